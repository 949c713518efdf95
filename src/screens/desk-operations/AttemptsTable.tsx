import type { BackupAttempt } from '#protocol/operations.ts';
import { t } from '#i18n/operations.ts';
import { Card } from '#ui/Card.tsx';
import { StatusBadge } from '#ui/StatusBadge.tsx';

import { DeskTable, type DeskColumn } from '../shared/desk/DeskTable.tsx';
import { momentColumn } from '../shared/desk/moment-column.tsx';
import { failureWords, sizeText } from './words.ts';

const resultText = ({ failure }: BackupAttempt): string =>
  failure === undefined ? t('attempts.good.status') : failureWords(failure).status;

const columns = (): readonly DeskColumn<BackupAttempt>[] => [
  momentColumn('when', t('attempts.column.when'), ({ takenAt }) => takenAt, ''),
  {
    key: 'result',
    header: t('attempts.column.result'),
    value: resultText,
    cell: (attempt) => (
      <StatusBadge tone={attempt.failure === undefined ? 'success' : 'danger'}>
        {resultText(attempt)}
      </StatusBadge>
    ),
  },
  {
    key: 'size',
    header: t('attempts.column.size'),
    value: ({ bytes }) => bytes,
    cell: ({ bytes }) => (bytes === 0 ? '–' : sizeText(bytes)),
  },
  { key: 'file', header: t('attempts.column.file'), value: ({ file }) => file },
  { key: 'host', header: t('attempts.column.host'), value: ({ host }) => host },
];

/** What became of the last backups, the latest first. */
export function AttemptsTable({ attempts }: { readonly attempts: readonly BackupAttempt[] }) {
  return (
    <Card title={t('attempts.label')}>
      <DeskTable
        name={t('attempts.label')}
        columns={columns()}
        rows={attempts}
        keyOf={({ takenAt, host }) => `${takenAt} ${host}`}
        emptyText={t('attempts.empty')}
      />
    </Card>
  );
}
