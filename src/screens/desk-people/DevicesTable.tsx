import { useState } from 'preact/hooks';

import { villagesOf } from '#domain/register/commune.ts';
import type { RecorderInfo } from '#protocol/sync.ts';
import { t } from '#i18n/desk.ts';
import { formatList } from '#i18n/format.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { Notice } from '#ui/Notice.tsx';
import { StatusBadge } from '#ui/StatusBadge.tsx';

import { useApp } from '../shared/app-context.ts';
import { skewText } from '../shared/clock-skew.ts';
import { DeskTable, type DeskColumn } from '../shared/desk/DeskTable.tsx';
import { momentColumn } from '../shared/desk/moment-column.tsx';
import { RevokeDialog } from './RevokeDialog.tsx';

/** A device with what this page knows about it. */
interface DeviceRow extends RecorderInfo {
  readonly villageName: string;
  readonly isThis: boolean;
}

function stateText({ revoked, forked, isThis }: DeviceRow): string {
  if (revoked) return t('people.device.revoked');
  if (forked) return t('people.device.forked');
  return isThis ? t('people.device.this') : t('people.device.active');
}

const columnsOf = (onRevoke: (device: DeviceRow) => void): readonly DeskColumn<DeviceRow>[] => [
  { key: 'name', header: t('people.column.name'), value: (device) => device.name },
  { key: 'role', header: t('people.column.role'), value: (device) => t(`people.role.${device.role}`) },
  { key: 'village', header: t('people.column.village'), value: (device) => device.villageName },
  {
    key: 'state',
    header: t('people.column.state'),
    value: stateText,
    cell: (device) => (
      <StatusBadge tone={device.revoked || device.forked ? 'danger' : 'success'}>
        {stateText(device)}
      </StatusBadge>
    ),
  },
  momentColumn(
    'contact',
    t('people.column.contact'),
    (device) => device.lastContact,
    t('people.never.label'),
  ),
  {
    key: 'clock',
    header: t('people.column.clock'),
    value: (device) => Math.abs(device.clockSkewMs),
    cell: ({ clockSkewMs }) => skewText(clockSkewMs),
    excel: ({ clockSkewMs }) => skewText(clockSkewMs),
  },
  { key: 'app', header: t('people.column.app'), value: (device) => device.app },
  {
    key: 'act',
    header: t('people.column.act'),
    exported: false,
    value: () => '',
    cell: (device) =>
      !device.revoked &&
      !device.isThis && (
        <Button
          kind="quiet"
          icon="cross"
          label={t('people.revoke.label', { name: device.name })}
          onClick={() => onRevoke(device)}
        >
          {t('people.revoke.action')}
        </Button>
      ),
  },
];

/** A device whose stream has two branches: what that means, and the one thing to do. */
export function ForkedNotice() {
  const forked = useApp().directory.value.filter((device) => device.forked && !device.revoked);
  if (forked.length === 0) return null;
  const names = formatList(forked.map(({ name }) => name));
  return (
    <Notice tone="danger" still title={t('people.forked.title', { names })}>
      {t('people.forked.hint')}
    </Notice>
  );
}

/** Every device that may or might record, with its clock and its last sign of life. */
export function DevicesTable() {
  const app = useApp();
  const [revoking, setRevoking] = useState<DeviceRow>();
  const villages = villagesOf(app.commune.value);
  const rows = app.directory.value.map(
    (device): DeviceRow => ({
      ...device,
      villageName: villages.find((each) => each.id === device.village)?.name ?? '',
      isThis: device.device === app.enrolment.device,
    }),
  );
  return (
    <div data-chrome>
      <Card title={t('people.devices.title')}>
        <DeskTable
          name={t('people.devices.label')}
          columns={columnsOf(setRevoking)}
          rows={rows}
          keyOf={(device) => device.device}
          emptyText={t('people.devices.empty')}
        />
      </Card>
      {revoking && <RevokeDialog device={revoking} onClose={() => setRevoking(undefined)} />}
    </div>
  );
}
