import { base64urlOf, bytesOfBase64url } from '#protocol/base64url.ts';
import type { BookDatabase } from '#store/schema.ts';
import { dataKeyOf } from '#store/vault/keyring.ts';
import { openText, sealText } from '#store/vault/sealing.ts';
import { keepIn } from '../screens/shared/use-kept.ts';

/** Nothing that `JSON.stringify` writes begins like this. */
const SEALED = '~';

const keptNames = (): readonly string[] =>
  Object.keys(sessionStorage).filter((name) => name.startsWith('kept:'));

/** What was typed before the page was loaded anew. What does not open counts for nothing. */
async function openKept(key: CryptoKey): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const name of keptNames()) {
    const kept = sessionStorage.getItem(name) ?? '';
    if (!kept.startsWith(SEALED)) continue;
    const text = await openText(key, name, bytesOfBase64url(kept.slice(1))).catch(() => undefined);
    if (text !== undefined) texts.set(name, text);
  }
  return texts;
}

/**
 * From now on what is typed and not yet recorded is kept as sealed as the book: a browser writes even what belongs to one tab to the
 * disk, and names and opinions are among it. Without a PIN it is in plain, as the book is.
 */
export async function sealKept(database: BookDatabase): Promise<void> {
  const key = dataKeyOf(database);
  if (!key) return;
  const texts = await openKept(key);
  const seal = async (name: string, text: string): Promise<void> => {
    // Asked for each time: a page that was just locked writes nothing any more.
    const open = dataKeyOf(database);
    const sealed = open && (await sealText(open, name, text));
    if (sealed && texts.get(name) === text) sessionStorage.setItem(name, SEALED + base64urlOf(sealed));
  };
  const setItem = (name: string, text: string): void => {
    texts.set(name, text);
    // No room even for this: then the screen alone holds it.
    seal(name, text).catch(() => undefined);
  };
  keepIn({
    getItem: (name) => texts.get(name) ?? null,
    setItem,
    removeItem(name) {
      texts.delete(name);
      sessionStorage.removeItem(name);
    },
  });
  for (const name of keptNames()) {
    const kept = sessionStorage.getItem(name) ?? '';
    if (!kept.startsWith(SEALED)) setItem(name, kept);
    else if (!texts.has(name)) sessionStorage.removeItem(name);
  }
}
