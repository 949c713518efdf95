import type {
  HouseholdEventBody,
  HouseholdEventType,
  VillageEventBody,
} from '../book/kinds-of-recognition.ts';
import { resolve } from '../book/resolve.ts';
import { subjectPart } from '../book/subjects.ts';
import type { BookView } from '../book/view.ts';
import { parseIsoDay } from '../calendar/iso-day.ts';
import type { Rule } from '../rules/rule-set.ts';

/**
 * After which events the years of the one household count as the other's, for consecutive years and merit certificates. No text at
 * hand says it, so all of it is unverified: a family that moves, changes its head or unites goes on; one that splits off begins anew,
 * and what the family had before it is shown and does not count.
 */
export const SUCCESSION: Rule<Readonly<Record<HouseholdEventType, boolean>>> = {
  value: { 'moved-in': true, 'moved-out': true, merge: true, 'new-head': true, split: false },
  citation: { document: 'Nghị định 122/2018/NĐ-CP' },
  unverified: true,
  note: {
    vi: 'Chưa thấy văn bản quy định việc tính năm liên tục khi hộ chuyển đi, nhập, tách hoặc đổi chủ hộ; xã cần xác nhận.',
    en: 'No text at hand says how consecutive years count when households move, merge, split or change their head; the commune confirms.',
  },
};

/** Something that happened to households, with the entry's id. */
export interface HouseholdEvent extends HouseholdEventBody {
  readonly id: string;
}

/** What happened to the households of these villages, in the order of the days on which it did. */
export function householdEventsOf(views: readonly BookView[]): readonly HouseholdEvent[] {
  const byId = new Map<string, HouseholdEvent>();
  for (const state of views.flatMap((view) => [...view.ofKind('household-event')])) {
    const event = resolve(state, 'household-event');
    const id = subjectPart(state.subject, 0);
    if (event.type !== 'empty') byId.set(id, { ...event.value, id });
  }
  return sortedEvents([...byId.values()]);
}

/** The events in the order of the days on which they happened. */
export const sortedEvents = (events: readonly HouseholdEvent[]): readonly HouseholdEvent[] =>
  [...events].sort((a, b) => compareTexts(a.on, b.on) || compareTexts(a.id, b.id));

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What happened to a household and to those before it, as far as it concerns the household; in the order of the days. */
export function eventsAbout(household: string, events: readonly HouseholdEvent[]): readonly HouseholdEvent[] {
  const until = new Map([[household, '9999-12-31']]);
  for (const { household: id, on } of ancestorsOf(household, events)) until.set(id, on || '9999-12-31');
  return events.filter(({ from, to, on }) => [...from, ...to].some((id) => on <= (until.get(id) ?? '')));
}

/** A household whose years belong to another one's history. */
export interface Ancestor {
  readonly household: string;
  /** What made the one of the other; of several the last. */
  readonly via: HouseholdEventType;
  readonly on: string;
  /** Whether its years count for consecutive years, by `SUCCESSION`. */
  readonly counts: boolean;
  /** The last year that is the other household's too: later ones are the ancestor's own. */
  readonly lastYear: number;
}

/** Asks for ancestors of many households without reading the events again for each. */
export interface Lineage {
  ancestorsOf(household: string): readonly Ancestor[];
  /** The first year a household may have of its own, where an event made it; 0 where none did. */
  firstYearOf(household: string): number;
}

/** Reads the events once. The household that an event names first comes first, where several became one. */
export function lineageOf(events: readonly HouseholdEvent[]): Lineage {
  const origins = new Map<string, HouseholdEvent[]>();
  for (const event of events) {
    for (const household of event.to) {
      if (event.from.length > 0 && event.from.every((one) => one === household)) continue;
      const known = origins.get(household);
      if (known) known.push(event);
      else origins.set(household, [event]);
    }
  }
  return {
    ancestorsOf: (household) => collectAncestors(household, origins),
    firstYearOf: (household) => {
      const made = origins.get(household)?.filter(({ from }) => !from.includes(household)) ?? [];
      return made.length === 0 ? 0 : Math.min(...made.map(({ on }) => yearOf(on) ?? 0));
    },
  };
}

/** The households whose years belong to this one's history, the nearest first. */
export const ancestorsOf = (household: string, events: readonly HouseholdEvent[]): readonly Ancestor[] =>
  lineageOf(events).ancestorsOf(household);

/** The year of a day, or `undefined` where nobody said the day. */
const yearOf = (day: string): number | undefined => parseIsoDay(day)?.year;

/** A way back from a household to those before it. */
interface Way {
  readonly household: string;
  readonly counts: boolean;
  readonly lastYear: number;
  /** What happened to the ancestor after this day is its own affair. */
  readonly before: string;
}

const HERE = { counts: true, lastYear: Number.MAX_SAFE_INTEGER, before: '9999' };

/** The days are people's, so a round of events is possible: nobody is visited twice on ways that count, nor on ways that do not. */
function collectAncestors(
  household: string,
  origins: ReadonlyMap<string, readonly HouseholdEvent[]>,
): readonly Ancestor[] {
  const found = new Map<string, Ancestor>();
  const queue: Way[] = [{ household, ...HERE }];
  for (const way of queue) {
    const events = (origins.get(way.household) ?? []).filter(({ on }) => on <= way.before);
    for (const event of events.reverse()) {
      const { counts, lastYear, before } = wayThrough(event, way);
      for (const ancestor of event.from) {
        const known = found.get(ancestor);
        if (ancestor === household || ancestor === way.household) continue;
        if (known && (known.counts || !counts)) continue;
        found.set(ancestor, { household: ancestor, via: event.type, on: event.on, counts, lastYear });
        queue.push({ household: ancestor, counts, lastYear, before });
      }
    }
  }
  return [...found.values()];
}

/** In the year of a split nothing was the new household's yet; in that of any other event the same family had it. */
function wayThrough({ type, on }: HouseholdEvent, way: Way): Omit<Way, 'household'> {
  const year = yearOf(on) ?? HERE.lastYear;
  return {
    counts: way.counts && SUCCESSION.value[type],
    lastYear: Math.min(way.lastYear, type === 'split' ? year - 1 : year),
    before: on === '' ? way.before : on,
  };
}

/** A village's present id and the names that it and those before it had. */
export interface VillageLineage {
  /** The village that has gone over into this one's place, itself where it still is. */
  presentOf(village: string): string;
  /** Names of former villages and former names, the oldest first. */
  formerNamesOf(village: string): readonly string[];
}

/** What happened to villages, with the entry's id. */
export interface VillageEvent extends VillageEventBody {
  readonly id: string;
}

/** What happened to the commune's villages, in the order of the days on which it did. */
export const villageEventsOf = (communeView: BookView): readonly VillageEvent[] =>
  [...communeView.ofKind('village-event')]
    .flatMap((state): readonly VillageEvent[] => {
      const event = resolve(state, 'village-event');
      return event.type === 'empty' ? [] : [{ ...event.value, id: subjectPart(state.subject, 0) }];
    })
    .sort((a, b) => compareTexts(a.on, b.on));

/** Where villages were merged or renamed, their households' years stay (the village is another, the families are not). */
export function villageLineageOf(communeView: BookView): VillageLineage {
  const events = villageEventsOf(communeView);
  const successor = new Map<string, string>();
  const names = new Map<string, string[]>();
  for (const { type, from, to, formerNames } of events) {
    const [first] = to;
    if (first === undefined) continue;
    for (const village of to) {
      const earlier = from.flatMap((one) => names.get(one) ?? []);
      names.set(village, [...new Set([...(names.get(village) ?? []), ...earlier, ...formerNames])]);
    }
    // Into which part of a split village a household came, only its own event or register says.
    if (type !== 'split') for (const one of from) if (!to.includes(one)) successor.set(one, first);
  }
  return {
    presentOf: (village) => {
      const seen = new Set<string>();
      let present = village;
      for (
        let next = successor.get(present);
        next !== undefined && !seen.has(next);
        next = successor.get(next)
      ) {
        seen.add(next);
        present = next;
      }
      return present;
    },
    formerNamesOf: (village) => names.get(village) ?? [],
  };
}
