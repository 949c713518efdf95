import { useEffect, useRef, useState } from 'preact/hooks';
import { packForHandover, type TransferStanding } from '#commands/transfer.ts';
import { saveFile } from '#export/save-file.ts';
import { t } from '#i18n/transfer.ts';
import { handOver, type Handover } from '#transfer/file.ts';
import { bytesOfParcel } from '#transfer/parcel-bytes.ts';
import { Button } from '#ui/Button.tsx';
import { Card, Stack } from '#ui/Card.tsx';
import { Notice } from '#ui/Notice.tsx';
import { useApp } from '../shared/app-context.ts';
import { MovingCodesDialog } from '../shared/transfer/MovingCodesDialog.tsx';
import { useFileName } from '../shared/transfer/use-file-name.ts';
import { useStanding } from '../shared/transfer/use-standing.ts';

/** What waits here to be handed over, in words; none where nothing does. */
function useWaiting({ carried, receipts }: TransferStanding): readonly string[] {
  const { enrolment, progress } = useApp();
  const { unsent } = progress.value;
  const parcels = carried.filter(({ state }) => state === 'waiting').length;
  const others = [...receipts.keys()].filter((device) => device !== enrolment.device).length;
  return [
    ...(unsent > 0 ? [t('send.unsent.status', { count: unsent })] : []),
    ...(parcels > 0 ? [t('send.carried.status', { count: parcels })] : []),
    ...(others > 0 ? [t('send.receipts.status', { count: others })] : []),
  ];
}

function SentNotice({ sent, name }: { readonly sent: Handover | undefined; readonly name: string }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.scrollIntoView({ block: 'nearest' }), [sent]);
  if (sent === undefined || sent === 'dismissed') return null;
  return (
    <div ref={place}>
      <Notice tone="info">
        {sent === 'shared' ? t('send.shared.status') : t('send.downloaded.status', { name })}
      </Notice>
    </div>
  );
}

/** Hands over all that the commune has not received: as moving codes, or as a file. Nothing is taken off this device by it. */
export function SendCard() {
  const app = useApp();
  const name = useFileName()();
  const waiting = useWaiting(useStanding());
  const [everything, setEverything] = useState(false);
  const [codes, setCodes] = useState<Uint8Array>();
  const [sent, setSent] = useState<Handover>();
  const packed = async () => {
    const own = await packForHandover(app.transfer.store, { everything });
    return own && bytesOfParcel(own.parcel);
  };
  const showCodes = async () => setCodes(await packed());
  const send = async () => {
    const bytes = await packed();
    if (bytes) setSent(await handOver(bytes, name, saveFile));
  };
  const isEmpty = waiting.length === 0 && !everything;
  const canRepeat = !everything && app.progress.value.recorded > app.progress.value.unsent;
  return (
    <Card title={t('send.title')} kind={isEmpty ? 'plain' : 'key'}>
      <Stack gap={3}>
        {waiting.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {everything && <p role="status">{t('send.everything.status')}</p>}
        {isEmpty ? (
          <p>{t('send.none.status')}</p>
        ) : (
          <>
            <Button kind="primary" icon="qr" large wide onClick={() => void showCodes()}>
              {t('send.codes.action')}
            </Button>
            <Button icon="exit" wide onClick={() => void send()}>
              {t('send.file.action')}
            </Button>
            <SentNotice sent={sent} name={name} />
            <p>{t('send.explain')}</p>
          </>
        )}
        {canRepeat && <Repeat onRepeat={() => setEverything(true)} />}
      </Stack>
      {codes && <MovingCodesDialog bytes={codes} onClose={() => setCodes(undefined)} />}
    </Card>
  );
}

function Repeat({ onRepeat }: { readonly onRepeat: () => void }) {
  return (
    <div>
      <Button kind="quiet" icon="refresh" onClick={onRepeat}>
        {t('send.everything.action')}
      </Button>
      <p>{t('send.everything.hint')}</p>
    </div>
  );
}
