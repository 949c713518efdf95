import { formatDateTime, formatNumber } from '#i18n/format.ts';
import { t } from '#i18n/settings.ts';
import { Button } from '#ui/Button.tsx';
import { Card, Facts } from '#ui/Card.tsx';
import { Notice } from '#ui/Notice.tsx';
import { useApp } from '../shared/app-context.ts';
import { refusalWords } from '../shared/refusal.ts';

/** Where this phone's records are, what hinders them, and the button to send now. */
export function SyncCard() {
  const { progress, syncState, syncNow } = useApp();
  const { recorded, unsent, receivedAt } = progress.value;
  const state = syncState.value;
  const refusal = state.type === 'refused' ? refusalWords(state.code) : undefined;
  return (
    <Card title={t('sync.title')}>
      {refusal && (
        <Notice tone="danger" title={refusal.title}>
          {refusal.hint}
        </Notice>
      )}
      <Facts
        facts={[
          [t('sync.recorded.label'), formatNumber(recorded)],
          [t('sync.unsent.label'), formatNumber(unsent)],
          [t('sync.received.label'), formatNumber(recorded - unsent)],
          [t('sync.last.label'), receivedAt > 0 ? formatDateTime(receivedAt) : t('sync.never.label')],
        ]}
      />
      {state.type !== 'refused' && <p role="status">{t(`sync.${state.type}.status`)}</p>}
      <Button kind="primary" icon="refresh" wide busy={state.type === 'syncing'} onClick={syncNow}>
        {t('sync.action')}
      </Button>
    </Card>
  );
}
