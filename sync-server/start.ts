import { randomBytes } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ok, type Result } from '#domain/result.ts';
import { createCommunes } from './enrol/communes.ts';
import type { Environment } from './environment.ts';
import { CODE_COST } from './enrol/random-names.ts';
import { loadSecret } from './enrol/sessions.ts';
import { createGroupCommit } from './ingest/group-commit.ts';
import { createNotifier, type News } from './pull/notifier.ts';
import { SAMPLE_VILLAGE } from './sample/invite-to-sample.ts';
import { readSampleRegister } from './sample/read-sample-register.ts';
import { seedSample } from './sample/seed.ts';
import type { Services } from './services.ts';
import { openSqliteStore } from './store/sqlite.ts';
import type { Store } from './store/store.ts';

const FILE = 'nep-nha.sqlite';
/** Lies beside the database while the sample is being made. */
const UNFINISHED = 'sample-unfinished';

/** Where the book is kept, and what tells the processes over it of news when there can be several. */
export interface OpenedStore {
  readonly store: Store;
  readonly news?: News;
  /** What the database takes on the disk. */
  readonly bytes?: () => Promise<number>;
}

/** Opens the database server's database, or the one in the data folder. An error is the sentence to show. */
export function openStore({
  databaseUrl,
  dataFolder,
}: Pick<Environment, 'databaseUrl' | 'dataFolder'>): Promise<Result<OpenedStore, string>> {
  return databaseUrl === undefined ? openFile(dataFolder) : openPostgres(databaseUrl);
}

async function openPostgres(url: string): Promise<Result<OpenedStore, string>> {
  try {
    // Only here: who keeps the book in a file needs nothing of it.
    const { openPostgresStore } = await import('./store/postgres.ts');
    return ok(await openPostgresStore(url));
  } catch (error) {
    return fail(
      `The database of DATABASE_URL cannot be used (${reasonOf(error)}). ` +
        'Check that PostgreSQL 15 or newer runs there and that the user may create tables, or leave DATABASE_URL out.',
    );
  }
}

async function openFile(dataFolder: string): Promise<Result<OpenedStore, string>> {
  try {
    mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
    accessSync(dataFolder, constants.W_OK);
    dropUnfinishedSample(dataFolder);
    const file = join(dataFolder, FILE);
    return ok({
      store: await openSqliteStore(file),
      bytes: async () => sizeOf(file) + sizeOf(`${file}-wal`),
    });
  } catch (error) {
    return fail(
      `The folder ${dataFolder} cannot hold the database (${reasonOf(error)}). Set DATA_DIR to a folder of your own.`,
    );
  }
}

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

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

interface Surroundings {
  readonly news?: News | undefined;
  /** The host names of the communes, where there are several. */
  readonly hosts?: readonly string[];
}

/** The server's parts over an open store. */
export async function createServices(
  store: Store,
  { news, hosts = [] }: Surroundings = {},
): Promise<Services> {
  const parts = {
    store,
    communes: createCommunes(store, hosts),
    commits: createGroupCommit(store),
    notifier: createNotifier(news),
    now: Date.now,
    randomBytes: (count: number) => new Uint8Array(randomBytes(count)),
    codeCost: CODE_COST,
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
