import { useState } from 'preact/hooks';

import type { RecorderInfo } from '#protocol/sync.ts';
import { t as commonText } from '#i18n/common.ts';
import { t } from '#i18n/desk.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';

import { useApp, type OnlineFailure } from '../shared/app-context.ts';
import { OnlineNotice } from './OnlineNotice.tsx';

interface RevokeDialogProps {
  readonly device: RecorderInfo;
  readonly onClose: () => void;
}

/** Shutting a device out cannot be undone, so it asks before. */
export function RevokeDialog({ device, onClose }: RevokeDialogProps) {
  const app = useApp();
  const [state, setState] = useState<'asking' | 'busy' | OnlineFailure>('asking');
  const revoke = async () => {
    setState('busy');
    const answer = await app.invitations.revokeDevice(device.device);
    if (!answer.ok) return setState(answer.error);
    // The directory comes with the next answer of the server.
    app.syncNow();
    onClose();
  };
  return (
    <Dialog
      open
      title={t('people.revoke.title', { name: device.name })}
      closeLabel={commonText('close.action')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{commonText('cancel.action')}</Button>
          <Button kind="danger" icon="cross" busy={state === 'busy'} onClick={() => void revoke()}>
            {t('people.revoke.confirm.action')}
          </Button>
        </>
      }
    >
      <p>{t('people.revoke.explain')}</p>
      <OnlineNotice failure={typeof state === 'object' ? state : undefined} />
    </Dialog>
  );
}
