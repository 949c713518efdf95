import { useMemo, useState } from 'preact/hooks';

import { countDue, dueData, RETENTION_RULES, type DueData } from '#domain/privacy/retention.ts';
import { villagesOf } from '#domain/register/commune.ts';
import { formatNumber } from '#i18n/format.ts';
import { t } from '#i18n/privacy.ts';
import { Button } from '#ui/Button.tsx';
import { Card, Stack } from '#ui/Card.tsx';
import { Notice } from '#ui/Notice.tsx';
import { ProgressBar } from '#ui/ProgressBar.tsx';
import { StatusBadge } from '#ui/StatusBadge.tsx';

import { useApp, type AppServices } from '../shared/app-context.ts';
import { DeskTable, type DeskColumn } from '../shared/desk/DeskTable.tsx';
import { FailureNotice } from '../shared/FailureNotice.tsx';
import { DueDialog } from './DueDialog.tsx';
import lists from './lists.module.css';
import { useErasing, type Erasing } from './use-erasing.ts';

function dueIn(app: AppServices): readonly DueData[] {
  const commune = app.commune.value;
  return villagesOf(commune).flatMap(({ id }) =>
    dueData(
      id,
      { village: app.village(id).value, restricted: app.restricted(id).value },
      commune,
      app.today.value.year,
    ),
  );
}

const columnsOf = (nameOf: (village: string) => string): readonly DeskColumn<DueData>[] => [
  {
    key: 'rule',
    header: t('retention.column.rule'),
    value: ({ rule }) => t(`retention.rule.${rule.id}.label`),
  },
  { key: 'village', header: t('retention.column.village'), value: ({ village }) => nameOf(village) },
  { key: 'year', header: t('retention.column.year'), value: ({ year }) => year },
  { key: 'count', header: t('retention.column.count'), value: (due) => countDue([due]) },
];

/** What is kept beyond its term: shown first, then erased in pieces. */
export function RetentionPart() {
  const app = useApp();
  const due = dueIn(app);
  const names = useMemo(
    () => new Map(villagesOf(app.commune.value).map(({ id, name }) => [id, name])),
    [app.commune.value],
  );
  const columns = useMemo(() => columnsOf((village) => names.get(village) ?? village), [names]);
  const { erasing, begin, stop } = useErasing();
  const [looking, setLooking] = useState(false);
  return (
    <Stack>
      <p>{t('retention.lead')}</p>
      <ErasingNews erasing={erasing} onStop={stop} />
      <DeskTable
        name={t('retention.table.label')}
        columns={columns}
        rows={due}
        keyOf={({ rule, village, year }) => `${rule.id}/${village}/${year}`}
        emptyText={t('retention.empty.status')}
      />
      {app.enrolment.role === 'officer' && due.length > 0 && erasing.type !== 'running' && (
        <div>
          <Button kind="primary" icon="search" onClick={() => setLooking(true)}>
            {t('retention.preview.action')}
          </Button>
        </div>
      )}
      <Rules />
      {looking && (
        <DueDialog
          due={due}
          onClose={() => setLooking(false)}
          onErase={(chosen) => {
            setLooking(false);
            void begin(chosen);
          }}
        />
      )}
    </Stack>
  );
}

interface ErasingNewsProps {
  readonly erasing: Erasing;
  readonly onStop: () => void;
}

function ErasingNews({ erasing, onStop }: ErasingNewsProps) {
  switch (erasing.type) {
    case 'idle':
      return null;
    case 'running':
      return (
        <Card title={t('retention.progress.label')}>
          <ProgressBar
            label={t('retention.progress.label')}
            value={erasing.done}
            max={erasing.total}
            text={t('retention.progress.status', erasing)}
          />
          <div>
            <Button icon="cross" onClick={onStop}>
              {t('retention.stop.action')}
            </Button>
          </div>
        </Card>
      );
    case 'over':
      return (
        <>
          <Notice tone={erasing.stopped ? 'pending' : 'success'}>
            {t(erasing.stopped ? 'retention.stopped.status' : 'retention.done.status', {
              count: formatNumber(erasing.erased),
            })}
          </Notice>
          <FailureNotice failure={erasing.failure} />
        </>
      );
  }
}

/** The terms, and that they are provisional. */
function Rules() {
  return (
    <Card
      title={t('retention.rules.title')}
      aside={<StatusBadge tone="pending">{t('retention.unverified.label')}</StatusBadge>}
    >
      <ul class={lists.points}>
        {RETENTION_RULES.map(({ id, years, start, ground }) => (
          <li key={id}>
            {t('retention.years.status', {
              rule: t(`retention.rule.${id}.label`),
              count: years,
              start: t(`retention.start.${start}.label`),
            })}{' '}
            ({ground.citation.document})
          </li>
        ))}
      </ul>
    </Card>
  );
}
