import { useState } from 'preact/hooks';

import { readsRestricted } from '#domain/book/permissions.ts';
import { t as commonText } from '#i18n/common.ts';
import { t } from '#i18n/desk.ts';
import { formatDateTime } from '#i18n/format.ts';
import { Button } from '#ui/Button.tsx';
import { Facts, Stack } from '#ui/Card.tsx';
import { Dialog } from '#ui/Dialog.tsx';

import { useApp } from '../shared/app-context.ts';
import { skewText } from '../shared/clock-skew.ts';
import { isOldApp, type Now } from './device-care.ts';
import { RecoveryCode } from './RecoveryCode.tsx';
import { unsentText, type DeviceRow } from './use-devices.ts';

interface DeviceDialogProps {
  readonly device: DeviceRow;
  readonly now: Now;
  readonly onClose: () => void;
  readonly onHandOver?: (() => void) | undefined;
}

function factsOf(device: DeviceRow, now: Now): readonly (readonly [string, string])[] {
  const { role, villageName, lastContact, clockSkewMs, app, revokedReason } = device;
  const facts: (readonly [string, string])[] = [
    [t('people.column.role'), t(`people.role.${role}`)],
    [t('people.column.village'), villageName],
    [t('people.column.state'), t(`people.need.${device.need}.detail`)],
    [t('people.revoke.reason.label'), revokedReason ?? ''],
    [t('people.column.contact'), lastContact > 0 ? formatDateTime(lastContact) : t('people.never.label')],
    [t('people.column.unsent'), unsentText(device, now) || t('people.unsent.unknown')],
    [t('people.column.clock'), skewText(clockSkewMs)],
    [t('people.column.app'), isOldApp(device, now) ? t('people.app.old', { app }) : app],
    [t('people.column.device'), device.device],
  ];
  return facts.filter(([, value]) => value !== '');
}

/** How one device is, and what can be done about it. */
export function DeviceDialog({ device, now, onClose, onHandOver }: DeviceDialogProps) {
  const { enrolment } = useApp();
  const [reading, setReading] = useState(false);
  const mayRead = readsRestricted(enrolment.role) && !device.isThis;
  const mayHandOver = onHandOver && device.role === 'village-head' && !device.revoked;
  return (
    <Dialog
      open
      title={t('people.device.title', { name: device.name })}
      closeLabel={commonText('close.action')}
      onClose={onClose}
      actions={<Button onClick={onClose}>{commonText('close.action')}</Button>}
    >
      <Stack gap={3}>
        {reading ? <RecoveryCode device={device} /> : <Facts facts={factsOf(device, now)} />}
        {!reading && mayRead && device.recovery && (
          <Button icon="lock" wide onClick={() => setReading(true)}>
            {t('people.recovery.action')}
          </Button>
        )}
        {mayRead && !device.recovery && !device.revoked && <p>{t('people.recovery.none')}</p>}
        {!reading && mayHandOver && (
          <Button icon="people" wide onClick={onHandOver}>
            {t('people.handover.action')}
          </Button>
        )}
      </Stack>
    </Dialog>
  );
}
