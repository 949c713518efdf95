import type { WireEntry } from '#protocol/sync.ts';
import type { BookDatabase, DeviceRow } from './schema.ts';

/**
 * How far what this device recorded has come, in acts as a person counts them: a registration and its notice are one. Times are
 * epoch ms of this device's clock, 0 when there is none.
 */
export interface StoredProgress {
  readonly recorded: number;
  /** Never 0 while an entry waits (L8). */
  readonly unsent: number;
  /** The entries that all of it consists of. */
  readonly entries: number;
  readonly savedAt: number;
  readonly unsentSince: number;
  readonly receivedAt: number;
}

/** The next entries to send, as they travel. */
export interface Outbox {
  readonly firstSeq: number;
  readonly entries: readonly WireEntry[];
  /** What each one's salt derives from, where that is known. */
  readonly seeds: readonly (string | undefined)[];
  /** The chain after the last of them. */
  readonly chain: string;
}

/** A receipt of the commune, and the own entries of which its answer told every verdict. */
export interface Acknowledged {
  readonly seq: number;
  readonly chain: string;
  readonly told?: { readonly after: number; readonly upTo: number } | undefined;
}

/** The last received entry whose verdict is known here. */
export const toldSeqOf = ({ told, ackedSeq }: Pick<DeviceRow, 'told' | 'ackedSeq'>): number =>
  told ?? ackedSeq;

/** `forked`: the commune holds another stream under this device's name, as after a restored backup of the phone. */
export type AckOutcome = 'taken' | 'forked';

export const deviceOf = async (database: BookDatabase): Promise<DeviceRow | undefined> =>
  (await database.meta.get('device')) as DeviceRow | undefined;

const NO_PROGRESS: StoredProgress = {
  recorded: 0,
  unsent: 0,
  entries: 0,
  savedAt: 0,
  unsentSince: 0,
  receivedAt: 0,
};

const ownEntries = (database: BookDatabase, device: string, fromSeq: number) =>
  database.entries.where('[device+seq]').between([device, fromSeq], [device, Number.MAX_SAFE_INTEGER]);

/** The notices that this device gave with a registration, by their seq; the desk gives none, and holds those of a whole commune. */
async function noticesOf(
  database: BookDatabase,
  { device, village }: DeviceRow['enrolment'],
): Promise<readonly number[]> {
  if (!village) return [];
  const keys = await database.entries.where('subject').startsWith('privacy-notice:').primaryKeys();
  return keys.flatMap(([of, seq]) => (of === device ? seq : []));
}

/** Counted from the entries themselves, not kept beside them. */
export async function readProgress(database: BookDatabase): Promise<StoredProgress> {
  const row = await deviceOf(database);
  if (!row) return NO_PROGRESS;
  const { device } = row.enrolment;
  const [entries, waiting, notices, last, oldest] = await Promise.all([
    ownEntries(database, device, 1).count(),
    ownEntries(database, device, row.ackedSeq + 1).count(),
    noticesOf(database, row.enrolment),
    ownEntries(database, device, 1).last(),
    ownEntries(database, device, row.ackedSeq + 1).first(),
  ]);
  return {
    recorded: entries - notices.length,
    unsent: waiting && Math.max(1, waiting - notices.filter((seq) => seq > row.ackedSeq).length),
    entries,
    savedAt: last?.savedAt ?? 0,
    unsentSince: oldest?.savedAt ?? 0,
    receivedAt: row.receivedAt,
  };
}

/**
 * The next unsent entries: at most so many, and so many characters of JSON, but always at least one. With `untold` also those that
 * the commune has and gave no verdict on.
 */
export async function readOutbox(
  database: BookDatabase,
  entriesMax: number,
  charsMax: number,
  untold = false,
): Promise<Outbox | undefined> {
  const row = await deviceOf(database);
  if (!row) return undefined;
  const firstSeq = (untold ? toldSeqOf(row) : row.ackedSeq) + 1;
  if (firstSeq > row.seq) return undefined;
  const rows = await ownEntries(database, row.enrolment.device, firstSeq).limit(entriesMax).toArray();
  let chars = 0;
  const fitting = rows.filter((each, index) => {
    chars += JSON.stringify(each.wire).length;
    return index === 0 || chars <= charsMax;
  });
  const last = fitting.at(-1);
  if (!last) return undefined;
  const entries = fitting.map(({ wire }) => wire);
  const seeds = fitting.map(({ saltSeed }) => saltSeed);
  return { firstSeq, entries, seeds, chain: last.chain };
}

/**
 * Notes what the commune's receipt names, within the caller's transaction. It may fall: a commune that was restored from a
 * backup is sent the rest again (L2).
 */
export async function takeInAck(
  database: BookDatabase,
  { seq, chain, told }: Acknowledged,
  now: number,
): Promise<AckOutcome> {
  const row = await deviceOf(database);
  if (!row) throw new Error('A receipt for a device that is not enrolled');
  const named = seq === 0 ? undefined : await database.entries.get([row.enrolment.device, seq]);
  if (seq > 0 && named?.chain !== chain) return 'forked';
  const moved = seq > row.ackedSeq;
  const before = toldSeqOf(row);
  const reached = told && told.after <= before ? Math.max(before, told.upTo) : before;
  const receivedAt = moved ? now : row.receivedAt;
  await database.meta.put({ ...row, ackedSeq: seq, told: Math.min(reached, seq), receivedAt });
  return 'taken';
}
