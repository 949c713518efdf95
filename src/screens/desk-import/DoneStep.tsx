import { t } from '#i18n/import.ts';
import { Button } from '#ui/Button.tsx';
import { Card, Stack } from '#ui/Card.tsx';
import { Notice } from '#ui/Notice.tsx';

import type { ImportCounts } from './import-drafts.ts';

interface DoneStepProps {
  readonly counts: ImportCounts;
  readonly onAgain: () => void;
}

/** What was written, and where an officer goes from here. */
export function DoneStep({ counts, onAgain }: DoneStepProps) {
  return (
    <Card>
      <Notice tone="success" title={t('done.title')}>
        {t('done.summary', { ...counts })}
      </Notice>
      <Stack row gap={3}>
        <Button kind="primary" icon="board" href="/desk">
          {t('done.board.action')}
        </Button>
        <Button icon="minutes" href="/desk/year">
          {t('done.year.action')}
        </Button>
        <Button kind="quiet" icon="plus" onClick={onAgain}>
          {t('done.again.action')}
        </Button>
      </Stack>
    </Card>
  );
}
