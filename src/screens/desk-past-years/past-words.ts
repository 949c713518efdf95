import type { PastResultBody } from '#domain/book/kinds-of-recognition.ts';
import type { PastRow } from '#register-import/past-years/types.ts';
import { t } from '#i18n/year-book.ts';

/** “Không đạt; đánh bạc; QĐ 12”. */
export const resultText = ({ outcome, reason, decision, merit }: PastResultBody): string =>
  [t(`outcome.${outcome}.label`), reason, decision, merit ? t('merit.given.label') : '']
    .filter((part) => part !== '')
    .join('; ');

/** “2022: Đạt; 2023: Không đạt”. */
export const resultsText = ({ results }: PastRow): string =>
  results.map(({ year, outcome }) => `${year}: ${t(`outcome.${outcome}.label`)}`).join('; ');

/** Where the row stands in the file. */
export const placeText = ({ source }: PastRow): string => `${source.sheet}, ${source.row}`;
