import { entryId, type Entry } from '#domain/book/entry.ts';
import { applyEntry, type SubjectState } from '#domain/book/fold.ts';
import { isLockVerdict, malformed, type VerdictCode } from '#domain/book/judge.ts';
import { isLockKind, lockedBy } from '#domain/book/locks.ts';
import { rowToEntry } from './row-entry.ts';
import type { BookDatabase, EntryRow, SetAsideRow } from './schema.ts';

export { rowToEntry };

/*
 * The folded view beside the entries, kept up in the same transaction. Equal to `foldBook` over all entries (L3); a test
 * compares the two. Ordinary entries are applied one by one; when a lock arrives, every subject it governs is folded
 * anew from its entries, because what the lock does not cover must stop speaking, whenever it came.
 */

/** What changed in the view: a subject's new state, or `undefined` when nothing speaks for it any more. */
export interface SubjectChange {
  readonly scope: string;
  readonly subject: string;
  readonly state: SubjectState | undefined;
}

export interface FoldedRows {
  readonly changes: readonly SubjectChange[];
  /** Scopes in which an entry was set aside, or speaks again. */
  readonly asideScopes: ReadonlySet<string>;
}

interface Folding {
  readonly states: Map<string, SubjectState | undefined>;
  /** Changed subjects and their scopes. */
  readonly changed: Map<string, string>;
  readonly asideScopes: Set<string>;
  readonly locksMoved: Set<string>;
  readonly aside: Map<string, SetAsideRow>;
  readonly spoken: Set<string>;
}

/** Acceptances, then minutes, then what either may lock: the order of `foldBook`. */
const rank = (kind: string): number => (kind === 'acceptance' ? 0 : kind === 'minutes' ? 1 : 2);

/** Whether the commune set the row aside for good; a lock's verdict is found by folding, and may pass. */
export const isSilenced = ({ verdict }: Pick<EntryRow, 'verdict'>): boolean =>
  verdict !== '' && !isLockVerdict(verdict);

/** Why a row speaks for nothing whatever the locks say: the commune's verdict, or its own shape. */
function lastingCode(row: EntryRow, entry: Entry): VerdictCode | undefined {
  return row.verdict !== '' && isSilenced(row) ? row.verdict : malformed(entry);
}

function applyRow(folding: Folding, row: EntryRow): void {
  const entry = rowToEntry(row);
  const id = entryId(entry);
  if (entry.bodiless) {
    folding.spoken.add(id);
    folding.aside.delete(id);
    return;
  }
  const code = lastingCode(row, entry) ?? lockedBy(entry, (subject) => folding.states.get(subject));
  if (code) {
    folding.asideScopes.add(row.feed);
    folding.aside.set(id, { id, scope: row.feed, device: row.device, seq: row.seq, code });
    folding.spoken.delete(id);
    return;
  }
  folding.spoken.add(id);
  folding.aside.delete(id);
  folding.states.set(row.subject, applyEntry(folding.states.get(row.subject), entry));
  folding.changed.set(row.subject, row.scope);
  if (isLockKind(entry.kind)) folding.locksMoved.add(row.subject);
}

async function loadStates(
  database: BookDatabase,
  folding: Folding,
  rows: readonly EntryRow[],
): Promise<void> {
  const wanted = [...new Set(rows.flatMap((row) => [row.subject, ...row.locks]))].filter(
    (subject) => !folding.states.has(subject),
  );
  const states = await database.subjects.bulkGet(wanted);
  wanted.forEach((subject, index) => folding.states.set(subject, states[index]));
}

/** Until their entries are applied again, nothing speaks for these subjects; some have no entry any more. */
async function fallSilent(
  database: BookDatabase,
  folding: Folding,
  subjects: ReadonlySet<string>,
): Promise<void> {
  const states = await database.subjects.bulkGet([...subjects]);
  for (const state of states) if (state) folding.changed.set(state.subject, state.scope);
  for (const subject of subjects) folding.states.set(subject, undefined);
}

/** Folds whole subjects anew from every entry of theirs. */
async function refoldSubjects(
  database: BookDatabase,
  folding: Folding,
  subjects: ReadonlySet<string>,
): Promise<void> {
  const rows = await database.entries
    .where('subject')
    .anyOf([...subjects])
    .toArray();
  await loadStates(database, folding, rows);
  await fallSilent(database, folding, subjects);
  for (const row of rows) folding.changed.set(row.subject, row.scope);
  rows.sort((a, b) => rank(a.wire[1]) - rank(b.wire[1]));
  for (const row of rows) applyRow(folding, row);
}

/** Lets moved locks act; an acceptance may unseal minutes that it does not cover, which moves their lock in turn. */
async function actOnLocks(database: BookDatabase, folding: Folding): Promise<void> {
  const acted = new Set<string>();
  for (;;) {
    const locks = [...folding.locksMoved].filter((lock) => !acted.has(lock));
    if (locks.length === 0) return;
    for (const lock of locks) acted.add(lock);
    const governed = await database.entries.where('locks').anyOf(locks).toArray();
    await refoldSubjects(database, folding, new Set(governed.map((row) => row.subject)));
  }
}

async function writeRows(database: BookDatabase, folding: Folding): Promise<FoldedRows> {
  const changes = [...folding.changed].map(([subject, scope]): SubjectChange => {
    return { subject, scope, state: folding.states.get(subject) };
  });
  const silent = changes.filter((change) => change.state === undefined).map((change) => change.subject);
  await database.subjects.bulkPut(changes.flatMap((change) => change.state ?? []));
  if (silent.length > 0) await database.subjects.bulkDelete(silent);
  const spoken = [...folding.spoken];
  if (spoken.length > 0) await database.setAside.bulkDelete(spoken);
  await database.setAside.bulkPut([...folding.aside.values()]);
  return { changes, asideScopes: folding.asideScopes };
}

/**
 * Brings the view up to date with rows that were just written, within the caller's transaction. `refold` names subjects
 * of which an entry that had been applied was now set aside by the commune.
 */
export async function foldRows(
  database: BookDatabase,
  rows: readonly EntryRow[],
  refold: ReadonlySet<string> = new Set(),
): Promise<FoldedRows> {
  const folding: Folding = {
    states: new Map(),
    changed: new Map(),
    asideScopes: new Set(),
    locksMoved: new Set(),
    aside: new Map(),
    spoken: new Set(),
  };
  await loadStates(database, folding, rows);
  const plain = rows
    .filter((row) => !refold.has(row.subject))
    .sort((a, b) => rank(a.wire[1]) - rank(b.wire[1]));
  for (const row of plain) applyRow(folding, row);
  if (refold.size > 0) await refoldSubjects(database, folding, refold);
  for (const subject of refold)
    if (isLockKind(subject.split(':', 1)[0] ?? '')) folding.locksMoved.add(subject);
  await actOnLocks(database, folding);
  return writeRows(database, folding);
}
