import { t } from '#i18n/desk.ts';
import { formatNumber, formatTime } from '#i18n/format.ts';
import { Button } from '#ui/Button.tsx';
import { StatusBadge } from '#ui/StatusBadge.tsx';

import { useApp, type SyncState } from '../shared/app-context.ts';
import styles from './DeskSyncStatus.module.css';

const LOOKS = {
  idle: { tone: 'info', icon: 'cloud-check' },
  syncing: { tone: 'info', icon: 'refresh' },
  offline: { tone: 'neutral', icon: 'cloud-up' },
  refused: { tone: 'danger', icon: 'warning' },
} as const satisfies Readonly<Record<SyncState['type'], object>>;

/** What this desk still has to send, and when the server last took something. */
export function DeskSyncStatus() {
  const app = useApp();
  const { unsent, receivedAt } = app.progress.value;
  const { type } = app.syncState.value;
  return (
    <>
      <span role="status">
        <StatusBadge {...LOOKS[type]}>
          {unsent > 0 ? t('sync.unsent.status', { count: formatNumber(unsent) }) : t(`sync.${type}.status`)}
        </StatusBadge>
      </span>
      {unsent === 0 && receivedAt > 0 && (
        <small class={styles.received}>{t('sync.received.status', { time: formatTime(receivedAt) })}</small>
      )}
      <Button icon="refresh" onClick={app.syncNow}>
        {t('sync.action')}
      </Button>
    </>
  );
}
