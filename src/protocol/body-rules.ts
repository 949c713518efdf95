import { isFraction } from '#domain/rules/fraction.ts';
import { problemsOf, type RuleOverrides } from '#domain/rules/overrides.ts';
import {
  AREA_CLASSES,
  coversArea,
  MAX_PARTS,
  MAX_PASS_MARKS,
  MAX_WORDING,
  problemsOfScale,
  type Scale,
} from '#domain/rules/scale.ts';
import * as z from 'zod/mini';
import { count, id, text } from './body-fields.ts';

/* Rules as bodies carry them: those that a meeting pinned, and the numbers over a decree's. */

/** Ways to vote. */
export const ballotMethod = z.enum(['LIST', 'SHOW_OF_HANDS', 'SECRET']);

/** Results are computed with these: a share that is none would stop whoever reads the meeting (L10). */
const fraction = z
  .looseObject({ numerator: count, denominator: count, strict: z.optional(z.literal(true)) })
  .check(z.refine(isFraction));
const share = <Base extends string>(...bases: readonly [Base, ...Base[]]) =>
  z.looseObject({ fraction, base: z.enum(bases) });
const quorum = share('summoned', 'households');
const approval = share('present', 'valid-ballots');

/** Whoever reads a scale adds it up, so it has to add up. A meeting carries all of it, so it stays small beside a batch. */
const scaleItem = { id, maxPoints: count, text: z.optional(z.string().check(z.maxLength(MAX_WORDING))) };
const scaleParts = <Part extends z.ZodMiniType>(part: Part) => z.array(part).check(z.maxLength(MAX_PARTS));
const scale = z
  .looseObject({
    standards: scaleParts(
      z.looseObject({
        ...scaleItem,
        criteria: scaleParts(z.looseObject({ ...scaleItem, items: scaleParts(z.looseObject(scaleItem)) })),
      }),
    ),
  })
  .check(z.refine((value) => problemsOfScale(value as Scale, null).length === 0));
/** What decides an area’s pass mark. */
export const areaClass = z.enum(AREA_CLASSES);
const passMarks = z
  .array(z.looseObject({ area: z.enum([...AREA_CLASSES, 'any']), poorOnly: z.boolean(), points: count }))
  .check(z.maxLength(MAX_PASS_MARKS));
const scoring = z
  .looseObject({ scale, standardFloor: z.nullable(fraction), passMarks, areaClass })
  .check(z.refine((value) => coversArea(value.passMarks, value.areaClass)));

/** The rules that a meeting pinned. */
export const frozenRules = z.looseObject({
  ruleSetId: id,
  quorum,
  approval,
  ballotMethods: z.array(ballotMethod),
  registrationRequired: z.boolean(),
  overridesDocument: z.nullable(text),
  scoring: z.optional(z.nullable(scoring)),
});
/** A province's, commune's or area's own numbers. */
export const overrides = z
  .looseObject({
    document: text,
    quorum: z.optional(quorum),
    approval: z.optional(approval),
    ballotMethods: z.optional(z.array(ballotMethod)),
    scale: z.optional(z.nullable(scale)),
    standardFloor: z.optional(z.nullable(fraction)),
    passMarks: z.optional(passMarks),
    residenceMonths: z.optional(z.nullable(count)),
  })
  .check(z.refine((value) => problemsOf(value as unknown as RuleOverrides).length === 0));
