import type { Context } from 'hono';
import type { Operations } from '#protocol/operations.ts';
import type { Backups } from '../backup/in-server.ts';
import { restoredIn, RESTORED_SETTING } from '../backup/restored.ts';
import type { Services } from '../services.ts';
import { VERSION } from '../version.ts';
import { answerJson, refuse } from './answer.ts';
import { operatorOf } from './who-asks.ts';

/** What the server knows of itself. */
export interface ServerItself {
  readonly store: Operations['store'];
  readonly startedAt: number;
  readonly bytes: () => Promise<number>;
  readonly backups: Backups;
}

/** GET /api/operations: how the server and its backups are, for operators and officers. */
export const operationsRoute =
  (services: Services, { store, startedAt, bytes, backups }: ServerItself) =>
  async (c: Context): Promise<Response> => {
    const operator = await operatorOf(services, c);
    if (!operator.ok) return refuse(c, operator.error);
    const operations: Operations = {
      version: VERSION,
      store,
      bytes: await bytes(),
      entries: await services.store.countEntries(operator.value.commune),
      now: services.now(),
      startedAt,
      sample: services.sample,
      ...(await restoredFor(services, operator.value.commune)),
      backup: await backups.status(),
    };
    return answerJson(c, operations);
  };

/** Only what concerns the commune of whoever asks. */
async function restoredFor({ store }: Services, commune: string): Promise<Pick<Operations, 'restored'>> {
  const restored = restoredIn(await store.serverSetting(RESTORED_SETTING));
  if (!restored) return {};
  const count = (rows: readonly { readonly commune: string }[]) =>
    rows.filter((row) => row.commune === commune).length;
  const { at, takenAt, withdrawn, erased } = restored;
  return { restored: { at, takenAt, withdrawn: count(withdrawn), erased: count(erased) } };
}

/** POST /api/backups: begins a backup now; how it went is told by the route above. */
export const backupsRoute =
  (services: Services, { backups }: ServerItself) =>
  async (c: Context): Promise<Response> => {
    const operator = await operatorOf(services, c);
    if (!operator.ok) return refuse(c, operator.error);
    const begun = await backups.takeNow();
    return begun.ok ? c.body(null, 204) : refuse(c, begun.error);
  };
