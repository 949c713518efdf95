import type { Entry, EntryId } from './entry.ts';
import { entryId } from './entry.ts';
import { isLockKind } from './locks.ts';
import type { Covers } from './kinds.ts';

/** A device's unreceived entries on their way to another name: what the commune shares with it, and their new seqs. */
export interface Renaming {
  readonly from: string;
  readonly to: string;
  /** The last seq of `from` that the commune holds as this device recorded it. */
  readonly sharedSeq: number;
  /** New seqs by old ones, both rising. */
  readonly seqs: ReadonlyMap<number, number>;
}

function renamedId({ from, to, seqs }: Renaming, id: EntryId): EntryId {
  const [device, seq] = id.split('.');
  const renamed = device === from ? seqs.get(Number(seq)) : undefined;
  return renamed === undefined ? id : entryId({ device: to, seq: renamed });
}

/** What a lock covers under the new name: of the old one only what the commune shares, and of the new one what it had seen. */
function renamedCovers({ from, to, sharedSeq, seqs }: Renaming, covers: Covers): Covers {
  const seen = covers[from];
  if (seen === undefined) return covers;
  const again = Math.max(0, ...[...seqs].flatMap(([old, renamed]) => (old <= seen ? [renamed] : [])));
  return { ...covers, [from]: Math.min(seen, sharedSeq), ...(again > 0 ? { [to]: again } : {}) };
}

/**
 * What an entry says when another device records it again: the same content about the same subject, with every reference to
 * its companions under their new names.
 */
export function recordedAgain(renaming: Renaming, entry: Entry): Pick<Entry, 'supersedes' | 'body'> {
  const supersedes = entry.supersedes.map((id) => renamedId(renaming, id));
  const body = entry.body as { readonly covers?: Covers } | null;
  if (!isLockKind(entry.kind) || !body?.covers) return { supersedes, body: entry.body };
  return { supersedes, body: { ...body, covers: renamedCovers(renaming, body.covers) } };
}
