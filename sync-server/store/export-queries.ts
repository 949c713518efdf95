import type { Kysely } from 'kysely';
import type { BatchRow, EntryRow, ForkRow, Schema } from './schema.ts';

/** A signed batch, and whether it ends in the device's stream; otherwise it ends in another branch. */
export type ExportedBatch = Omit<BatchRow, 'commune'> & { readonly inStream: boolean };

/** An entry as it is stored, with its wire form still as text: nobody here has to read it. */
export type ExportedEntry = Pick<
  EntryRow,
  'device' | 'seq' | 'chain' | 'feed' | 'position' | 'receivedAt' | 'verdict' | 'wire'
>;

export type ForkName = Pick<ForkRow, 'device' | 'seq' | 'chain'>;

/** What the book export reads, in pages along the keys: rows that were written once and never change (positions apart). */
export interface ExportQueries {
  communeName(commune: string): Promise<string>;
  /** Every entry of another branch by name. Forks are rare, so this is short. */
  forkNames(commune: string): Promise<readonly ForkName[]>;
  /** A device's batches in the order of their chain values, after one of them. */
  batchesAfter(
    commune: string,
    device: string,
    chain: string,
    limit: number,
  ): Promise<readonly ExportedBatch[]>;
  /** A device's stream after a seq up to another, in order. */
  streamAfter(
    commune: string,
    device: string,
    range: { readonly after: number; readonly last: number },
    limit: number,
  ): Promise<readonly ExportedEntry[]>;
  /** A device's entries of other branches after one of them, in the order of their seq and chain. */
  forksAfter(
    commune: string,
    device: string,
    after: Pick<ForkName, 'seq' | 'chain'>,
    limit: number,
  ): Promise<readonly Omit<ForkRow, 'commune'>[]>;
}

export function createExportQueries(db: Kysely<Schema>): ExportQueries {
  return {
    async communeName(commune) {
      const query = db.selectFrom('commune').select('name').where('commune', '=', commune);
      return (await query.executeTakeFirstOrThrow()).name;
    },
    forkNames: (commune) =>
      db.selectFrom('fork').select(['device', 'seq', 'chain']).where('commune', '=', commune).execute(),
    async batchesAfter(commune, device, chain, limit) {
      const rows = await db
        .selectFrom('batch')
        .leftJoin('entry', (join) =>
          join
            .onRef('entry.commune', '=', 'batch.commune')
            .onRef('entry.device', '=', 'batch.device')
            .onRef('entry.seq', '=', 'batch.lastSeq')
            .onRef('entry.chain', '=', 'batch.chain'),
        )
        .select(['batch.device', 'batch.firstSeq', 'batch.lastSeq', 'batch.chain', 'batch.signature'])
        .select(['batch.receivedAt', 'entry.seq as end'])
        .where('batch.commune', '=', commune)
        .where('batch.device', '=', device)
        .where('batch.chain', '>', chain)
        .orderBy('batch.chain')
        .limit(limit)
        .execute();
      return rows.map(({ end, ...batch }) => ({ ...batch, inStream: end !== null }));
    },
    streamAfter: (commune, device, { after, last }, limit) =>
      db
        .selectFrom('entry')
        .select(['device', 'seq', 'chain', 'feed', 'position', 'receivedAt', 'verdict', 'wire'])
        .where('commune', '=', commune)
        .where('device', '=', device)
        .where('seq', '>', after)
        .where('seq', '<=', last)
        .orderBy('seq')
        .limit(limit)
        .execute(),
    forksAfter: (commune, device, after, limit) =>
      db
        .selectFrom('fork')
        .select(['device', 'seq', 'chain', 'receivedAt', 'wire'])
        .where('commune', '=', commune)
        .where('device', '=', device)
        .where(({ eb, refTuple, tuple }) => eb(refTuple('seq', 'chain'), '>', tuple(after.seq, after.chain)))
        .orderBy('seq')
        .orderBy('chain')
        .limit(limit)
        .execute(),
  };
}
