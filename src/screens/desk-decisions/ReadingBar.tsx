import { t } from '#i18n/decisions.ts';
import { ProgressBar } from '#ui/ProgressBar.tsx';

import type { ReadProgress } from './use-read-reviews.ts';

/** How many villages of the page are read so far. */
export function ReadingBar({ progress }: { readonly progress: ReadProgress }) {
  const { done, total } = progress;
  return (
    <ProgressBar
      label={t('reading.label')}
      value={done}
      max={total}
      text={t('reading.status', { done, total })}
    />
  );
}
