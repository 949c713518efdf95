import type { ComponentType } from 'preact';
import type { BookStore } from '#store/book-store.ts';
import { holdsEnrolment } from '#store/device-keys.ts';
import { UnlockScreen } from '../screens/unlock/UnlockScreen.tsx';
import { loadUntilThere } from './load-until-there.ts';
import { partOf } from './part.ts';
import { patientVault } from './patient-vault.ts';
import type { Surface } from './surface.ts';

export interface GateProps {
  /** The book may be read now. */
  readonly onOpen: () => void;
}

/** What stands before the book of an enrolled device; `undefined` where nothing does, and where no device is enrolled. */
export async function gateOf(
  surface: Surface,
  store: BookStore,
): Promise<ComponentType<GateProps> | undefined> {
  const state = await store.vault.state();
  if (state === 'open' || !(await holdsEnrolment(store.database))) return undefined;
  if (state === 'locked') {
    const vault = patientVault(store.vault);
    void loadUntilThere(() => import('./sealed-mail.ts')).then((mail) => mail.postWhileLocked(surface));
    return ({ onOpen }) => <UnlockScreen vault={vault} place={surface} onOpen={onOpen} />;
  }
  const { earlierGateOf } = await partOf(() => import('./earlier-gate.tsx'));
  return earlierGateOf(surface, store);
}
