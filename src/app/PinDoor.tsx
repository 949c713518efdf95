import { useMemo } from 'preact/hooks';
import { t } from '#i18n/unlock.ts';
import { t as common } from '#i18n/common.ts';
import type { BookStore } from '#store/book-store.ts';
import { Button } from '#ui/Button.tsx';
import { holdsEnrolment } from '#store/device-keys.ts';
import { FirstPinScreen } from '../screens/unlock/FirstPinScreen.tsx';
import { UnlockScreen } from '../screens/unlock/UnlockScreen.tsx';
import { patientVault } from './patient-vault.ts';
import type { Surface } from './surface.ts';

/** What the person at the door is asked for; `empty` while no enrolment is behind it. */
export interface DoorAsk {
  readonly store: BookStore;
  readonly surface: Surface;
  readonly state: 'absent' | 'locked';
  readonly empty: boolean;
  /** The door of the other surface, which the code that was typed belongs to. */
  readonly elsewhere: boolean;
  /** `undefined`: back to the code. */
  readonly answer: (pin: string | undefined) => void;
}

/** What has to be asked before this store may be written to, if anything. */
export async function askAtDoor(store: BookStore): Promise<Pick<DoorAsk, 'state' | 'empty'> | undefined> {
  const state = await store.vault.state();
  if (state === 'open') return undefined;
  return { state, empty: !(await holdsEnrolment(store.database)) };
}

/** The PIN of a device that is about to be enrolled: chosen the first time, typed when the page was opened again since. */
export function PinDoor({ store, surface, state, empty, elsewhere, answer }: DoorAsk) {
  const vault = useMemo(() => patientVault(store.vault), [store]);
  if (state === 'locked') {
    // Another tab may have enrolled meanwhile: then a book is behind the PIN after all.
    const anew = async () => {
      if (!(await holdsEnrolment(store.database))) await store.database.delete();
      location.reload();
    };
    return (
      <UnlockScreen
        vault={vault}
        place={surface}
        title={elsewhere ? t(`unlock.${surface}.title`) : undefined}
        onOpen={answer}
        onAnew={empty ? () => void anew() : undefined}
      />
    );
  }
  return (
    <FirstPinScreen
      place={surface}
      onChoose={async (pin) => {
        const created = await vault.create(pin);
        if (created.ok) answer(pin);
        return created;
      }}
    >
      {!elsewhere && (
        <Button kind="quiet" wide onClick={() => answer(undefined)}>
          {common('back.action')}
        </Button>
      )}
    </FirstPinScreen>
  );
}
