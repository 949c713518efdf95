import { t } from '#i18n/desk.ts';
import { formatDateTime } from '#i18n/format.ts';
import { Button } from '#ui/Button.tsx';
import { Icon } from '#ui/Icon.tsx';

import { useApp } from '../shared/app-context.ts';
import styles from './DeskFrame.module.css';

/** What this desk has sent and what the commune's server has acknowledged. */
export function DeskSyncStatus() {
  const app = useApp();
  const { unsent, receivedAt } = app.progress.value;
  const { type } = app.syncState.value;
  return (
    <div class={styles.sync}>
      <p class={styles.syncLine} role="status">
        <Icon name={type === 'refused' ? 'warning' : unsent === 0 ? 'cloud-check' : 'cloud-up'} />
        <span>{t(`sync.${type}.status`)}</span>
      </p>
      {unsent > 0 && <p>{t('sync.unsent.status', { count: unsent })}</p>}
      {receivedAt > 0 && <p>{t('sync.received.status', { time: formatDateTime(receivedAt) })}</p>}
      <Button icon="refresh" wide busy={type === 'syncing'} onClick={app.syncNow}>
        {t('sync.action')}
      </Button>
    </div>
  );
}
