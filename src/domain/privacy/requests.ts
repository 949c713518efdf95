import type { DataRequestBody } from '../book/kinds-of-protection.ts';
import { resolve } from '../book/resolve.ts';
import { subjectPart } from '../book/subjects.ts';
import type { BookView } from '../book/view.ts';
import { compareDates, type CivilDate } from '../calendar/civil-date.ts';
import { addWorkingDays, type WorkCalendar } from '../calendar/holidays.ts';
import { parseIsoDay } from '../calendar/iso-day.ts';
import type { Rule } from '../rules/rule-set.ts';

/** How soon a household is answered, in working days. */
const ANSWER_WITHIN: Rule<number> = {
  value: 2,
  citation: { document: 'Nghị định 356/2025/NĐ-CP' },
  unverified: true,
};

/** A household's request and where it stands; `answerBy` is missing where the day of receipt is none. */
export interface DataRequest extends DataRequestBody {
  readonly id: string;
  readonly answerBy?: CivilDate;
  readonly standing: 'open' | 'late' | 'answered' | 'done';
}

/** The requests of a village's households, those still to be answered first, then the newest. */
export function dataRequestsOf(
  restricted: BookView,
  today: CivilDate,
  calendar: WorkCalendar,
): readonly DataRequest[] {
  const requests = [...restricted.ofKind('data-request')].flatMap((state): DataRequest[] => {
    const said = resolve(state, 'data-request');
    if (said.type === 'empty') return [];
    const received = parseIsoDay(said.value.receivedOn);
    const answerBy = received && addWorkingDays(received, ANSWER_WITHIN.value, calendar);
    const standing = standingOf(said.value, answerBy, today);
    return [{ ...said.value, id: subjectPart(state.subject, 0), ...(answerBy && { answerBy }), standing }];
  });
  return requests.sort(
    (a, b) =>
      Number(a.answeredOn !== '') - Number(b.answeredOn !== '') || (a.receivedOn < b.receivedOn ? 1 : -1),
  );
}

function standingOf(
  { answeredOn, doneOn }: DataRequestBody,
  answerBy: CivilDate | undefined,
  today: CivilDate,
): DataRequest['standing'] {
  if (doneOn !== '') return 'done';
  if (answeredOn !== '') return 'answered';
  return answerBy && compareDates(today, answerBy) > 0 ? 'late' : 'open';
}
