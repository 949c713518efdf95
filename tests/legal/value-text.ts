import type { Fraction } from '#domain/rules/fraction.ts';
import { textOfFraction } from '#domain/rules/share-text.ts';

type Plain = Readonly<Record<string, unknown>>;

/** How one kind of value is written on the page; the first whose names are all there counts. */
const WORDED: readonly (readonly [readonly string[], (value: Plain) => string])[] = [
  [['vi', 'en', 'id'], ({ id }) => String(id)],
  [['vi', 'en'], ({ vi }) => String(vi)],
  [['month', 'day'], ({ month, day }) => `${day}/${month}`],
  [
    ['numerator', 'denominator'],
    (value) => `${value['strict'] ? 'more than ' : ''}${textOfFraction(value as unknown as Fraction)}`,
  ],
  [['fraction', 'base'], ({ fraction, base }) => `${valueText(fraction)} of ${base}`],
  [['days', 'kind'], ({ days, kind }) => `${days} ${kind} days`],
  [['area', 'poorOnly', 'points'], ({ area, poorOnly, points }) => `${points} (${poorOnly ? 'poor' : area})`],
  [
    ['paper', 'form', 'per'],
    ({ paper, form, per, unverified }) =>
      [paper, per === 'household' && 'per household', form, unverified && '(unverified)']
        .filter(Boolean)
        .join(' '),
  ],
  [['number', 'title'], ({ number, title }) => [number, valueText(title)].filter(Boolean).join(': ')],
  [
    ['level', 'office', 'from'],
    ({ office, from, to }) => `${valueText(office)}, from ${from}${to ? ` to ${to}` : ''}`,
  ],
  [['id', 'criteria'], ({ id, criteria }) => `${id} with ${(criteria as unknown[]).length} criteria`],
  [
    ['required'],
    ({ required, deadline }) =>
      `${required ? 'required' : 'not required'}${deadline ? `, before ${valueText(deadline)}` : ''}`,
  ],
];

/** A rule's value in one line. */
export function valueText(value: unknown): string {
  if (value === null) return '–';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.length === 0 ? '–' : value.map(valueText).join('; ');
  if (typeof value !== 'object') return String(value);
  const plain = value as Plain;
  const worded = WORDED.find(([names]) => names.every((name) => name in plain));
  if (worded) return worded[1](plain);
  return Object.entries(plain)
    .map(([key, part]) => `${wordsOf(key)}: ${valueText(part)}`)
    .join('; ');
}

/** `villageSubmit` as `village submit`. */
export const wordsOf = (name: string): string =>
  name.replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
