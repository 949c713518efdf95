import type { Fraction } from '#domain/rules/fraction.ts';
import { textOfFraction } from '#domain/rules/share-text.ts';

type Plain = Readonly<Record<string, unknown>>;

/** The parts that there are, in a row. */
const row = (...parts: readonly unknown[]): string =>
  parts
    .filter(Boolean)
    .map((part) => valueText(part))
    .join(' ');

/** How one kind of value is written on the page; the first whose names are all there counts. */
const WORDED: readonly (readonly [readonly string[], (value: Plain) => string])[] = [
  [['vi', 'en', 'id'], ({ id }) => valueText(id)],
  [['vi', 'en'], ({ vi }) => valueText(vi)],
  [['month', 'day'], ({ month, day }) => `${valueText(day)}/${valueText(month)}`],
  [
    ['numerator', 'denominator'],
    (value) => row(value['strict'] && 'more than', textOfFraction(value as unknown as Fraction)),
  ],
  [['fraction', 'base'], ({ fraction, base }) => row(fraction, 'of', base)],
  [['days', 'kind'], ({ days, kind }) => row(days, kind, 'days')],
  [
    ['area', 'poorOnly', 'points'],
    ({ area, poorOnly, points }) => `${valueText(points)} (${poorOnly ? 'poor' : valueText(area)})`,
  ],
  [
    ['paper', 'form', 'per'],
    ({ paper, form, per, unverified }) =>
      row(paper, per === 'household' && 'per household', form, unverified && '(unverified)'),
  ],
  [['number', 'title'], ({ number, title }) => row(number && `${valueText(number)}:`, title)],
  [
    ['level', 'office', 'from'],
    ({ office, from, to }) => row(`${valueText(office)}, from`, from, to && 'to', to),
  ],
  [['id', 'criteria'], ({ id, criteria }) => row(id, 'with', (criteria as unknown[]).length, 'criteria')],
  [
    ['required'],
    ({ required, deadline }) =>
      row(required ? 'required' : 'not required', deadline && `before ${valueText(deadline)}`),
  ],
];

/** A rule's value in one line. */
export function valueText(value: unknown): string {
  if (value === null || value === undefined) return '–';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return `${value}`;
  if (Array.isArray(value)) {
    return value.length === 0 ? '–' : value.map((part) => valueText(part)).join('; ');
  }
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
