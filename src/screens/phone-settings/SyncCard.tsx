import { isVillageRole } from '#domain/book/permissions.ts';
import { formatDateTime, formatNumber } from '#i18n/format.ts';
import { t } from '#i18n/settings.ts';
import { Button } from '#ui/Button.tsx';
import { Card, Facts } from '#ui/Card.tsx';
import { Notice } from '#ui/Notice.tsx';
import { useApp } from '../shared/app-context.ts';
import { OnlyRecorders } from '../shared/OnlyRecorders.tsx';
import { needsInvitation, refusalWords } from '../shared/refusal.ts';

/** Where this phone's records are, what hinders them, and the button to send now. */
export function SyncCard() {
  const { enrolment, progress, syncState, syncNow } = useApp();
  const { role } = enrolment;
  const { recorded, unsent, receivedAt } = progress.value;
  const state = syncState.value;
  const refusal = state.type === 'refused' ? refusalWords(state.code) : undefined;
  const rejoin = { label: t('sync.rejoin.action'), href: isVillageRole(role) ? '/rejoin' : '/desk/rejoin' };
  const wayBack = state.type === 'refused' && needsInvitation(state.code) ? rejoin : undefined;
  return (
    <Card title={t('sync.title')}>
      {refusal && (
        <Notice tone="danger" title={refusal.title} action={wayBack}>
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
      <OnlyRecorders>
        <Button wide href={isVillageRole(role) ? '/transfer' : '/desk/intake'}>
          {t('sync.transfer.action')}
        </Button>
      </OnlyRecorders>
    </Card>
  );
}
