import type { SealProblem } from '#domain/meeting/seal.ts';
import { formatList } from '#i18n/format.ts';
import { t } from '#i18n/meeting.ts';
import { namesText } from './names-text.ts';

/** What stands in the way of sealing, as one sentence that names people and numbers. */
export function problemText(problem: SealProblem, nameOf: (household: string) => string): string {
  switch (problem.type) {
    case 'quorum-not-met':
      return t('problem.quorum-not-met.error', {
        present: problem.present,
        needed: problem.needed,
        missing: problem.needed - problem.present,
      });
    case 'count-missing':
      return problem.counted === 0
        ? t('problem.count-missing.error')
        : t('problem.second-count-missing.error');
    case 'wrong-number':
      return t('problem.wrong-number.error', {
        counts: formatList(problem.counts.map(String)),
        valid: problem.valid,
      });
    case 'two-counts':
    case 'undecided':
    case 'points-missing':
    case 'more-votes-than-present':
    case 'not-registered':
      return t(`problem.${problem.type}.error`, {
        count: problem.households.length,
        names: namesText(problem.households, nameOf),
      });
    case 'open-disputes':
      return t('problem.open-disputes.error', { count: problem.subjects.length });
    case 'no-rules':
    case 'nobody-summoned':
    case 'no-chair':
    case 'no-secretary':
    case 'chair-is-secretary':
    case 'no-method':
    case 'more-issued-than-present':
    case 'ballots-do-not-balance':
      return t(`problem.${problem.type}.error`);
  }
}
