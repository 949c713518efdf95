import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Device } from './device.ts';

/*
 * A phone as the first release left it (tests/released/0.1.0): its rows are put back by that release's own code, which runs in
 * the browser, so that they lie there as they did.
 */

const FOLDER = new URL('../../released/0.1.0/', import.meta.url);
const read = (name: string): string => gunzipSync(readFileSync(new URL(`${name}.gz`, FOLDER))).toString();

interface KeptDump {
  readonly tables: {
    readonly entries: readonly object[];
    readonly subjects: readonly {
      readonly kind: string;
      readonly heads: readonly { readonly body: unknown }[];
    }[];
  };
}

/** What people typed into that phone: the heads of its households. */
export function headsOfFirstRelease(): readonly string[] {
  const { tables } = JSON.parse(read('phone.json')) as KeptDump;
  return tables.subjects
    .filter(({ kind }) => kind === 'household')
    .map(({ heads }) => (heads[0]?.body as { headName: string } | undefined)?.headName ?? '');
}

/** How many entries it keeps. */
export const entriesOfFirstRelease = (): number =>
  (JSON.parse(read('phone.json')) as KeptDump).tables.entries.length;

/** Makes the browser's database the first release's. No page of the app may have been open in it. */
export async function putFirstRelease(device: Device): Promise<void> {
  const page = device.page();
  await page.route('**/first-release.mjs', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: read('client.mjs') }),
  );
  // A page of the same origin that is none of the app's, so that nothing of today has touched the database.
  await page.route('**/first-release', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>0.1.0</title>' }),
  );
  await device.goto('/first-release');
  await page.evaluate(async (kept) => {
    type Rows = Record<string, unknown>[];
    const dump = JSON.parse(kept) as { name: string; tables: Record<string, Rows> };
    const path = '/first-release.mjs';
    const release = (await import(path)) as {
      createBookStore(deps: object): {
        database: { open(): Promise<void>; table(name: string): { bulkAdd(rows: Rows): Promise<void> } };
        close(): void;
      };
    };
    const keyOf = (jwk: JsonWebKey, use: 'sign' | 'verify') =>
      crypto.subtle.importKey('jwk', jwk, { name: 'ECDSA', namedCurve: 'P-256' }, use === 'verify', [use]);
    const store = release.createBookStore({ name: dump.name, now: Date.now });
    await store.database.open();
    for (const [table, rows] of Object.entries(dump.tables)) {
      for (const row of rows) {
        const keys = row['keys'] as Record<string, JsonWebKey> | undefined;
        if (keys)
          row['keys'] = {
            privateKey: await keyOf(keys['privateKey'] ?? {}, 'sign'),
            publicKey: await keyOf(keys['publicKey'] ?? {}, 'verify'),
          };
      }
      await store.database.table(table).bulkAdd(rows);
    }
    store.close();
    // As that release noted it, beside the book.
    const opening = indexedDB.open('keyval-store');
    await new Promise<void>((resolve, reject) => {
      opening.onupgradeneeded = () => opening.result.createObjectStore('keyval');
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const writing = opening.result.transaction('keyval', 'readwrite');
        writing.objectStore('keyval').put(true, 'enrolled-phone');
        writing.oncomplete = () => {
          opening.result.close();
          resolve();
        };
      };
    });
  }, read('phone.json'));
}
