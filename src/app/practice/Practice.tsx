import { computed } from '@preact/signals';
import type { ComponentType } from 'preact';
import { villageScope } from '#domain/book/entry.ts';
import { createBookStore, type BookStore } from '#store/book-store.ts';
import { keepEnrolment } from '#store/device-keys.ts';
import { noteDeviceMarks } from '#store/device-marks.ts';
import { AppContext, type AppServices } from '../../screens/shared/app-context.ts';
import { newId } from '../new-id.ts';
import { routesOf } from '../running.tsx';
import { createServices, type ServicesDeps } from '../services.ts';
import { leavePractice, PRACTICE_DATABASE, PRACTICE_PATH } from './mode.ts';
import { PracticeBand } from './PracticeBand.tsx';
import { PRACTISER, practiceVillage } from './practice-village.ts';

/** What only a commune could answer, and there is none here. */
const nobody = () => Promise.resolve({ ok: false, error: { type: 'offline' } } as const);

const NOBODY: Pick<AppServices, 'invitations' | 'identity' | 'exportBook' | 'server'> & {
  readonly fetchReceipt: AppServices['transfer']['fetchReceipt'];
  readonly takeInSealed: ServicesDeps['takeInSealed'];
} = {
  invitations: {
    list: nobody,
    invite: nobody,
    withdraw: nobody,
    revokeDevice: nobody,
    readRecoveryCode: nobody,
    accessLog: nobody,
  },
  identity: { rejoin: nobody, former: () => Promise.resolve([]) },
  exportBook: nobody,
  server: { read: nobody, backUp: nobody },
  fetchReceipt: nobody,
  takeInSealed: nobody,
};

/** The practice book, made on the first visit. */
async function openPractice(): Promise<BookStore> {
  const store = createBookStore({ name: PRACTICE_DATABASE, now: Date.now });
  if (!(await store.device())) await keepEnrolment(store.database, PRACTISER);
  // Asked apart: a first visit that was cut between the two has a device and no village.
  if ((await store.progress()).recorded > 0) return store;
  const made = await store.record(practiceVillage(new Date().getFullYear(), newId));
  if (!made.ok) throw new Error(`The practice village could not be made: ${made.error.type}`);
  return store;
}

/** Whoever has sealed minutes here has gone the whole way once: the check before the meeting knows. */
function notePractised(store: BookStore): void {
  const note = () => {
    const minutes = [...store.view(villageScope(PRACTISER.village)).ofKind('minutes')];
    if (minutes.length === 0) return;
    stop();
    void noteDeviceMarks({ practised: true });
  };
  const stop = store.onChange(note);
  note();
}

/** Begins again with a village in which nothing is recorded. */
async function restart(store: BookStore): Promise<void> {
  store.close();
  await store.database.delete();
  location.replace(PRACTICE_PATH);
}

/** The phone's screens over a village that does not exist: everything is recorded as it would be, and nothing is sent. */
export async function practice(): Promise<ComponentType> {
  const [Routes, store] = await Promise.all([routesOf('phone'), openPractice()]);
  const { app } = await createServices({
    ...NOBODY,
    store,
    enrolment: PRACTISER,
    now: Date.now,
    onNudge: () => undefined,
    lockNow: leavePractice,
  });
  notePractised(store);
  if (location.pathname === PRACTICE_PATH) history.replaceState(null, '', '/');
  const services: AppServices = {
    ...app,
    // Nothing waits to be sent, because nothing ever will be.
    progress: computed(() => ({ ...app.progress.value, unsent: 0, unsentSince: 0, receivedAt: 0 })),
    practice: { Band: () => <PracticeBand onRestart={() => void restart(store)} onLeave={leavePractice} /> },
  };
  return () => (
    <AppContext.Provider value={services}>
      <Routes />
    </AppContext.Provider>
  );
}
