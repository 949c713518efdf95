import { useMemo, useState } from 'preact/hooks';
import { t as common } from '#i18n/common.ts';
import { t } from '#i18n/transfer.ts';
import { FRAMED_BYTES_MAX, framesOf, type Grain } from '#transfer/frames.ts';
import { Button } from '#ui/Button.tsx';
import { Stack } from '#ui/Card.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Notice } from '#ui/Notice.tsx';
import { MovingQrCode } from '#ui/qr/MovingQrCode.tsx';

interface MovingCodesDialogProps {
  readonly bytes: Uint8Array;
  readonly onClose: () => void;
}

const FRAMES_A_SECOND = 8;

function Codes({ bytes }: { readonly bytes: Uint8Array }) {
  const [grain, setGrain] = useState<Grain>('fine');
  const { textAt, blocks } = useMemo(() => framesOf(bytes, grain), [bytes, grain]);
  const other = grain === 'fine' ? 'coarse' : 'fine';
  // A reader misses some: half as many again is about what it takes.
  const seconds = Math.ceil((blocks * 3) / 2 / FRAMES_A_SECOND);
  return (
    <Stack gap={3}>
      <MovingQrCode textAt={textAt} label={t('codes.label')} />
      <p>
        {t('codes.hint')} {t('codes.length.status', { count: blocks, seconds })}
      </p>
      <Button kind="quiet" wide onClick={() => setGrain(other)}>
        {t(`codes.${other}.action`)}
      </Button>
    </Stack>
  );
}

/** The parcel as codes that move, for another device's camera; stays until it is closed, since nobody answers. */
export function MovingCodesDialog({ bytes, onClose }: MovingCodesDialogProps) {
  return (
    <Dialog
      open
      title={t('codes.title')}
      closeLabel={common('close.action')}
      onClose={onClose}
      actions={<Button onClick={onClose}>{common('done.action')}</Button>}
    >
      {bytes.length > FRAMED_BYTES_MAX ? (
        <Notice tone="pending" title={t('codes.too-large.error')}>
          {t('codes.too-large.hint')}
        </Notice>
      ) : (
        <Codes bytes={bytes} />
      )}
    </Dialog>
  );
}
