import type { ComponentChildren } from 'preact';
import type { Unlocked } from '#store/vault/vault.ts';
import { t } from '#i18n/unlock.ts';
import { ProgressBar } from '#ui/ProgressBar.tsx';
import { ChoosePin } from '../shared/pin/ChoosePin.tsx';
import { GatePage } from '../shared/pin/GatePage.tsx';

/** How much of what the device recorded before is locked already. */
export interface Sealed {
  readonly done: number;
  readonly total: number;
}

interface FirstPinScreenProps {
  readonly place: 'phone' | 'desk';
  /** The device recorded before it had a PIN. */
  readonly earlier?: boolean | undefined;
  readonly onChoose: (pin: string) => Promise<Unlocked>;
  /** While the book is being locked. */
  readonly sealed?: Sealed | undefined;
  /** Another way than choosing now. */
  readonly children?: ComponentChildren;
}

function Sealing({ done, total }: Sealed) {
  return (
    <>
      <ProgressBar
        label={t('choose.progress.label')}
        value={done}
        max={total}
        text={t('choose.progress.status', { done, total })}
      />
      <p>{t('choose.working.hint')}</p>
    </>
  );
}

/** The first PIN of a device: before it is enrolled, or before it goes on with what an earlier release recorded. */
export function FirstPinScreen({ place, earlier, onChoose, sealed, children }: FirstPinScreenProps) {
  return (
    <GatePage asks="choose" title={t('choose.title')}>
      <ChoosePin onChoose={onChoose} busy={sealed && <Sealing {...sealed} />} foot={children}>
        <p>
          {earlier ? t('choose.earlier.hint') : t('choose.why.hint')} {t(`choose.${place}.forgotten.hint`)}
        </p>
      </ChoosePin>
    </GatePage>
  );
}
