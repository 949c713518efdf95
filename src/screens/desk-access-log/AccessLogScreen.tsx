import { useState } from 'preact/hooks';

import { addDays } from '#domain/calendar/civil-date.ts';
import { isoDayOf, parseIsoDay } from '#domain/calendar/iso-day.ts';
import { villagesOf } from '#domain/register/commune.ts';
import { ACCESS_ROWS_MAX } from '#protocol/access.ts';
import { t } from '#i18n/access.ts';
import { t as commonText } from '#i18n/common.ts';
import { t as deskText } from '#i18n/desk.ts';
import { formatNumber } from '#i18n/format.ts';
import { Card } from '#ui/Card.tsx';
import { Field } from '#ui/Field.tsx';
import { Notice } from '#ui/Notice.tsx';
import { PageHeader } from '#ui/PageHeader.tsx';

import { useApp } from '../shared/app-context.ts';
import { DateField } from '../shared/DateField.tsx';
import { DeskTable, type DeskColumn } from '../shared/desk/DeskTable.tsx';
import { momentColumn } from '../shared/desk/moment-column.tsx';
import { refusalWords } from '../shared/refusal.ts';
import styles from './AccessLog.module.css';
import { whoText, type LogRow, type Names } from './log-rows.ts';
import { useAccessLog, type AccessLog, type Period } from './use-access-log.ts';

const DAYS_AT_FIRST = 30;

/** Which rows are looked at; empty is all of them. Days as `YYYY-MM-DD`. */
interface Filter {
  readonly from: string;
  readonly until: string;
  readonly device: string;
  readonly village: string;
}

function useFilter() {
  const today = useApp().today.value;
  return useState<Filter>({
    from: isoDayOf(addDays(today, 1 - DAYS_AT_FIRST)),
    until: isoDayOf(today),
    device: '',
    village: '',
  });
}

function periodOf({ from, until }: Filter): Period {
  const [first, last] = [parseIsoDay(from), parseIsoDay(until)];
  return {
    from: first ? new Date(first.year, first.month - 1, first.day).getTime() : 0,
    until: last ? new Date(last.year, last.month - 1, last.day + 1).getTime() : Number.MAX_SAFE_INTEGER,
  };
}

/** Who looked at, received or exported restricted facts: what the server noted, and what people said before they looked. */
export function AccessLogScreen() {
  const [filter, setFilter] = useFilter();
  const log = useAccessLog(periodOf(filter));
  const rows = log.rows.filter(
    ({ device, village }) =>
      (filter.device === '' || device === filter.device) &&
      (filter.village === '' || village === filter.village),
  );
  return (
    <>
      <PageHeader title={t('access.title')} lead={t('access.intro')} />
      <Card>
        <FilterFields filter={filter} names={log.names} onChange={setFilter} />
        <ServerNotice log={log} />
        <p role="status">{t('access.count.status', { count: rows.length })}</p>
        <DeskTable
          name={t('access.table.label')}
          columns={useColumns(log.names)}
          rows={rows}
          keyOf={({ id }) => id}
          emptyText={t('access.table.empty')}
        />
      </Card>
    </>
  );
}

function ServerNotice({ log }: { readonly log: AccessLog }) {
  const action = { label: commonText('retry.action'), onClick: log.reload };
  if (log.server === 'loading') return <p role="status">{t('access.loading.status')}</p>;
  if (log.failure?.type === 'offline') return <Notice action={action}>{t('access.offline.hint')}</Notice>;
  if (log.failure) {
    const { title, hint } = refusalWords(log.failure.code);
    return (
      <Notice tone="danger" title={title} action={action}>
        {hint}
      </Notice>
    );
  }
  if (log.rows.length < ACCESS_ROWS_MAX) return null;
  return (
    <Notice tone="pending">{t('access.too-many.hint', { count: formatNumber(ACCESS_ROWS_MAX) })}</Notice>
  );
}

interface FilterFieldsProps {
  readonly filter: Filter;
  readonly names: Names;
  readonly onChange: (filter: Filter) => void;
}

function FilterFields({ filter, names, onChange }: FilterFieldsProps) {
  const villages = villagesOf(useApp().commune.value);
  const readers = names.devices.filter(({ role }) => role === 'officer' || role === 'chairman');
  const set = (key: keyof Filter) => (value: string) => onChange({ ...filter, [key]: value });
  return (
    <div class={styles.filter} data-chrome>
      <DateField label={t('access.from.label')} value={filter.from} onInput={set('from')} />
      <DateField label={t('access.until.label')} value={filter.until} onInput={set('until')} />
      <Field
        kind="select"
        label={t('access.person.label')}
        options={[
          { value: '', label: t('access.person.all') },
          ...readers.map(({ device, name }) => ({ value: device, label: name })),
        ]}
        value={filter.device}
        onInput={set('device')}
      />
      <Field
        kind="select"
        label={t('access.village.label')}
        options={[
          { value: '', label: t('access.village.all') },
          ...villages.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={filter.village}
        onInput={set('village')}
      />
    </div>
  );
}

function useColumns(names: Names): readonly DeskColumn<LogRow>[] {
  const villages = new Map(villagesOf(useApp().commune.value).map(({ id, name }) => [id, name]));
  const roleOf = (device: string): string => {
    const role = names.devices.find((each) => each.device === device)?.role;
    return role ? deskText(`people.role.${role}`) : '';
  };
  return [
    { key: 'who', header: t('access.column.who'), value: ({ device }) => whoText(names, device) },
    { key: 'role', header: t('access.column.role'), value: ({ device }) => roleOf(device) },
    momentColumn('at', t('access.column.at'), ({ at }) => at),
    { key: 'what', header: t('access.column.what'), value: ({ what }) => what },
    {
      key: 'village',
      header: t('access.column.village'),
      value: ({ village }) => villages.get(village) ?? '',
    },
    { key: 'about', header: t('access.column.about'), value: ({ about }) => about },
    { key: 'purpose', header: t('access.column.purpose'), value: ({ purpose }) => purpose },
  ];
}
