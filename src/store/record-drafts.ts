import type { Draft, Entry } from '#domain/book/entry.ts';
import { headsToSupersede, type SubjectState } from '#domain/book/fold.ts';
import { FIELD_KINDS } from '#domain/book/kinds.ts';
import { lockedBy, lockSubjectsFor, type LockCode } from '#domain/book/locks.ts';
import { LIMITS } from '#protocol/limits.ts';
import { entryToWire } from '#protocol/sync.ts';
import { stampDraft } from '#protocol/stamp.ts';
import { foldRows, type FoldedRows } from './fold-rows.ts';
import type { BookDatabase, DeviceRow, EntryRow } from './schema.ts';

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
  readonly undo: readonly Draft[];
}

/** The draft that puts a subject back to what it said: earlier values of the fields named, or the earlier body. */
function undoOf(draft: Draft, state: SubjectState | undefined): Draft {
  const heads = state?.heads ?? [];
  const earlier = heads.at(-1)?.body ?? null;
  if (!FIELD_KINDS.has(draft.kind)) return { ...draft, body: earlier } as Draft;
  const named = Object.keys(draft.body ?? {});
  const values = Object.assign({}, ...heads.map((head) => head.body)) as Record<string, unknown>;
  const known = named.filter((field) => field in values);
  if (known.length === 0 && draft.kind === 'household') return { ...draft, body: { status: 'moved-out' } } as Draft;
  return { ...draft, body: Object.fromEntries(known.map((field) => [field, values[field]])) } as Draft;
}

const saysNothing = (draft: Draft): boolean =>
  FIELD_KINDS.has(draft.kind) && Object.keys(draft.body ?? {}).length === 0;

function rowOf(entry: Entry, salt: string, chain: string): EntryRow {
  return {
    device: entry.device,
    seq: entry.seq,
    scope: entry.scope,
    subject: entry.subject,
    locks: lockSubjectsFor(entry),
    wire: entryToWire(entry, salt),
    chain,
    savedAt: entry.recordedAt,
    position: 0,
    receivedAt: 0,
    verdict: '',
  };
}

async function statesOf(database: BookDatabase, drafts: readonly Draft[]): Promise<Map<string, SubjectState | undefined>> {
  const subjects = [...new Set(drafts.flatMap((draft) => [draft.subject, ...lockSubjectsFor(draft)]))];
  const states = await database.subjects.bulkGet(subjects);
  return new Map(subjects.map((subject, index) => [subject, states[index]]));
}

/**
 * Writes drafts as entries of this device, with everything they change in the view, within the caller's transaction.
 * Throws `LockedError` when one touches something locked, and the transaction with it.
 */
export async function recordDrafts(
  database: BookDatabase,
  device: DeviceRow,
  drafts: readonly Draft[],
  recordedAt: number,
  newSalt: () => string,
): Promise<DraftsRecorded> {
  const states = await statesOf(database, drafts);
  const rows: EntryRow[] = [];
  const undo: Draft[] = [];
  let { seq, chain } = device;
  for (const draft of drafts) {
    const state = states.get(draft.subject);
    const supersedes = headsToSupersede(state, draft.kind, draft.body).slice(0, LIMITS.supersedes);
    const { device: id, actor } = device.enrolment;
    const stamped = stampDraft(draft, { device: id, actor, seq: seq + 1, previousChain: chain, supersedes, recordedAt, salt: newSalt() });
    const code = lockedBy(stamped.entry, (subject) => states.get(subject));
    if (code) throw new LockedError(code);
    ({ chain } = stamped);
    seq += 1;
    rows.push(rowOf(stamped.entry, stamped.salt, chain));
    undo.unshift(undoOf(draft, state));
  }
  await database.entries.bulkAdd(rows);
  await database.meta.put({ ...device, seq, chain });
  const folded = await foldRows(database, rows);
  return { rows, folded, undo: undo.filter((draft) => !saysNothing(draft)) };
}
