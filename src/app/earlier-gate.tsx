import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import { villageScope } from '#domain/book/entry.ts';
import { isMeetingUnderWay } from '#domain/meeting/under-way.ts';
import { t } from '#i18n/unlock.ts';
import type { BookStore } from '#store/book-store.ts';
import { Button } from '#ui/Button.tsx';
import { FirstPinScreen, type Sealed } from '../screens/unlock/FirstPinScreen.tsx';
import type { GateProps } from './gate.tsx';
import { tellOfVault } from './lock.ts';
import { patientVault } from './patient-vault.ts';
import type { Surface } from './surface.ts';

interface EarlierGateProps extends GateProps {
  readonly surface: Surface;
  readonly vault: ReturnType<typeof patientVault>;
  readonly mayWait: boolean;
}

/** A device of an earlier release gets its PIN; within a meeting it may wait for the next start. */
function EarlierGate({ surface, vault, mayWait, onOpen }: EarlierGateProps) {
  const [sealed, setSealed] = useState<Sealed>();
  return (
    <FirstPinScreen
      place={surface}
      earlier
      sealed={sealed}
      onChoose={async (pin) => {
        const created = await vault.create(pin, (done, total) => setSealed({ done, total }));
        if (!created.ok) return created;
        tellOfVault(surface);
        onOpen();
        return created;
      }}
    >
      {mayWait && (
        <Button kind="quiet" wide onClick={onOpen}>
          {t('choose.later.action')}
        </Button>
      )}
    </FirstPinScreen>
  );
}

async function isMeeting(store: BookStore): Promise<boolean> {
  const device = await store.device();
  if (!device?.enrolment.village) return false;
  await store.open();
  return isMeetingUnderWay(store.view(villageScope(device.enrolment.village)));
}

/** The gate of an enrolled device that has no PIN yet. */
export async function earlierGateOf(surface: Surface, store: BookStore): Promise<ComponentType<GateProps>> {
  const vault = patientVault(store.vault);
  const mayWait = await isMeeting(store);
  return ({ onOpen }) => <EarlierGate surface={surface} vault={vault} mayWait={mayWait} onOpen={onOpen} />;
}
