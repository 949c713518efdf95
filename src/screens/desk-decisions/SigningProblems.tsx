import type { SigningProblem } from '#commands/signing-problems.ts';
import { householdOf } from '#domain/register/household.ts';
import { t } from '#i18n/decisions.ts';
import { formatList } from '#i18n/format.ts';
import { Notice } from '#ui/Notice.tsx';

import { VillageLinks } from './DecisionFailureNotice.tsx';
import { failureWords } from './failure-words.ts';
import type { DecisionYear } from './use-decision-year.ts';

interface SigningProblemsProps {
  readonly problems: readonly SigningProblem[];
  readonly found: DecisionYear;
}

/** Everything that stands between a draft and its signature, in words, with the way to each village. */
export function SigningProblems({ problems, found }: SigningProblemsProps) {
  return (
    <>
      {problems.map((problem) => {
        const { error, hint, villages } = failureWords(problem, found);
        return (
          <Notice
            key={`${problem.type} ${villages.join(' ')}`}
            tone={problem.type === 'before-acceptance' ? 'pending' : 'danger'}
            title={error}
            still
          >
            {namesText(problem, found)} {hint} <VillageLinks villages={villages} names={found} />
          </Notice>
        );
      })}
    </>
  );
}

const NAMES_MOST = 5;

/** The households that a problem is about, by name; of many the first. */
function namesText(problem: SigningProblem, { villages }: DecisionYear): string {
  if (!('households' in problem)) return '';
  const view = villages.find(({ id }) => id === problem.village)?.view;
  const names = problem.households.map((id) => (view && householdOf(view, id)?.headName) || id);
  const others = names.length - NAMES_MOST;
  if (others <= 0) return `${formatList(names)}.`;
  return t('problem.names.more', { names: names.slice(0, NAMES_MOST).join(', '), count: others });
}
