import type { Book } from '#domain/book/book.ts';
import { entryId, type Entry, type EntryId } from '#domain/book/entry.ts';

/** An entry with what was decided about it when it came. */
export interface JudgedEntry {
  readonly entry: Entry;
  readonly verdict: string | null;
}

/*
 * What a first load must hold so that its reader's fold has the same heads as the whole book, now and after any later
 * entries (L3):
 *
 *   1. the heads, and all that is set aside (a lock may let it speak again; people must see it);
 *   2. whatever supersedes an entry that has not come yet: when it comes, somebody must know that it is replaced;
 *   3. whatever supersedes an entry that is in the load. A head may speak for some of its fields only, and it takes the
 *      entries that replaced the others to know which:
 *
 *        a1 {name, phone}  ←  a2 {phone}  ←  a3 {phone}       a1 still speaks for the name, so a2 must come along, so a3 too
 *
 * An entry without its body is needed by nobody: it takes nothing from others.
 *
 * `entries` are all those of the subjects, `book` their fold under the locks known.
 */
export function neededEntries(entries: readonly JudgedEntry[], book: Book): ReadonlySet<EntryId> {
  const here = entries.filter(({ entry }) => !entry.bodiless);
  const speaking = here.filter(({ verdict }) => verdict === null).map(({ entry }) => entry);
  const stored = new Set(entries.map(({ entry }) => entryId(entry)));
  const supersedersOf = new Map<EntryId, EntryId[]>();
  const open: EntryId[] = here.filter(({ verdict }) => verdict !== null).map(({ entry }) => entryId(entry));
  for (const entry of speaking) {
    const id = entryId(entry);
    for (const target of entry.supersedes) {
      const others = supersedersOf.get(target);
      if (others) others.push(id);
      else supersedersOf.set(target, [id]);
    }
    if (speaksOrWaits(entry, stored, book)) open.push(id);
  }
  return closureOf(open, supersedersOf);
}

function speaksOrWaits(entry: Entry, stored: ReadonlySet<EntryId>, book: Book): boolean {
  const id = entryId(entry);
  if (book.setAside.has(id)) return true;
  if (book.subjects.get(entry.subject)?.heads.some((head) => head.id === id)) return true;
  return entry.supersedes.some((target) => !stored.has(target));
}

function closureOf(
  open: EntryId[],
  supersedersOf: ReadonlyMap<EntryId, readonly EntryId[]>,
): ReadonlySet<EntryId> {
  const needed = new Set(open);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const superseder of supersedersOf.get(id) ?? []) {
      if (needed.has(superseder)) continue;
      needed.add(superseder);
      open.push(superseder);
    }
  }
  return needed;
}
