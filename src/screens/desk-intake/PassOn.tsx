import { useState } from 'preact/hooks';
import { packForHandover } from '#commands/transfer.ts';
import { saveFile } from '#export/save-file.ts';
import { t } from '#i18n/transfer.ts';
import { bytesOfParcel } from '#transfer/parcel-bytes.ts';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import { useApp } from '../shared/app-context.ts';
import { useFileName } from '../shared/transfer/use-file-name.ts';
import { useStanding } from '../shared/transfer/use-standing.ts';

/** What this desk keeps and cannot send, as a file for another desk that has a network; nothing is taken off this one. */
export function PassOn() {
  const { transfer } = useApp();
  const { carried } = useStanding();
  const name = useFileName()();
  const [saved, setSaved] = useState(false);
  if (!carried.some(({ state }) => state === 'waiting')) return null;
  const save = async () => {
    const own = await packForHandover(transfer.store, { everything: false });
    if (!own) return;
    saveFile(new Blob([await bytesOfParcel(own.parcel)]), name);
    setSaved(true);
  };
  return (
    <>
      {saved && <Notice>{t('desk.pass-on.status', { name })}</Notice>}
      <div>
        <Button icon="download" onClick={() => void save()}>
          {t('desk.pass-on.action')}
        </Button>
      </div>
    </>
  );
}
