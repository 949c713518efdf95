import { isoDayOf } from '#domain/calendar/iso-day.ts';
import { dayText } from '#documents/wording.ts';
import { withinSentence } from '#i18n/format.ts';

import { civilDayOf } from '../shared/civil-day.ts';
import type { DecisionYear, DeskVillage } from './use-decision-year.ts';

/* Lines of a paper: Vietnamese whatever language the screen has. */

/** A decision has no more lines of its own than this. */
const LINES_MOST = 20;

/** What a decision rests on as far as the book knows: each village's proposal with the day on which it was handed in. */
export function proposalGrounds(villages: readonly DeskVillage[], found: DecisionYear): readonly string[] {
  const about = `về việc đề nghị tặng danh hiệu “Gia đình văn hóa” năm ${found.year}`;
  if (villages.length === 0) return [];
  if (villages.length > LINES_MOST) {
    return [`Xét Tờ trình của ${villages.length} thôn, tổ dân phố ${about}`];
  }
  return villages.map(({ id, name }) => {
    const day = handedInOn(id, found);
    return `Xét Tờ trình ${day === '' ? '' : `${dayText(day)} `}của ${withinSentence(name)} ${about}`;
  });
}

function handedInOn(village: string, { reviewOf }: DecisionYear): string {
  const { submission } = reviewOf(village);
  if (submission.type !== 'settled') return '';
  return isoDayOf(civilDayOf(Math.max(...submission.heads.map(({ recordedAt }) => recordedAt))));
}

/** What was typed, a line each; empty lines say nothing. */
export const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

export const textOfLines = (lines: readonly string[]): string => lines.join('\n');
