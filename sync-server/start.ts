import { randomBytes } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ok, type Result } from '#domain/result.ts';
import { createCommunes } from './enrol/communes.ts';
import { loadSecret } from './enrol/sessions.ts';
import { createGroupCommit } from './ingest/group-commit.ts';
import { createNotifier } from './pull/notifier.ts';
import { SAMPLE_VILLAGE } from './sample/invite-to-sample.ts';
import { readSampleRegister } from './sample/read-sample-register.ts';
import { seedSample } from './sample/seed.ts';
import type { Services } from './services.ts';
import { openSqliteStore } from './store/sqlite.ts';
import type { Store } from './store/store.ts';

const FILE = 'nep-nha.sqlite';
/** Lies beside the database while the sample is being made. */
const UNFINISHED = 'sample-unfinished';

/** Opens the database in the data folder. An error is the sentence to show. */
export async function openStore(dataFolder: string): Promise<Result<Store, string>> {
  try {
    mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
    accessSync(dataFolder, constants.W_OK);
    dropUnfinishedSample(dataFolder);
    return ok(await openSqliteStore(join(dataFolder, FILE)));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return fail(
      `The folder ${dataFolder} cannot hold the database (${reason}). Set DATA_DIR to a folder of your own.`,
    );
  }
}

/** Makes the sample commune in a store that keeps none. Nobody has the keys to half a sample, so the next start drops one. */
export async function makeSample(store: Store, dataFolder: string, workbook: string): Promise<void> {
  const marker = join(dataFolder, UNFINISHED);
  writeFileSync(marker, '');
  await seedSample(await createServices(store), await readSampleRegister(workbook));
  rmSync(marker);
}

function dropUnfinishedSample(dataFolder: string): void {
  if (!existsSync(join(dataFolder, UNFINISHED))) return;
  for (const suffix of ['', '-wal', '-shm']) rmSync(join(dataFolder, `${FILE}${suffix}`), { force: true });
  rmSync(join(dataFolder, UNFINISHED));
}

/** The server's parts over an open store. */
export async function createServices(store: Store, hosts: readonly string[] = []): Promise<Services> {
  const parts = {
    store,
    communes: createCommunes(store, hosts),
    commits: createGroupCommit(store),
    notifier: createNotifier(),
    now: Date.now,
    randomBytes: (count: number) => new Uint8Array(randomBytes(count)),
  };
  // Whoever read beyond a backup before it was put back must still be before all that comes anew. The clock only picks numbers
  // that were never given out (fewer than one a millisecond are); where it is wrong, positions go on from the last.
  for (const { commune } of await store.communes()) {
    await store.transact(commune, (transaction) => transaction.skipPositions(commune, parts.now()));
  }
  const secret = await loadSecret(parts);
  const sample = await keepsSample(store);
  return { ...parts, secret, sample };
}

async function keepsSample(store: Store): Promise<boolean> {
  const commune = (await store.communes()).find(({ host }) => host === null);
  return commune !== undefined && (await store.setting(commune.commune, SAMPLE_VILLAGE)) !== undefined;
}
