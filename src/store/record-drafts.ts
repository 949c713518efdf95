import { isRestrictedScope, type Draft, type Entry } from '#domain/book/entry.ts';
import { applyEntry, headsToSupersede, type SubjectState } from '#domain/book/fold.ts';
import { resealed } from '#domain/book/judge.ts';
import { lockedBy, lockSubjectsFor, type LockCode } from '#domain/book/locks.ts';
import { isVillageRole } from '#domain/book/permissions.ts';
import { undoOf } from '#domain/book/undo.ts';
import { LIMITS } from '#protocol/limits.ts';
import { ENTRIES_PER_SEED, saltOf } from '#protocol/salts.ts';
import { entryToWire } from '#protocol/wire-entry.ts';
import { stampDraft } from '#protocol/stamp.ts';
import { foldRows, type FoldedRows } from './fold-rows.ts';
import type { BookDatabase, DeviceRow, EntryRow, SaltSeed } from './schema.ts';
import { sealAhead } from './vault/seal-rows.ts';

/** A draft touched something that is sealed or accepted: nothing of the command is written. */
export class LockedError extends Error {
  readonly code: LockCode;
  constructor(code: LockCode) {
    super(`The subject is locked: ${code}`);
    this.code = code;
  }
}

export interface DraftsRecorded {
  readonly rows: readonly EntryRow[];
  readonly folded: FoldedRows;
  /** Empty when not all of it can be taken back. */
  readonly undo: readonly Draft[];
}

function rowOf(entry: Entry, saltSeed: string | undefined, salt: string, chain: string): EntryRow {
  return {
    device: entry.device,
    seq: entry.seq,
    scope: entry.scope,
    feed: entry.scope,
    subject: entry.subject,
    locks: lockSubjectsFor(entry),
    wire: entryToWire(entry, salt),
    ...(saltSeed === undefined ? {} : { saltSeed }),
    chain,
    savedAt: entry.recordedAt,
    position: 0,
    receivedAt: 0,
    verdict: '',
  };
}

async function statesOf(database: BookDatabase, drafts: readonly Draft[]): Promise<States> {
  const subjects = [...new Set(drafts.flatMap((draft) => [draft.subject, ...lockSubjectsFor(draft)]))];
  const states = await database.subjects.bulkGet(subjects);
  return new Map(subjects.map((subject, index) => [subject, states[index]]));
}

type States = Map<string, SubjectState | undefined>;

/** Nothing that was sealed moves, and no seal is replaced but to settle a dispute between seals (L5). */
function refuseLocked(entry: Entry, states: States): void {
  const stateAt = (subject: string) => states.get(subject);
  const code = lockedBy(entry, stateAt);
  if (code) throw new LockedError(code);
  if (resealed(entry, stateAt)) throw new LockedError(entry.kind === 'minutes' ? 'sealed' : 'accepted');
}

/** An entry larger than the server takes in one batch would stand before all later ones for ever (L10). */
function refuseTooLarge(row: EntryRow): void {
  const text = JSON.stringify(row.wire);
  if (text.length * 3 < LIMITS.batchBytes) return;
  const { length } = new TextEncoder().encode(text);
  if (length > LIMITS.batchBytes) throw new RangeError(`An entry of ${length} bytes could never be sent`);
}

export const seedFor = (seq: number, known: SaltSeed | undefined, newSeed: () => string): SaltSeed =>
  known && seq <= known.lastSeq ? known : { seed: newSeed(), lastSeq: seq + ENTRIES_PER_SEED - 1 };

/**
 * Writes drafts as entries of this device, with everything they change in the view, within the caller's transaction. A later
 * draft supersedes what an earlier one says. Throws `LockedError` when one touches something locked, and the transaction with it.
 */
export async function recordDrafts(
  database: BookDatabase,
  device: DeviceRow,
  drafts: readonly Draft[],
  recordedAt: number,
  newSeed: () => string,
): Promise<DraftsRecorded> {
  const states = await statesOf(database, drafts);
  const rows: EntryRow[] = [];
  const undo: (Draft | undefined)[] = [];
  const isPhone = isVillageRole(device.enrolment.role);
  let { seq, chain, saltSeed } = device;
  for (const draft of drafts) {
    const state = states.get(draft.subject);
    const supersedes = headsToSupersede(state, draft.kind, draft.body).slice(0, LIMITS.supersedes);
    const { device: id, actor } = device.enrolment;
    seq += 1;
    saltSeed = seedFor(seq, saltSeed, newSeed);
    // A phone's seed is told with what lies beside it: what others may not read has a salt that derives from none.
    const own = isPhone && isRestrictedScope(draft.scope) ? newSeed() : undefined;
    const salt = saltOf(own ?? saltSeed.seed, seq);
    const stamp = { device: id, actor, seq, previousChain: chain, supersedes, recordedAt, salt };
    const stamped = stampDraft(draft, stamp);
    refuseLocked(stamped.entry, states);
    ({ chain } = stamped);
    const row = rowOf(stamped.entry, own === undefined ? saltSeed.seed : undefined, salt, chain);
    refuseTooLarge(row);
    rows.push(row);
    undo.unshift(undoOf(draft, state));
    states.set(draft.subject, applyEntry(state, stamped.entry));
  }
  // The cipher works while the device's counter is written: a transaction that waits for it costs more than the cipher does.
  sealAhead(database, 'entries', rows);
  const changed = new Set(drafts.map(({ subject }) => states.get(subject)));
  sealAhead(
    database,
    'subjects',
    [...changed].filter((state) => state !== undefined),
  );
  await database.meta.put({ ...device, seq, chain, ...(saltSeed ? { saltSeed } : {}) });
  await database.entries.bulkAdd(rows);
  const folded = await foldRows(database, rows);
  const complete = undo.filter((draft) => draft !== undefined);
  return { rows, folded, undo: complete.length === undo.length ? complete : [] };
}
