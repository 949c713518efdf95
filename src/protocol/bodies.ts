import type { BodyByKind, Kind } from '#domain/book/kinds.ts';
import { isKnownKind } from '#domain/book/permissions.ts';
import * as z from 'zod/mini';
import { BODIES_OF_PROTECTION } from './bodies-of-protection.ts';
import { BODIES_AFTER_MINUTES } from './bodies-of-recognition.ts';
import { ballotMethod, frozenRules, overrides } from './body-rules.ts';
import { count, households, id, name, text, year } from './body-fields.ts';
import { LIMITS } from './limits.ts';

/** Schemas of every known kind's body. Unknown members are dropped on neither side: objects are loose for newer apps (L12). */

const timestamp = z.int();
const seq = z.int().check(z.minimum(0));

const official = z.looseObject({ name, position: name });
const strokes = z
  .array(z.array(z.int().check(z.minimum(0), z.maximum(1000))).check(z.maxLength(LIMITS.strokePoints)))
  .check(z.maxLength(LIMITS.strokes));
const signature = z.looseObject({ name, strokes });
const handsTally = { for: count, against: count, abstained: count, present: count };
const covers = z.record(id, seq);

const meetingFields = {
  year: z.optional(year),
  cluster: z.optional(name),
  place: z.optional(name),
  chair: z.optional(official),
  secretary: z.optional(official),
  method: z.optional(ballotMethod),
  rules: z.optional(frozenRules),
  startedAt: z.optional(timestamp),
  discussion: z.optional(text),
  cancelled: z.optional(z.boolean()),
};

const householdFields = {
  headName: z.optional(name.check(z.minLength(1))),
  order: z.optional(count),
  birthYear: z.optional(z.nullable(z.int().check(z.minimum(1850), z.maximum(2199)))),
  sex: z.optional(z.nullable(z.enum(['male', 'female']))),
  memberCount: z.optional(z.nullable(count)),
  address: z.optional(name),
  cluster: z.optional(name),
  phone: z.optional(z.string().check(z.maxLength(30))),
  note: z.optional(text),
  status: z.optional(z.enum(['active', 'moved-out'])),
};

/** Empty when the whole of it is returned. */
const field = z.string().check(z.maxLength(LIMITS.idLength));
const returnTarget = z.discriminatedUnion('type', [
  z.looseObject({ type: z.literal('household'), household: id, field }),
  z.looseObject({ type: z.literal('meeting'), meeting: id, field }),
  z.looseObject({ type: z.literal('village'), field }),
]);

const amendedResult = z.looseObject({
  household: id,
  outcome: z.enum(['proposed', 'not-proposed']),
  for: count,
  base: count,
});

const BODY_SCHEMAS: Readonly<Record<Kind, z.ZodMiniType>> = {
  commune: z.looseObject({ name, province: name, communeKind: z.enum(['XA', 'PHUONG', 'DAC_KHU']) }),
  village: z.looseObject({ name, unitKind: z.enum(['THON', 'TDP']), order: count, area: z.optional(id) }),
  year: z.looseObject({ year, ruleSet: id, overrides: z.nullable(overrides) }),
  target: z.looseObject({
    year,
    indicator: z.enum(['registered', 'recognised']),
    basisPoints: z.int().check(z.minimum(0), z.maximum(10_000)),
    denominator: z.enum(['households', 'registered']),
  }),
  household: z.looseObject(householdFields),
  'household-restricted': z.looseObject({
    ethnicity: z.optional(name),
    povertyStatus: z.optional(z.nullable(z.enum(['poor', 'near-poor', 'policy']))),
  }),
  registration: z.looseObject({ registered: z.boolean(), commitments: z.array(id).check(z.maxLength(60)) }),
  'registration-signature': signature,
  meeting: z.looseObject(meetingFields),
  summons: z.looseObject({
    households,
    delegates: z.array(z.looseObject({ id, name, position: name })).check(z.maxLength(200)),
  }),
  attendance: z.looseObject({ present: z.boolean(), by: z.enum(['head', 'representative']), name }),
  'list-vote': z.looseObject({ ...handsTally, households, exceptions: households }),
  tally: z.looseObject(handsTally),
  'ballot-accounting': z.looseObject({
    issued: count,
    spoiled: count,
    notReturned: count,
    present: count,
    households,
  }),
  'ballot-count': z.looseObject({ ballots: count, struck: z.record(id, count) }),
  minutes: z.looseObject({
    covers,
    closedAt: timestamp,
    digest: z.string().check(z.minLength(1), z.maxLength(64)),
    code: id,
    chair: signature,
    secretary: signature,
  }),
  amendment: z.looseObject({
    changes: z.array(amendedResult).check(z.maxLength(LIMITS.householdsPerVillage)),
    reason: text,
    chair: signature,
    secretary: signature,
  }),
  submission: z.looseObject({ meetings: z.array(id).check(z.maxLength(50)) }),
  'return-item': z.looseObject({
    year: z.optional(year),
    target: z.optional(returnTarget),
    reason: z.optional(text),
    answer: z.optional(text),
  }),
  acceptance: z.looseObject({ covers, meetings: z.array(id).check(z.maxLength(50)) }),
  ...BODIES_AFTER_MINUTES,
  ...BODIES_OF_PROTECTION,
};

/** The place of the first thing wrong with a body of a known kind, or `undefined` when it is sound. */
export function bodyProblem(kind: string, body: unknown): string | undefined {
  if (body === null || !isKnownKind(kind)) return undefined;
  const parsed = BODY_SCHEMAS[kind as keyof BodyByKind].safeParse(body);
  if (parsed.success) return undefined;
  const [issue] = parsed.error.issues;
  return `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`;
}
