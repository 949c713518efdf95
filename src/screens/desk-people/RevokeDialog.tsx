import { useState } from 'preact/hooks';

import { t } from '#i18n/desk.ts';
import { formatNumber } from '#i18n/format.ts';
import { Stack } from '#ui/Card.tsx';
import { ChoiceRows } from '#ui/CheckRow.tsx';
import { Notice } from '#ui/Notice.tsx';
import type { RecorderInfo } from '#protocol/sync.ts';

import { AskDialog } from '../shared/AskDialog.tsx';
import { useApp, type OnlineFailure } from '../shared/app-context.ts';
import { OnlineNotice } from './OnlineNotice.tsx';

const REASONS = ['lost', 'handed-over', 'replaced', 'left'] as const;
export type RevokeReason = (typeof REASONS)[number];

interface RevokeDialogProps {
  readonly device: RecorderInfo;
  readonly reason?: RevokeReason | undefined;
  readonly onClose: () => void;
}

/** Shutting a device out cannot be undone, so it asks before, and says what becomes of what the device has not sent. */
export function RevokeDialog({ device, reason: first = 'lost', onClose }: RevokeDialogProps) {
  const app = useApp();
  const [state, setState] = useState<'asking' | 'busy' | OnlineFailure>('asking');
  const [reason, setReason] = useState<RevokeReason>(first);
  const revoke = async () => {
    setState('busy');
    const said = t(`people.revoke.reason.${reason}`);
    const answer = await app.invitations.revokeDevice(device.device, said);
    if (!answer.ok) return setState(answer.error);
    // The directory comes with the next answer of the server.
    app.syncNow();
    onClose();
  };
  const unsent = device.unsent?.count ?? 0;
  return (
    <AskDialog
      title={t('people.revoke.title', { name: device.name })}
      confirm={{
        label: t('people.revoke.confirm.action'),
        kind: 'danger',
        icon: 'cross',
        busy: state === 'busy',
        onClick: () => void revoke(),
      }}
      onClose={onClose}
    >
      <Stack gap={3}>
        <p>{t('people.revoke.explain')}</p>
        <p>{t('people.revoke.later')}</p>
        {unsent > 0 && (
          <Notice tone="pending" still>
            {t('people.revoke.unsent', { count: formatNumber(unsent) })}
          </Notice>
        )}
        <ChoiceRows
          label={t('people.revoke.reason.label')}
          choices={REASONS.map((value) => ({ value, label: t(`people.revoke.reason.${value}`) }))}
          value={reason}
          onChoose={setReason}
        />
        <OnlineNotice failure={typeof state === 'object' ? state : undefined} />
      </Stack>
    </AskDialog>
  );
}
