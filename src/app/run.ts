import type { Enrolment } from '#protocol/enrolment.ts';
import type { BookStore } from '#store/book-store.ts';
import type { AppServices } from '../screens/shared/app-context.ts';
import { loadUntilThere } from './load-until-there.ts';
import type { goOnline } from './online.ts';
import { createServices } from './services.ts';
import type { Surface } from './surface.ts';

type Online = ReturnType<typeof goOnline>;
type Invitations = AppServices['invitations'];

/** Invitations before the online part has come: each call waits for it. */
const invitationsWhen = (online: Promise<Online>): Invitations => ({
  list: async () => (await online).invitations.list(),
  invite: async (request) => (await online).invitations.invite(request),
  withdraw: async (id) => (await online).invitations.withdraw(id),
  revokeDevice: async (device, reason) => (await online).invitations.revokeDevice(device, reason),
  readRecoveryCode: async (device, purpose) => (await online).invitations.readRecoveryCode(device, purpose),
  accessLog: async (from, until) => (await online).invitations.accessLog(from, until),
});

/** The part that knows who this device was comes when somebody asks for it. */
function identityWhenAsked(surface: Surface, store: BookStore): AppServices['identity'] {
  const identity = async () => (await import('./identity.ts')).identityOf(surface, store);
  return {
    rejoin: async (code) => (await identity()).rejoin(code),
    former: async () => (await identity()).former(),
  };
}

/** Services for an enrolled device at once, and sync as soon as its part is loaded, for as long as the page lives. */
export async function run(surface: Surface, store: BookStore, enrolment: Enrolment): Promise<AppServices> {
  let connect: (online: Online) => void = () => undefined;
  const online = new Promise<Online>((resolve) => {
    connect = resolve;
  });
  let nudge = (): void => undefined;
  let nudgeAll = nudge;
  let lockNow = (): void => location.reload();
  const services = await createServices({
    store,
    enrolment,
    now: Date.now,
    invitations: invitationsWhen(online),
    identity: identityWhenAsked(surface, store),
    exportBook: async () => (await online).exportBook(),
    server: {
      read: async () => (await online).server.read(),
      backUp: async () => (await online).server.backUp(),
    },
    fetchReceipt: async () => (await online).fetchReceipt(),
    takeInSealed: async (file) => (await import('./sealed-mail.ts')).createTakeInSealed(store)(file),
    onNudge: () => nudge(),
    lockNow: () => lockNow(),
  });
  void loadUntilThere(() => import('./lock.ts')).then((part) => {
    lockNow = part.watchLock(surface, services.app, store);
  });
  const kept = loadUntilThere(() => import('./kept.ts')).then((part) => part.sealKept(store.database));
  // What was typed when the page was locked is there before its form is.
  if (sessionStorage.length > 0) await kept;
  void loadUntilThere(() => import('./online.ts')).then((part) => {
    const started = part.goOnline(surface, store, services);
    nudge = () => started.loop.nudge();
    nudgeAll = () => started.loop.nudgeAll();
    connect(started);
  });
  // At the first touch and never awaited: Firefox asks the person first. The settings show the answer.
  addEventListener('click', () => void navigator.storage?.persist?.(), { once: true });
  return { ...services.app, syncNow: () => nudgeAll() };
}
