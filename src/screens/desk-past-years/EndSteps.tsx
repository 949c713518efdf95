import { t as common } from '#i18n/common.ts';
import { formatNumber } from '#i18n/format.ts';
import { t } from '#i18n/year-book.ts';
import { Button } from '#ui/Button.tsx';
import { Card, Stack } from '#ui/Card.tsx';
import { Notice } from '#ui/Notice.tsx';
import { ProgressBar } from '#ui/ProgressBar.tsx';

import type { PastImport, PastStep } from './use-past-years.ts';

interface WritingStepProps {
  readonly done: number;
  readonly total: number;
  /** Whether it is being taken back, which goes on to its end. */
  readonly back: boolean;
  readonly onStop: () => void;
}

/** How far the writing is, with a way out. */
export function WritingStep({ done, total, back, onStop }: WritingStepProps) {
  const label = t(back ? 'past.taking-back.label' : 'past.writing.label');
  return (
    <Card title={label}>
      <ProgressBar
        label={label}
        value={done}
        max={total}
        text={t('past.writing.status', { done: formatNumber(done), total: formatNumber(total) })}
      />
      {!back && (
        <div>
          <Button icon="cross" onClick={onStop}>
            {t('work.stop.action')}
          </Button>
        </div>
      )}
    </Card>
  );
}

interface EndStepProps {
  readonly step: Extract<PastStep, { type: 'done' | 'taken-back' }>;
  readonly running: PastImport;
}

/** What was written or taken back, and where an officer goes from here. */
export function EndStep({ step, running }: EndStepProps) {
  return (
    <Card>
      {step.type === 'done' ? (
        <Done {...step} />
      ) : (
        <Notice tone="success" title={t('past.taken-back.title')} />
      )}
      <Stack row gap={3}>
        <Button kind="primary" icon="minutes" href="/desk/book">
          {t('past.book.action')}
        </Button>
        <Button icon="plus" onClick={running.restart}>
          {t('past.again.action')}
        </Button>
        {step.type === 'done' && step.written.undo.length > 0 && (
          <Button kind="quiet" icon="undo" onClick={() => void running.takeBack(step.written)}>
            {common('undo.action')}
          </Button>
        )}
      </Stack>
    </Card>
  );
}

function Done({ written: { drafts }, total }: Extract<PastStep, { type: 'done' }>) {
  const counts = { count: formatNumber(drafts), total: formatNumber(total) };
  return drafts < total ? (
    <Notice tone="pending" title={t('past.stopped.title', counts)}>
      {t('past.stopped.hint')}
    </Notice>
  ) : (
    <Notice tone="success" title={t('past.done.title', counts)} />
  );
}
