import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Page } from '@playwright/test';

/** The ways a browser writes a text: in its own database two bytes a letter or one, in caches and logs UTF-8. */
const ENCODINGS = ['utf8', 'utf16le', 'latin1'] as const;

/** The words that can be read in the browser's profile by whoever has the disk, each with its file. */
export function wordsOnDisk(profile: string, words: readonly string[]): readonly string[] {
  const sought = words.flatMap((word) =>
    ENCODINGS.map((encoding) => ({ word, bytes: Buffer.from(word, encoding) })),
  );
  return readdirSync(profile, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap((entry) => {
      const path = join(entry.parentPath, entry.name);
      const content = readFileSync(path);
      return sought
        .filter(({ bytes }) => content.includes(bytes))
        .map(({ word }) => `${word} in ${relative(profile, path)}`);
    });
}

/** The words that a script of the page finds in any row of the origin's databases, whatever the row is made of. */
export async function wordsInDatabases(page: Page, words: readonly string[]): Promise<readonly string[]> {
  return page.evaluate(async (sought) => {
    const answer = <Value>(request: IDBRequest<Value>): Promise<Value> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const textOf = (_: string, value: unknown): unknown => {
      if (!(value instanceof ArrayBuffer) && !ArrayBuffer.isView(value)) return value;
      const bytes = value instanceof ArrayBuffer ? new Uint8Array(value) : new Uint8Array(value.buffer);
      return ['utf-8', 'utf-16le'].map((encoding) => new TextDecoder(encoding).decode(bytes)).join(' ');
    };
    const found: string[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await answer(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const rows = database.transaction(store).objectStore(store);
        const all = [await answer(rows.getAll()), await answer(rows.getAllKeys())];
        const text = JSON.stringify(all, textOf);
        for (const word of sought) if (text.includes(word)) found.push(`${word} in ${name}/${store}`);
      }
      database.close();
    }
    return found;
  }, words);
}
