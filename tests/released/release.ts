import 'fake-indexeddb/auto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { afterAll } from 'vitest';
import type * as Meetings from '#commands/meetings.ts';
import type * as Registrations from '#commands/registrations.ts';
import type { SyncRequest } from '#protocol/sync.ts';
import type * as Stores from '#store/book-store.ts';
import type { BookStore } from '#store/book-store.ts';
import type { EntryRow, MetaRow } from '#store/schema.ts';
import type * as Enrolling from '#sync/enrol.ts';
import type * as Loops from '#sync/sync-loop.ts';
import type * as Once from '#sync/sync-once.ts';
import type { SessionKeeper } from '#sync/session.ts';

/*
 * What was kept of a release (tools/keep-release.mjs): what its people have on their devices and servers, whatever was built
 * since. Nothing here is compiled from today's sources.
 */

const ROOT = join(import.meta.dirname, '..', '..');

/** The release's own code, as far as the tests use it. */
export type ReleasedClient = Pick<typeof Stores, 'createBookStore'> &
  Pick<typeof Enrolling, 'redeemInvitation' | 'setUpCommune'> &
  Pick<typeof Loops, 'startSyncLoop'> &
  Pick<typeof Once, 'syncOnce'> &
  Pick<typeof Registrations, 'recordRegistration'> &
  Pick<typeof Meetings, 'openMeeting' | 'markPresent'> & {
    readonly createSessionKeeper: (baseUrl: string) => SessionKeeper;
  };

/** A device's database: its rows as they were, its keys as JWK. */
export interface Dump {
  readonly name: string;
  readonly version: number;
  readonly tables: {
    readonly entries: readonly EntryRow[];
    readonly subjects: readonly { readonly scope: string; readonly subject: string }[];
    readonly meta: readonly MetaRow[];
  };
}

export interface KeptRequests {
  readonly device: string;
  readonly requests: readonly SyncRequest[];
}

/** Everything that was kept of a version. */
export function released(version: string) {
  const read = (name: string): Buffer =>
    gunzipSync(readFileSync(join(import.meta.dirname, version, `${name}.gz`)));
  const json = (name: string): unknown => JSON.parse(read(name).toString());
  // In the project, because the database's driver is found from there.
  mkdirSync(join(ROOT, 'dist', 'tests'), { recursive: true });
  const folder = mkdtempSync(join(ROOT, 'dist', 'tests', 'released-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const unpack = (name: string): string => {
    writeFileSync(join(folder, name), read(name));
    return join(folder, name);
  };
  return {
    client: (): Promise<ReleasedClient> =>
      import(/* @vite-ignore */ pathToFileURL(unpack('client.mjs')).href) as Promise<ReleasedClient>,
    /** The server as one file to run. */
    server: (): string => unpack('server.mjs'),
    /** Puts the server's database into a folder, for a server to open. */
    putDatabase: (into: string): void => writeFileSync(join(into, 'nep-nha.sqlite'), read('server.sqlite')),
    dump: (device: 'phone' | 'desk'): Dump => json(`${device}.json`) as Dump,
    requests: (): KeptRequests => json('requests.json') as KeptRequests,
  };
}

const ECDSA = { name: 'ECDSA', namedCurve: 'P-256' } as const;

const keyOf = (jwk: CryptoKey, use: 'sign' | 'verify'): Promise<CryptoKey> =>
  crypto.subtle.importKey('jwk', jwk as unknown as JsonWebKey, ECDSA, use === 'verify', [use]);

async function withKeys(row: MetaRow): Promise<MetaRow> {
  if (!('keys' in row)) return row;
  const privateKey = await keyOf(row.keys.privateKey, 'sign');
  const publicKey = await keyOf(row.keys.publicKey, 'verify');
  return { ...row, keys: { privateKey, publicKey } };
}

/** Makes the database again under another name, with the release's own code and so in its own schema. */
export async function restoreDump(client: ReleasedClient, dump: Dump, name: string): Promise<void> {
  const old: BookStore = client.createBookStore({ name, now: Date.now });
  await old.database.open();
  for (const [table, rows] of Object.entries(dump.tables)) {
    const whole = table === 'meta' ? await Promise.all((rows as MetaRow[]).map(withKeys)) : rows;
    await old.database.table(table).bulkAdd([...whole]);
  }
  old.close();
}
