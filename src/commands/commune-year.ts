import { COMMUNE_SCOPE } from '#domain/book/entry.ts';
import type { BodyByKind } from '#domain/book/kinds.ts';
import type {
  AreaBody,
  AreaRulesBody,
  HolidaysBody,
  IsoDay,
  VillageEventBody,
} from '#domain/book/kinds-of-recognition.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { isWeekend } from '#domain/calendar/civil-date.ts';
import { parseIsoDay } from '#domain/calendar/iso-day.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { problemsOf, type OverridesProblem } from '#domain/rules/overrides.ts';
import type { Recorded, RecordFailure, Recording } from './recording.ts';

/** Why nothing was recorded about the commune's villages, areas or holidays. */
export type CommuneYearFailure =
  | RecordFailure
  | { readonly type: 'no-name' }
  | { readonly type: 'no-such-day'; readonly day: string }
  /** Days that are not of the year they were given for. */
  | { readonly type: 'other-year'; readonly days: readonly IsoDay[] }
  | { readonly type: 'day-twice'; readonly days: readonly IsoDay[] }
  /** Only a Saturday or Sunday can be worked in exchange. */
  | { readonly type: 'worked-anyway'; readonly days: readonly IsoDay[] }
  | { readonly type: 'no-document' }
  /** A merger needs several before and one after, a split one before and several after, a new name the former one. */
  | { readonly type: 'villages-do-not-fit' }
  | { readonly type: 'wrong-numbers'; readonly problems: readonly OverridesProblem[] };

type Done = Promise<Result<Recorded, CommuneYearFailure>>;

function villagesFit({ type, from, to, formerNames }: VillageEventBody): boolean {
  const [before, after] = [new Set(from).size, new Set(to).size];
  if (type === 'merge') return before >= 2 && after === 1;
  if (type === 'split') return before === 1 && after >= 2;
  return before === 1 && after === 1 && from[0] === to[0] && formerNames.some((name) => name.trim() !== '');
}

/** Notes that villages were merged, split or renamed; their titles and their households' years stay with them. */
export async function noteVillageEvent(recording: Recording, event: VillageEventBody): Done {
  if (!parseIsoDay(event.on)) return fail({ type: 'no-such-day', day: event.on });
  if (event.document.trim() === '') return fail({ type: 'no-document' });
  if (!villagesFit(event)) return fail({ type: 'villages-do-not-fit' });
  const subject = subjectOf.villageEvent(recording.newId());
  return recording.record([{ scope: COMMUNE_SCOPE, kind: 'village-event', subject, body: event }]);
}

function holidaysRefusal({ year, days, workdays, document }: HolidaysBody): CommuneYearFailure | undefined {
  const all = [...days.map(({ day }) => day), ...workdays];
  const wrong = all.find((day) => !parseIsoDay(day));
  if (wrong !== undefined) return { type: 'no-such-day', day: wrong };
  const others = all.filter((day) => !day.startsWith(`${year}-`));
  if (others.length > 0) return { type: 'other-year', days: others };
  const twice = all.filter((day, index) => all.indexOf(day) !== index);
  if (twice.length > 0) return { type: 'day-twice', days: twice };
  const weekdays = workdays.filter((text) => {
    const day = parseIsoDay(text);
    return day && !isWeekend(day);
  });
  if (weekdays.length > 0) return { type: 'worked-anyway', days: weekdays };
  return document.trim() === '' ? { type: 'no-document' } : undefined;
}

/** Sets the public holidays of a year from the announcement named; they replace those that the app knows. */
export async function setHolidays(recording: Recording, holidays: HolidaysBody): Done {
  const refusal = holidaysRefusal(holidays);
  if (refusal) return fail(refusal);
  const subject = subjectOf.holidays(holidays.year);
  return recording.record([{ scope: COMMUNE_SCOPE, kind: 'holidays', subject, body: holidays }]);
}

/** Goes back to the holidays that the app knows. */
export const forgetHolidays = (recording: Recording, year: number): Done =>
  recording.record([
    { scope: COMMUNE_SCOPE, kind: 'holidays', subject: subjectOf.holidays(year), body: null },
  ]);

/** Adds a part of a merged commune that keeps its former rules. Gives its id. */
export async function addArea(
  recording: Recording,
  area: AreaBody,
): Promise<Result<string, CommuneYearFailure>> {
  const id = recording.newId();
  const described = await describeArea(recording, id, area);
  return described.ok ? ok(id) : described;
}

/** Names an area, or says of which class it is. */
export async function describeArea(recording: Recording, area: string, body: AreaBody): Done {
  if (body.name.trim() === '') return fail({ type: 'no-name' });
  return recording.record([{ scope: COMMUNE_SCOPE, kind: 'area', subject: subjectOf.area(area), body }]);
}

/** Takes an area back: its villages follow the commune's rules again. */
export const forgetArea = (recording: Recording, area: string): Done =>
  recording.record([{ scope: COMMUNE_SCOPE, kind: 'area', subject: subjectOf.area(area), body: null }]);

/** Puts a village into an area, or with none under the commune's own rules. */
export function placeVillage(
  recording: Recording,
  village: string,
  known: BodyByKind['village'],
  area: string | undefined,
): Done {
  const { area: _before, ...others } = known;
  const body = area === undefined ? others : { ...others, area };
  return recording.record([
    { scope: COMMUNE_SCOPE, kind: 'village', subject: subjectOf.village(village), body },
  ]);
}

/** Sets an area's own numbers in a year; `null` lets it follow the commune. Meetings already opened keep theirs. */
export async function setAreaRules(recording: Recording, body: AreaRulesBody): Done {
  const problems = body.overrides ? problemsOf(body.overrides) : [];
  if (problems.length > 0) return fail({ type: 'wrong-numbers', problems });
  const subject = subjectOf.areaRules(body.year, body.area);
  return recording.record([{ scope: COMMUNE_SCOPE, kind: 'area-rules', subject, body }]);
}
