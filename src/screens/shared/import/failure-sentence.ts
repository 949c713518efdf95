import type { ImportFailure } from '#register-import/types.ts';
import { t } from '#i18n/import.ts';

export type PickFailure = ImportFailure | { readonly type: 'unknown' };

const MEBIBYTE = 1024 * 1024;

/** Why a file cannot be taken in and what to do, in one sentence. */
export function failureSentence(failure: PickFailure): string {
  switch (failure.type) {
    case 'not-a-workbook':
      return t(`failure.not-a-workbook.${failure.found}`);
    case 'too-large':
      return t('failure.too-large', {
        megabytes: Math.ceil(failure.bytes / MEBIBYTE),
        megabytesMax: Math.floor(failure.bytesMax / MEBIBYTE),
      });
    case 'too-many-rows':
      return t('failure.too-many-rows', { rowsMax: failure.rowsMax });
    case 'old-xls':
    case 'encrypted':
    case 'empty':
    case 'zip-bomb':
    case 'browser-too-old':
    case 'cannot-be-opened':
    case 'unknown':
      return t(`failure.${failure.type}`);
  }
}
