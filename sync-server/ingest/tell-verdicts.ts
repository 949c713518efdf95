import { entryId } from '#domain/book/entry.ts';
import { LIMITS } from '#protocol/limits.ts';
import { wireToEntry } from '#protocol/wire-entry.ts';
import type { Services } from '../services.ts';
import type { DeviceRow } from '../store/schema.ts';
import type { EntryQueries, StoredEntry } from '../store/store.ts';
import { lockCodes, type SeqVerdict } from './record-links.ts';

/** What is said now of entries that were stored before. */
export async function verdictsOf(
  queries: EntryQueries,
  commune: string,
  stored: readonly StoredEntry[],
): Promise<readonly SeqVerdict[]> {
  const entries = stored.map(({ wire, device, seq }) => wireToEntry(wire, device, seq).entry);
  const lasting = new Map(stored.map(({ seq, verdict }) => [seq, verdict]));
  const locks = await lockCodes(queries, commune, entries);
  return entries.flatMap((entry) => {
    const code = lasting.get(entry.seq) ?? locks.get(entryId(entry));
    return code === undefined ? [] : [{ seq: entry.seq, code }];
  });
}

/**
 * The next verdicts for a device that knows them up to `told` only: others handed its entries in, and the receipt came by hand.
 * Nothing when it knows all of what the answer acknowledges.
 */
export async function tellVerdicts(
  { commits }: Pick<Services, 'commits'>,
  { commune, device }: DeviceRow,
  ackSeq: number,
  told: number = ackSeq,
): Promise<{ readonly verdicts: SeqVerdict[]; readonly told: number } | undefined> {
  if (told >= ackSeq) return undefined;
  const upTo = Math.min(ackSeq, told + LIMITS.entriesPerBatch);
  const verdicts = await commits.write(commune, async (transaction) =>
    verdictsOf(transaction, commune, await transaction.stream(commune, device, told + 1, upTo)),
  );
  return { verdicts: [...verdicts], told: upTo };
}
