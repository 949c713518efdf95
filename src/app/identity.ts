import { createSessionKeeper } from '#sync/session.ts';
import { rejoin } from '#sync/rejoin.ts';
import { formerStreams } from '#store/rejoin.ts';
import type { BookStore } from '#store/book-store.ts';
import type { AppServices } from '../screens/shared/app-context.ts';
import { exclusively } from './start-sync.ts';
import type { Surface } from './surface.ts';

/** Who this device is and was: loaded when somebody asks. */
export function identityOf(surface: Surface, store: BookStore): AppServices['identity'] {
  const deps = {
    store,
    sessions: createSessionKeeper(''),
    baseUrl: '',
    now: Date.now,
    appVersion: __APP_VERSION__,
  };
  return {
    // Not while the old name is still talking: what it is told would be taken for the new one's.
    async rejoin(code) {
      const answers: Awaited<ReturnType<typeof rejoin>>[] = [];
      await exclusively(surface)(async () => void answers.push(await rejoin(deps, code)));
      return answers[0] ?? { ok: false, error: { type: 'offline' } };
    },
    former: () => formerStreams(store.database),
  };
}
