import type { ImportProgress } from '#register-import/types.ts';
import { t } from '#i18n/import.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { Working } from '#ui/EmptyState.tsx';
import { ProgressBar } from '#ui/ProgressBar.tsx';

interface ReadingStepProps {
  readonly progress: ImportProgress | 'comparing';
  readonly onStop: () => void;
}

/** How far the reading is, with a way out. */
export function ReadingStep({ progress, onStop }: ReadingStepProps) {
  const stage = progress === 'comparing' ? progress : progress.stage;
  const text = t(`reading.${stage}.status`);
  return (
    <Card>
      {progress === 'comparing' || progress.total === 0 ? (
        <Working text={text} />
      ) : (
        <ProgressBar
          label={t('reading.progress.label')}
          value={progress.done}
          max={progress.total}
          text={text}
        />
      )}
      <div>
        <Button icon="cross" onClick={onStop}>
          {t('reading.cancel.action')}
        </Button>
      </div>
    </Card>
  );
}
