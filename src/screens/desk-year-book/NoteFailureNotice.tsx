import type { CommuneYearFailure } from '#commands/commune-year.ts';
import type { HouseholdEventFailure } from '#commands/events.ts';
import { t } from '#i18n/year-book.ts';
import { Notice } from '#ui/Notice.tsx';

import { FailureNotice } from '../shared/FailureNotice.tsx';
import { isRecordFailure } from '../shared/record-failure.ts';

/** Why nothing was noted about a household or a village. */
export type NoteFailure = HouseholdEventFailure | CommuneYearFailure;

/** Why nothing was noted, and the one thing to do. */
export function NoteFailureNotice({ failure }: { readonly failure: NoteFailure | undefined }) {
  if (!failure) return null;
  if (isRecordFailure(failure)) return <FailureNotice failure={failure} />;
  return (
    <Notice tone="danger" title={t(`failure.${failure.type}.error`)}>
      {t(`failure.${failure.type}.hint`)}
    </Notice>
  );
}
