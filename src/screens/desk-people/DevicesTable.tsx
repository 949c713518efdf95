import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

import { t } from '#i18n/desk.ts';
import { formatList } from '#i18n/format.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { Notice } from '#ui/Notice.tsx';
import { StatusBadge } from '#ui/StatusBadge.tsx';
import type { Tone } from '#ui/tone.ts';

import { useApp } from '../shared/app-context.ts';
import { skewText } from '../shared/clock-skew.ts';
import { DeskTable, type DeskColumn } from '../shared/desk/DeskTable.tsx';
import { momentColumn } from '../shared/desk/moment-column.tsx';
import { isOldApp, NEEDS, type Need, type Now } from './device-care.ts';
import { DeviceDialog } from './DeviceDialog.tsx';
import { RevokeDialog } from './RevokeDialog.tsx';
import { unsentText, useDevices, type DeviceRow } from './use-devices.ts';

const TONES: Readonly<Record<Need, Tone>> = {
  forked: 'danger',
  'locked-out': 'pending',
  'unsent-old': 'pending',
  silent: 'pending',
  'clock-wrong': 'pending',
  'old-app': 'info',
  fine: 'success',
  revoked: 'neutral',
};

const stateText = ({ need, isThis }: DeviceRow): string =>
  need === 'fine' && isThis ? t('people.device.this') : t(`people.need.${need}`);

const whoColumns = (): readonly DeskColumn<DeviceRow>[] => [
  { key: 'name', header: t('people.column.name'), value: (device) => device.name },
  { key: 'role', header: t('people.column.role'), value: (device) => t(`people.role.${device.role}`) },
  { key: 'village', header: t('people.column.village'), value: (device) => device.villageName },
];

const careColumns = (now: Now): readonly DeskColumn<DeviceRow>[] => [
  {
    key: 'state',
    header: t('people.column.state'),
    value: ({ need }) => NEEDS.indexOf(need),
    cell: (device) => <StatusBadge tone={TONES[device.need]}>{stateText(device)}</StatusBadge>,
    excel: stateText,
  },
  momentColumn(
    'contact',
    t('people.column.contact'),
    (device) => device.lastContact,
    t('people.never.label'),
  ),
  {
    key: 'unsent',
    header: t('people.column.unsent'),
    value: ({ unsent }) => unsent?.count ?? -1,
    cell: (device) => unsentText(device, now),
    excel: (device) => unsentText(device, now),
  },
  {
    key: 'clock',
    header: t('people.column.clock'),
    value: (device) => Math.abs(device.clockSkewMs),
    cell: ({ clockSkewMs }) => skewText(clockSkewMs),
    excel: ({ clockSkewMs }) => skewText(clockSkewMs),
  },
  {
    key: 'app',
    header: t('people.column.app'),
    value: (device) => device.app,
    cell: (device) => (isOldApp(device, now) ? t('people.app.old', { app: device.app }) : device.app),
  },
];

const revokeColumn = (onRevoke: (device: DeviceRow) => void): DeskColumn<DeviceRow> => ({
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
});

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

interface DevicesTableProps {
  /** Begins to hand the village of this device over; missing for who may not. */
  readonly onHandOver?: ((device: DeviceRow) => void) | undefined;
  readonly children?: ComponentChildren;
}

/** Every device that may or might record, with how it is; those that need somebody first. Its name opens what can be done. */
export function DevicesTable({ onHandOver, children }: DevicesTableProps) {
  const mayRevoke = useApp().enrolment.role === 'officer';
  const { rows, now } = useDevices();
  const [opened, setOpened] = useState<string>();
  const [revoking, setRevoking] = useState<DeviceRow>();
  const open = rows.find(({ device }) => device === opened);
  const close = () => setOpened(undefined);
  return (
    <div data-chrome>
      <Card title={t('people.devices.title')}>
        <p>{t('people.devices.hint')}</p>
        <DeskTable
          name={t('people.devices.label')}
          columns={[...whoColumns(), ...careColumns(now), ...(mayRevoke ? [revokeColumn(setRevoking)] : [])]}
          rows={rows}
          keyOf={(device) => device.device}
          onOpen={({ device }) => setOpened(device)}
          emptyText={t('people.devices.empty')}
        />
        {children}
      </Card>
      {open && (
        <DeviceDialog
          device={open}
          now={now}
          onClose={close}
          onHandOver={
            onHandOver &&
            (() => {
              close();
              onHandOver(open);
            })
          }
        />
      )}
      {revoking && <RevokeDialog device={revoking} onClose={() => setRevoking(undefined)} />}
    </div>
  );
}
