import type { CommuneYearFailure } from '#commands/commune-year.ts';
import type { HouseholdEventFailure } from '#commands/events.ts';
import type { RecordFailure } from '#commands/recording.ts';
import { t } from '#i18n/year-book.ts';
import { Notice } from '#ui/Notice.tsx';

import { FailureNotice } from '../shared/FailureNotice.tsx';

/** Why nothing was noted about a household or a village. */
export type NoteFailure = HouseholdEventFailure | CommuneYearFailure;

const OF_THE_DEVICE: Readonly<Record<RecordFailure['type'], true>> = {
  'storage-full': true,
  'storage-closed': true,
  'storage-lost': true,
  sealed: true,
  accepted: true,
  'read-only': true,
};

const isOfTheDevice = (failure: NoteFailure): failure is RecordFailure => failure.type in OF_THE_DEVICE;

/** Why nothing was noted, and the one thing to do. */
export function NoteFailureNotice({ failure }: { readonly failure: NoteFailure | undefined }) {
  if (!failure) return null;
  if (isOfTheDevice(failure)) return <FailureNotice failure={failure} />;
  return (
    <Notice tone="danger" title={t(`failure.${failure.type}.error`)}>
      {t(`failure.${failure.type}.hint`)}
    </Notice>
  );
}
