import { useState } from 'preact/hooks';
import type { Vault } from '#store/vault/vault.ts';
import { t as common } from '#i18n/common.ts';
import { t } from '#i18n/unlock.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Working } from '#ui/EmptyState.tsx';
import { LazyPart } from '../shared/LazyPart.tsx';
import { GatePage } from '../shared/pin/GatePage.tsx';
import { PinPad } from '../shared/pin/PinPad.tsx';
import { PIN_LENGTH } from '../shared/pin/pin-rules.ts';
import { UnlockNotice } from '../shared/pin/UnlockNotice.tsx';
import { useTries } from '../shared/pin/use-tries.ts';

// Once a year at most, and fetched with the rest of the app: the first thing that a device shows stays small.
const loadRecover = () => import('./RecoverScreen.tsx').then((part) => part.RecoverScreen);

interface UnlockScreenProps {
  readonly vault: Pick<Vault, 'unlock' | 'recover' | 'waitMs'>;
  readonly place: 'phone' | 'desk';
  readonly title?: string | undefined;
  readonly onOpen: (pin: string) => void;
  /** Only where no book is behind the PIN: the code that would open it was never handed in, and nothing can be lost. */
  readonly onAnew?: (() => void) | undefined;
}

function StartAnew({ onAnew }: { readonly onAnew: () => void }) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button kind="quiet" wide onClick={() => setAsking(true)}>
        {t('unlock.anew.action')}
      </Button>
      <Dialog
        open={asking}
        title={t('unlock.anew.title')}
        closeLabel={common('close.action')}
        onClose={() => setAsking(false)}
        actions={
          <Button kind="danger" onClick={onAnew}>
            {t('unlock.anew.confirm.action')}
          </Button>
        }
      >
        <p>{t('unlock.anew.hint')}</p>
      </Dialog>
    </>
  );
}

/** The first thing an enrolled device shows: six digits, and the book opens. */
export function UnlockScreen({ vault, place, title, onOpen, onAnew }: UnlockScreenProps) {
  const [typed, setTyped] = useState('');
  const [forgotten, setForgotten] = useState(false);
  const { working, refusal, waitMs, attempt, forgive } = useTries(vault);
  if (forgotten)
    return (
      <LazyPart load={loadRecover}>
        {(RecoverScreen) => (
          <RecoverScreen
            vault={vault}
            place={place}
            onRecovered={onOpen}
            onBack={() => setForgotten(false)}
          />
        )}
      </LazyPart>
    );
  const input = (pin: string) => {
    setTyped(pin);
    forgive();
    if (pin.length < PIN_LENGTH) return;
    void attempt(() => vault.unlock(pin)).then((open) => {
      setTyped('');
      if (open) onOpen(pin);
    });
  };
  return (
    <GatePage asks="unlock" title={title ?? t('unlock.title')}>
      <UnlockNotice refusal={refusal} waitMs={waitMs} />
      <PinPad value={typed} resting={working || waitMs > 0} onInput={input} />
      {working && <Working text={t('unlock.working.status')} />}
      {!working && onAnew && <StartAnew onAnew={onAnew} />}
      {!working && !onAnew && (
        <Button kind="quiet" wide onClick={() => setForgotten(true)}>
          {t('unlock.forgot.action')}
        </Button>
      )}
    </GatePage>
  );
}
