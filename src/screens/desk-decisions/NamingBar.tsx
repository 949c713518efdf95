import { t } from '#i18n/decisions.ts';
import { Button } from '#ui/Button.tsx';
import { ProgressBar } from '#ui/ProgressBar.tsx';

import type { NamingProgress } from './use-naming.ts';

interface NamingBarProps {
  readonly progress: NamingProgress | undefined;
  readonly onStop: () => void;
}

/** How many villages a draft names so far, with a button to stop there. */
export function NamingBar({ progress, onStop }: NamingBarProps) {
  if (!progress) return null;
  const { done, total } = progress;
  return (
    <>
      <ProgressBar
        label={t('naming.label')}
        value={done}
        max={total}
        text={t('naming.status', { done, total })}
      />
      <div>
        <Button icon="cross" onClick={onStop}>
          {t('naming.stop.action')}
        </Button>
      </div>
    </>
  );
}
