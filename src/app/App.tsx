import { useEffect, useState } from 'preact/hooks';
import type { Enrolment } from '#protocol/enrolment.ts';
import type { BookStore } from '#store/book-store.ts';
import { createInvitations } from '#sync/invitations.ts';
import { createSessionKeeper } from '#sync/session.ts';
import { AppContext, type AppServices } from '../screens/shared/app-context.ts';
import { Entrance } from './Entrance.tsx';
import { PhoneRoutes } from './PhoneRoutes.tsx';
import { DeskRoutes } from './DeskRoutes.tsx';
import { createServices } from './services.ts';
import { startSync } from './start-sync.ts';
import type { Surface } from './surface.ts';

interface AppProps {
  readonly surface: Surface;
  readonly store: BookStore;
  readonly enrolment: Enrolment | undefined;
}

/** Services and sync for an enrolled device, for as long as the page lives. */
async function run(surface: Surface, store: BookStore, enrolment: Enrolment): Promise<AppServices> {
  const sessions = createSessionKeeper('');
  let nudge = (): void => undefined;
  const { app, syncState } = await createServices({
    store,
    enrolment,
    now: Date.now,
    invitations: createInvitations(store, sessions, ''),
    onNudge: () => nudge(),
  });
  const loop = startSync({ store, sessions, surface, syncState });
  nudge = () => loop.nudge();
  // Never awaited: Firefox asks the person first. The settings screen shows the answer.
  void navigator.storage?.persist?.();
  return app;
}

/** The enrolled app of a surface, or the entrance to it. */
export function App({ surface, store, enrolment }: AppProps) {
  const [who, setWho] = useState(enrolment);
  const [app, setApp] = useState<AppServices>();
  useEffect(() => {
    if (who) void run(surface, store, who).then(setApp);
  }, [surface, store, who]);
  if (!who) return <Entrance surface={surface} store={store} onEnrolled={setWho} />;
  if (!app) return null;
  return <AppContext.Provider value={app}>{surface === 'desk' ? <DeskRoutes /> : <PhoneRoutes />}</AppContext.Provider>;
}
