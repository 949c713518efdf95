import type { RecordFailure } from '#commands/recording.ts';

const TYPES: Readonly<Record<RecordFailure['type'], true>> = {
  'storage-full': true,
  'storage-closed': true,
  'storage-lost': true,
  sealed: true,
  accepted: true,
  'read-only': true,
};

/** Whether this is what may go wrong with any record, which `FailureNotice` has the words for. */
export const isRecordFailure = (failure: { readonly type: string }): failure is RecordFailure =>
  failure.type in TYPES;
