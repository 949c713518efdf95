import * as z from 'zod/mini';
import type { Kind } from '#domain/book/kinds.ts';
import { day, id, openDay, text } from './body-fields.ts';
import { LIMITS } from './limits.ts';

/* Bodies of what the protection of personal data asks to be recorded. Loose, as all bodies are (L12). */

const subject = z.string().check(z.minLength(1), z.maxLength(LIMITS.subjectLength));

type Protection = 'privacy-notice' | 'restricted-access' | 'erasure' | 'data-request';

export const BODIES_OF_PROTECTION: Readonly<Record<Extract<Kind, Protection>, z.ZodMiniType>> = {
  'privacy-notice': z.looseObject({ version: id, given: z.enum(['read-aloud', 'on-paper']) }),
  'restricted-access': z.looseObject({
    what: z.enum(['household-facts', 'disqualification', 'household-data', 'village-list']),
    household: z.union([z.literal(''), id]),
    purpose: text,
  }),
  erasure: z.looseObject({
    household: z.union([z.literal(''), id]),
    reason: text,
    subjects: z.optional(z.array(subject).check(z.maxLength(LIMITS.householdsPerVillage))),
  }),
  'data-request': z.looseObject({
    household: id,
    asked: z.enum(['view', 'correct', 'erase']),
    receivedOn: day,
    answeredOn: openDay,
    doneOn: openDay,
    note: text,
  }),
};
