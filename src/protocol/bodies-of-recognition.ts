import * as z from 'zod/mini';
import type { Kind } from '#domain/book/kinds.ts';
import { areaClass, overrides } from './body-rules.ts';
import { count, day, households, id, name, openDay, text, year } from './body-fields.ts';

/* Bodies of what comes after the minutes: posting, opinions, decisions, years gone by. Loose, as all bodies are (L12). */

const villages = z.array(id).check(z.maxLength(100));
const few = <Schema extends z.ZodMiniType>(schema: Schema, most: number) =>
  z.array(schema).check(z.maxLength(most));

type AfterMinutes =
  | 'area'
  | 'area-rules'
  | 'holidays'
  | 'assessment'
  | 'disqualification'
  | 'posting'
  | 'opinion'
  | 'decision'
  | 'recognition'
  | 'past-result'
  | 'household-event'
  | 'village-event';

export const BODIES_AFTER_MINUTES: Readonly<Record<Extract<Kind, AfterMinutes>, z.ZodMiniType>> = {
  area: z.looseObject({
    name,
    areaClass,
  }),
  'area-rules': z.looseObject({ year, area: id, overrides: z.nullable(overrides) }),
  holidays: z.looseObject({
    year,
    days: few(z.looseObject({ day, name }), 60),
    workdays: few(day, 60),
    document: text,
  }),
  assessment: z.looseObject({
    unmet: few(id, 100),
    points: z.nullable(z.record(id, z.int().check(z.minimum(-1000), z.maximum(1000)))),
    poorHousehold: z.boolean(),
    disqualified: z.boolean(),
    note: text,
  }),
  disqualification: z.looseObject({ cases: few(id, 30), note: text }),
  posting: z.looseObject({
    year: z.optional(year),
    sheet: z.optional(count),
    households: z.optional(households),
    place: z.optional(name),
    postedOn: z.optional(day),
    until: z.optional(day),
    takenDownOn: z.optional(openDay),
  }),
  opinion: z.looseObject({
    year: z.optional(year),
    household: z.optional(z.union([z.literal(''), id])),
    from: z.optional(name),
    text: z.optional(text),
    receivedOn: z.optional(day),
    settlement: z.optional(z.enum(['open', 'dismissed', 'upheld'])),
    how: z.optional(text),
    amendedBefore: z.optional(
      z.nullable(z.looseObject({ outcome: z.enum(['proposed', 'not-proposed']), for: count, base: count })),
    ),
  }),
  decision: z.looseObject({
    year: z.optional(year),
    type: z.optional(z.enum(['recognition', 'merit', 'correction', 'revocation'])),
    number: z.optional(name),
    signedOn: z.optional(day),
    signatory: z.optional(z.looseObject({ name, position: name })),
    capacity: z.optional(z.enum(['TM', 'KT', 'TL', 'TUQ', 'SELF'])),
    grounds: z.optional(few(text, 30)),
    corrects: z.optional(z.union([z.literal(''), id])),
    reason: z.optional(text),
    publishedOn: z.optional(openDay),
    publishedAt: z.optional(name),
    handedOverOn: z.optional(openDay),
    handedOverAt: z.optional(name),
  }),
  recognition: z.looseObject({ households, years: few(year, 10) }),
  'past-result': z.looseObject({
    outcome: z.enum(['recognised', 'not-recognised', 'not-registered']),
    reason: text,
    decision: name,
    merit: z.boolean(),
  }),
  'household-event': z.looseObject({
    type: z.enum(['split', 'merge', 'new-head', 'moved-in', 'moved-out']),
    on: day,
    from: few(id, 20),
    to: few(id, 20),
    formerHead: name,
    note: text,
  }),
  'village-event': z.looseObject({
    type: z.enum(['merge', 'split', 'rename']),
    on: day,
    from: villages,
    to: villages,
    formerNames: few(name, 100),
    document: text,
  }),
};
