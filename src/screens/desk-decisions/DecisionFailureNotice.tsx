import type { DecisionFailure } from '#commands/decisions.ts';
import { Notice } from '#ui/Notice.tsx';

import { FailureNotice } from '../shared/FailureNotice.tsx';
import { isRecordFailure } from '../shared/record-failure.ts';
import { failureWords, type Names } from './failure-words.ts';

interface DecisionFailureNoticeProps {
  readonly failure: DecisionFailure | undefined;
  readonly names: Names;
}

/** Why nothing was recorded, the one thing to do, and the villages that it is about. */
export function DecisionFailureNotice({ failure, names }: DecisionFailureNoticeProps) {
  if (!failure) return null;
  if (isRecordFailure(failure)) return <FailureNotice failure={failure} />;
  const { error, hint, villages } = failureWords(failure, names);
  return (
    <Notice tone="danger" title={error}>
      {hint} <VillageLinks villages={villages} names={names} />
    </Notice>
  );
}

interface VillageLinksProps {
  readonly villages: readonly string[];
  readonly names: Names;
}

/** The villages' own pages, one link each. */
export function VillageLinks({ villages, names }: VillageLinksProps) {
  return (
    <>
      {villages.map((village, index) => (
        <span key={village}>
          {index > 0 && ', '}
          <a href={`/desk/villages/${village}`}>{names.nameOf(village)}</a>
        </span>
      ))}
    </>
  );
}
