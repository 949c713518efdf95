import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Unlocked } from '#store/vault/vault.ts';
import { t } from '#i18n/unlock.ts';
import { Button } from '#ui/Button.tsx';
import { Working } from '#ui/EmptyState.tsx';
import { Notice } from '#ui/Notice.tsx';
import { PinPad } from './PinPad.tsx';
import { PIN_LENGTH, weaknessOf, type PinWeakness } from './pin-rules.ts';
import { UnlockNotice } from './UnlockNotice.tsx';

interface ChoosePinProps {
  /** Takes the PIN that was typed twice; what hinders it is said here. */
  readonly onChoose: (pin: string) => Promise<Unlocked>;
  /** What to know before the first digit. */
  readonly children: ComponentChildren;
  /** What to see while the PIN is taken. */
  readonly busy?: ComponentChildren;
  /** Another way than choosing. */
  readonly foot?: ComponentChildren;
}

type Problem = PinWeakness | 'differs';
type Refused = Extract<Unlocked, { ok: false }>['error']['type'];

/** Where somebody is who chooses a PIN: `first` is what they typed the first time. */
function useChoosing(onChoose: ChoosePinProps['onChoose']) {
  const [typed, setTyped] = useState('');
  const [first, setFirst] = useState('');
  const [problem, setProblem] = useState<Problem>();
  const [refused, setRefused] = useState<Refused>();
  const [working, setWorking] = useState(false);
  const startAgain = (why?: Problem) => {
    setTyped('');
    setFirst('');
    setProblem(why);
  };
  const choose = async (pin: string) => {
    setWorking(true);
    try {
      const answer = await onChoose(pin);
      if (answer.ok) return;
      setRefused(answer.error.type);
      startAgain();
    } catch (error) {
      setRefused('storage-closed');
      startAgain();
      reportError(error);
    } finally {
      setWorking(false);
    }
  };
  const input = (pin: string) => {
    setTyped(pin);
    setProblem(undefined);
    setRefused(undefined);
    if (pin.length < PIN_LENGTH) return;
    const weakness = weaknessOf(pin);
    if (weakness) return startAgain(weakness);
    if (first === '') {
      setFirst(pin);
      setTyped('');
    } else if (pin === first) void choose(pin);
    else startAgain('differs');
  };
  return { typed, repeating: first !== '', problem, refused, working, input, startAgain };
}

/** A PIN typed twice, and refused where anybody would guess it. */
export function ChoosePin({ onChoose, children, busy, foot }: ChoosePinProps) {
  const { typed, repeating, problem, refused, working, input, startAgain } = useChoosing(onChoose);
  if (working) return busy ?? <Working text={t('choose.working.status')} />;
  return (
    <>
      {repeating && (
        <p role="status">
          <strong>{t('choose.repeat.title')}.</strong> {t('choose.repeat.hint')}
        </p>
      )}
      {problem && (
        <Notice tone="danger" title={t(`choose.${problem}.error`)}>
          {t(`choose.${problem}.hint`)}
        </Notice>
      )}
      {!repeating && !problem && !refused && children}
      <UnlockNotice refusal={refused} />
      <PinPad
        // Another box for the second time: what helps people read says its new name.
        key={repeating ? 'repeat' : 'choose'}
        label={repeating ? t('choose.repeat.title') : t('pin.label')}
        value={typed}
        onInput={input}
      />
      {repeating ? (
        <Button kind="quiet" wide onClick={() => startAgain()}>
          {t('choose.again.action')}
        </Button>
      ) : (
        foot
      )}
    </>
  );
}
