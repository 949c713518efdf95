import { isValidDate, type CivilDate } from './civil-date.ts';

/** The day that a text of the form `YYYY-MM-DD` names, or `undefined` when it names none. */
export function parseIsoDay(text: string): CivilDate | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return undefined;
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number);
  return isValidDate({ year, month, day }) ? { year, month, day } : undefined;
}

/** The day as `YYYY-MM-DD`. */
export const isoDayOf = ({ year, month, day }: CivilDate): string =>
  [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
