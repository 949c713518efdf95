import type { ComponentType } from 'preact';
import type { BookStore } from '#store/book-store.ts';
import { noteEnrolledHere } from '#store/device-settings.ts';
import { AppContext } from '../screens/shared/app-context.ts';
import { returnToLastScreen } from './last-screen.ts';
import { partOf } from './part.ts';
import { run } from './run.ts';
import { settings } from './settings.ts';
import { codeInHash, homeOf, isTryLink, type Surface } from './surface.ts';

/** The screens of a surface. */
export const routesOf = (surface: Surface): Promise<ComponentType> =>
  surface === 'desk'
    ? partOf(() => import('./DeskRoutes.tsx')).then((routes) => routes.DeskRoutes)
    : partOf(() => import('./PhoneRoutes.tsx')).then((routes) => routes.PhoneRoutes);

/** An invitation's link to a device that is enrolled: where such a code is of use, also when the app is open already. */
function leadByInvitation(): void {
  const isInvited = () => codeInHash(location.hash, 'invite');
  if (isInvited()) history.replaceState(null, '', `/rejoin${location.hash}`);
  addEventListener('hashchange', () => isInvited() && location.reload());
}

/** The running app of an enrolled device with its services, or `undefined` where none is enrolled. */
export async function running(surface: Surface, store: BookStore): Promise<ComponentType | undefined> {
  const [Routes, device] = await Promise.all([routesOf(surface), store.device()]);
  if (!device) return undefined;
  const app = await run(surface, store, device.enrolment);
  // Only a hint for the next start: a storage that refuses it is no reason not to open the book.
  await noteEnrolledHere(surface).catch(() => undefined);
  if (isTryLink()) history.replaceState(null, '', homeOf(surface));
  if (surface === 'phone') {
    leadByInvitation();
    returnToLastScreen(settings.value.lastScreen);
  }
  return () => (
    <AppContext.Provider value={app}>
      <Routes />
    </AppContext.Provider>
  );
}
