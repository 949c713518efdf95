import { formatNumber } from '#i18n/format.ts';
import { t } from '#i18n/year-book.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { Notice } from '#ui/Notice.tsx';
import { ProgressBar } from '#ui/ProgressBar.tsx';

import type { BookWork } from './use-year-book.ts';

/** How far the book is, with a way out; nothing once it is made. */
export function BookProgressCard({ work }: { readonly work: BookWork }) {
  const { progress, stopped, made } = work;
  if (stopped) {
    return (
      <Notice tone="pending" action={{ label: t('work.go-on.action'), onClick: work.goOn }}>
        {t('work.stopped.status')}
      </Notice>
    );
  }
  // After a change the book in hand stays to be read: only one village is read again, and that is done at once.
  if (!progress || made) return null;
  const { done, total } = progress;
  return (
    <Card>
      <ProgressBar
        label={t('work.label')}
        value={done}
        max={total}
        text={t('work.status', { percent: formatNumber(Math.floor((100 * done) / total)) })}
      />
      <div>
        <Button icon="cross" onClick={work.stop}>
          {t('work.stop.action')}
        </Button>
      </div>
    </Card>
  );
}
