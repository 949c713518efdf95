import { useState } from 'preact/hooks';
import { t as common } from '#i18n/common.ts';
import { t } from '#i18n/ready.ts';
import { Stack } from '#ui/Card.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { useApp } from '../shared/app-context.ts';
import { PinPad } from '../shared/pin/PinPad.tsx';
import { PIN_LENGTH } from '../shared/pin/pin-rules.ts';
import { UnlockNotice } from '../shared/pin/UnlockNotice.tsx';
import { useTries } from '../shared/pin/use-tries.ts';

interface TypePinProps {
  readonly open: boolean;
  readonly onTyped: () => void;
  readonly onClose: () => void;
}

function Pad({ onTyped }: Pick<TypePinProps, 'onTyped'>) {
  const { vault } = useApp().lock;
  const [typed, setTyped] = useState('');
  const { working, refusal, waitMs, attempt, forgive } = useTries(vault);
  const change = async (pin: string) => {
    forgive();
    setTyped(pin);
    if (pin.length < PIN_LENGTH) return;
    if (await attempt(() => vault.unlock(pin))) onTyped();
    else setTyped('');
  };
  return (
    <Stack gap={3}>
      <UnlockNotice refusal={refusal} waitMs={waitMs} />
      <PinPad value={typed} resting={working || waitMs > 0} onInput={(pin) => void change(pin)} />
    </Stack>
  );
}

/** The PIN once for trial, while the commune can still be called. */
export function TypePin({ open, onTyped, onClose }: TypePinProps) {
  return (
    <Dialog open={open} title={t('pin.action')} closeLabel={common('close.action')} onClose={onClose}>
      <Pad onTyped={onTyped} />
    </Dialog>
  );
}
