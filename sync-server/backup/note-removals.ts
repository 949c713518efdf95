import { newId } from '../enrol/random-names.ts';
import type { Services } from '../services.ts';
import { SERVER_ITSELF } from '../store/store.ts';
import { STORE_SETTING } from './format.ts';
import { writeRemovals, type Removals } from './removals.ts';

type Deps = Pick<Services, 'store' | 'randomBytes'>;

/** Which database it is: made at the first question. */
export async function loadIdentity({ store, randomBytes }: Deps): Promise<string> {
  const known = await store.serverSetting(STORE_SETTING);
  if (known !== undefined) return known;
  return store.transact(SERVER_ITSELF, async (transaction) => {
    const meanwhile = await transaction.serverSetting(STORE_SETTING);
    if (meanwhile !== undefined) return meanwhile;
    const identity = newId(randomBytes);
    await transaction.setServerSetting(STORE_SETTING, identity);
    return identity;
  });
}

/**
 * Brings the list of removals in a folder up to the book. Over the server's own store: a second connection to an SQLite file that waited
 * for a lock would hold up the very thread that has it.
 */
export async function noteRemovals(deps: Deps, folder: string): Promise<void> {
  await writeRemovals(folder, await loadIdentity(deps), await removalsIn(deps));
}

async function removalsIn({ store }: Deps): Promise<Removals> {
  const revoked: Removals['revoked'][number][] = [];
  const erased: Removals['erased'][number][] = [];
  for (const { commune } of await store.communes()) {
    for (const { device, revokedAt } of await store.devicesOf(commune))
      if (revokedAt !== null) revoked.push({ commune, device, at: revokedAt });
    for (const name of await store.erasedIn(commune)) erased.push({ commune, name });
  }
  return { revoked, erased };
}
