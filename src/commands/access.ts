import { restrictedScope } from '#domain/book/entry.ts';
import type { RestrictedAccessBody } from '#domain/book/kinds-of-protection.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import type { RecordResult, Recording } from './recording.ts';

/**
 * Records that this person has restricted facts of the village shown, printed or exported, and what for, before they are: which
 * household (empty: the whole village). Read by the chairman (NĐ 356/2025/NĐ-CP; the article that asks for such a log is unverified).
 */
export function noteRestrictedAccess(
  recording: Recording,
  village: string,
  access: RestrictedAccessBody,
): Promise<RecordResult> {
  return recording.record([
    {
      scope: restrictedScope(village),
      kind: 'restricted-access',
      subject: subjectOf.restrictedAccess(recording.newId()),
      body: access,
    },
  ]);
}
