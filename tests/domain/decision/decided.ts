import type { Draft } from '#domain/book/entry.ts';
import type { DecisionFields } from '#domain/book/kinds-of-recognition.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { YEAR } from '../../support/drafts.ts';

const SIGNATORY = { name: 'Nguyễn Văn Hải', position: 'Chủ tịch' };

/** A decision on the year with number and signatory; it is signed once a day is given. */
export const decision = (id: string, fields: Partial<DecisionFields>): Draft =>
  ({
    scope: 'commune',
    kind: 'decision',
    subject: subjectOf.decision(YEAR, id),
    body: { year: YEAR, type: 'recognition', number: `${id}/QĐ-UBND`, signatory: SIGNATORY, ...fields },
  }) as Draft;
