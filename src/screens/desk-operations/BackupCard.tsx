import { useState } from 'preact/hooks';

import type { Operations } from '#protocol/operations.ts';
import { t } from '#i18n/operations.ts';
import { Button } from '#ui/Button.tsx';
import { Card, Facts, Stack } from '#ui/Card.tsx';
import { Working } from '#ui/EmptyState.tsx';
import { Notice } from '#ui/Notice.tsx';

import { backupState, type BackupState } from '../shared/desk/backup-state.ts';
import { failureWords, sizeText, whenText } from './words.ts';

interface BackupCardProps {
  readonly told: Operations;
  readonly onBackUp: () => Promise<void>;
}

/** Whether the book could be put back today, what to do if not, and the button that makes it so. */
export function BackupCard({ told, onBackUp }: BackupCardProps) {
  const { backup } = told;
  const [isAsking, setAsking] = useState(false);
  const begin = async () => {
    setAsking(true);
    await onBackUp();
    setAsking(false);
  };
  return (
    <Card title={t('backup.title')} kind="key">
      <Stack gap={3}>
        <StateNotice told={told} />
        <LastFailure told={told} />
        {backup.isRunning && <Working text={t('backup.running.status')} />}
        {backup.isSetUp && (
          <>
            <div data-chrome>
              <Button
                kind="primary"
                icon="download"
                busy={isAsking || backup.isRunning}
                onClick={() => void begin()}
              >
                {t('backup.now.action')}
              </Button>
            </div>
            <PlanFacts told={told} />
          </>
        )}
      </Stack>
    </Card>
  );
}

const TONES = {
  good: 'success',
  old: 'danger',
  none: 'pending',
  unset: 'pending',
  sample: 'info',
} as const satisfies Readonly<Record<BackupState, string>>;

function StateNotice({ told }: { readonly told: Operations }) {
  const state = backupState(told);
  const when = whenText(told.backup.lastGoodAt ?? 0, told.now);
  const title =
    state === 'good' || state === 'old' ? t(`backup.${state}.title`, { when }) : t(`backup.${state}.title`);
  return (
    <Notice tone={TONES[state]} title={title}>
      {t(`backup.${state}.hint`)}
    </Notice>
  );
}

/** Of the last attempt, if it went wrong. */
function LastFailure({ told: { backup } }: { readonly told: Operations }) {
  const last = backup.attempts[0];
  if (!last?.failure) return null;
  const { status, hint } = failureWords(last.failure);
  return (
    <Notice tone="danger" title={status}>
      <p>{hint}</p>
      {last.details && <p lang="en">{last.details}</p>}
    </Notice>
  );
}

function PlanFacts({ told: { backup, now, sample } }: { readonly told: Operations }) {
  const next = backup.nextAt === null || sample ? '–' : whenText(backup.nextAt, now);
  const free = backup.freeBytes === null ? t('backup.free.unknown') : sizeText(backup.freeBytes);
  return (
    <Facts
      facts={[
        [t('backup.next.label'), next],
        [t('backup.free.label'), free],
        [t('backup.sealed.label'), t(backup.isSealed ? 'backup.sealed.yes' : 'backup.sealed.no')],
      ]}
    />
  );
}
