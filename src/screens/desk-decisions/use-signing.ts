import { useState } from 'preact/hooks';

import type { Signing } from '#commands/decisions.ts';
import { decidedVillage, signingProblems } from '#commands/signing-problems.ts';
import { isoDayOf } from '#domain/calendar/iso-day.ts';
import { isSigned } from '#domain/decision/decision.ts';

import { useApp } from '../shared/app-context.ts';
import { civilDayOf } from '../shared/civil-day.ts';
import type { DecisionPage } from './use-decision.ts';

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
  const villages = rows.map(({ village }) =>
    decidedVillage(village.view, found.reviewOf(village.id), civilDayOf),
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
