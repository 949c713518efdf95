import { useMemo, useState } from 'preact/hooks';

import type { Signing } from '#commands/decisions.ts';
import { decidedVillage, signingProblems } from '#commands/signing-problems.ts';
import { isoDayOf } from '#domain/calendar/iso-day.ts';
import { isSigned, type Decision } from '#domain/decision/decision.ts';
import { yearsUsedBeside, type IsYearUsed } from '#domain/decision/used-years.ts';

import { useApp } from '../shared/app-context.ts';
import { civilDayOf } from '../shared/civil-day.ts';
import type { DecisionPage } from './use-decision.ts';
import type { DecisionYear } from './use-decision-year.ts';

/** What is typed about a signature, and what stands against it on that day. */
export function useSigning({ decision, found, rows }: DecisionPage) {
  const { today } = useApp();
  const known = isSigned(decision) ? decision : undefined;
  // Whoever signed last mostly signs again.
  const before = known ?? found.decisions.filter(isSigned).at(-1);
  const [signing, setSigning] = useState<Signing>({
    number: known?.number ?? '',
    signedOn: known?.signedOn ?? isoDayOf(today.value),
    signatory: before?.signatory ?? { name: '', position: '' },
    capacity: before?.capacity ?? 'SELF',
    evenBeforeAcceptance: false,
  });
  const isYearUsed = useMemo(() => usedYears(decision, found), [decision, found]);
  const villages = rows.map(({ village }) =>
    decidedVillage(village.view, found.reviewOf(village.id), civilDayOf, isYearUsed),
  );
  const problems = signingProblems(decision, signing.signedOn, villages);
  return {
    signing,
    /** Changes what is typed. */
    type: (change: Partial<Signing>) => setSigning({ ...signing, ...change }),
    villages,
    problems,
    /** What the officer may overrule, as a clock said it. */
    isEarly: problems.some(({ type }) => type === 'before-acceptance'),
    isBlocked: problems.some(
      ({ type }) => type !== 'before-acceptance' || signing.evenBeforeAcceptance !== true,
    ),
  };
}

/** Years are used up by merit certificates only: for others nobody's earlier years are read. */
const usedYears = (decision: Decision, { villages, communeView }: DecisionYear): IsYearUsed | undefined =>
  decision.award === 'merit' ? yearsUsedBeside({ decision, villages, communeView }) : undefined;
