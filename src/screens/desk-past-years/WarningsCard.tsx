import type { PastFile, PastWarning } from '#register-import/past-years/types.ts';
import { t } from '#i18n/year-book.ts';

import { warningLine, WarningsTable } from '../shared/import/WarningsTable.tsx';

const sentenceOf = ({ reason, read = 0 }: PastWarning): string =>
  reason === 'blank-results' ? t('past.warning.blank-results', { count: read }) : t(`past.warning.${reason}`);

/** What to look at in the file: what its reading warns of, and what its years do. */
export function WarningsCard({ fileName, file }: { readonly fileName: string; readonly file: PastFile }) {
  const ofYears = file.warnings.map((warning) => ({ ...warning, sentence: sentenceOf(warning) }));
  return <WarningsTable fileName={fileName} lines={[...file.fileWarnings.map(warningLine), ...ofYears]} />;
}
