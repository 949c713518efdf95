import type { Operations } from '#protocol/operations.ts';
import { formatDateTime, formatNumber } from '#i18n/format.ts';
import { t as commonText } from '#i18n/common.ts';
import { t } from '#i18n/operations.ts';
import { Card, Facts } from '#ui/Card.tsx';
import { Working } from '#ui/EmptyState.tsx';
import { Notice } from '#ui/Notice.tsx';
import { PageHeader } from '#ui/PageHeader.tsx';

import { refusalWords } from '../shared/refusal.ts';
import { AttemptsTable } from './AttemptsTable.tsx';
import { BackupCard } from './BackupCard.tsx';
import { RestoredNotice } from './RestoredNotice.tsx';
import { useServer, type ServerState } from './use-server.ts';
import { sizeText } from './words.ts';

/** How the server is, and whether its book could be put back today. */
export function OperationsScreen() {
  const server = useServer();
  const { told } = server;
  return (
    <>
      <PageHeader title={t('operations.title')} lead={t('operations.intro')} />
      <FailureNotice server={server} />
      {told ? (
        <>
          <RestoredNotice told={told} />
          <BackupCard told={told} onBackUp={server.backUp} />
          <AttemptsTable attempts={told.backup.attempts} />
          <ServerCard told={told} />
        </>
      ) : (
        !server.failure && <Working text={t('operations.asking.status')} />
      )}
    </>
  );
}

function FailureNotice({ server: { failure, reload } }: { readonly server: ServerState }) {
  if (!failure) return null;
  const action = { label: commonText('retry.action'), onClick: () => void reload() };
  if (failure.type === 'offline')
    return (
      <Notice title={t('operations.offline.title')} action={action}>
        {t('operations.offline.hint')}
      </Notice>
    );
  const { title, hint } = refusalWords(failure.code);
  return (
    <Notice tone="danger" title={title} action={action}>
      {hint}
    </Notice>
  );
}

function ServerCard({ told }: { readonly told: Operations }) {
  return (
    <Card title={t('server.title')}>
      <Facts
        facts={[
          [t('server.version.label'), told.version],
          [t('server.store.label'), t(`server.store.${told.store}`)],
          [t('server.bytes.label'), sizeText(told.bytes)],
          [t('server.entries.label'), formatNumber(told.entries)],
          [t('server.since.label'), formatDateTime(told.startedAt)],
        ]}
      />
    </Card>
  );
}
