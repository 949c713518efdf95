import type { Kysely } from 'kysely';
import type { WireEntry } from '#protocol/sync.ts';
import type { EntryRow, Schema } from './schema.ts';
import type { EntryQueries, StoredEntry } from './store.ts';

/** Databases bound the parameters of one statement (SQLite: 32,766). */
const NAMES_PER_STATEMENT = 500;
const ROWS_PER_STATEMENT = 200;

const ENTRY_COLUMNS = [
  'device',
  'seq',
  'feed',
  'position',
  'deadFrom',
  'verdict',
  'subject',
  'sealedBy',
  'acceptedBy',
  'chain',
  'receivedAt',
  'wire',
] as const;

const storedEntryOf = (row: Omit<EntryRow, 'commune'>): StoredEntry => ({
  ...row,
  wire: JSON.parse(row.wire) as WireEntry,
});

function chunksOf<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  const chunks: (readonly T[])[] = [];
  for (let at = 0; at < all.length; at += size) chunks.push(all.slice(at, at + size));
  return chunks;
}

export function createEntryQueries(db: Kysely<Schema>): EntryQueries {
  return { ...createReads(db), ...createFeedReads(db), ...createWrites(db) };
}

type Reads = Pick<EntryQueries, 'entriesOfSubjects' | 'subjectsUnder' | 'stream' | 'forkChainsAt'>;

function createReads(db: Kysely<Schema>): Reads {
  const entriesOf = (commune: string) =>
    db.selectFrom('entry').select(ENTRY_COLUMNS).where('commune', '=', commune);
  return {
    async entriesOfSubjects(commune, subjects) {
      const found: StoredEntry[] = [];
      for (const some of chunksOf(subjects, NAMES_PER_STATEMENT)) {
        const rows = await entriesOf(commune).where('subject', 'in', some).execute();
        for (const row of rows) found.push(storedEntryOf(row));
      }
      return found;
    },
    async subjectsUnder(commune, locks) {
      const subjects = new Set<string>();
      for (const column of ['sealedBy', 'acceptedBy'] as const) {
        for (const some of chunksOf(locks, NAMES_PER_STATEMENT)) {
          const query = db.selectFrom('entry').select('subject').distinct().where('commune', '=', commune);
          for (const { subject } of await query.where(column, 'in', some).execute()) subjects.add(subject);
        }
      }
      return [...subjects];
    },
    async stream(commune, device, fromSeq, toSeq) {
      const query = entriesOf(commune).where('device', '=', device).where('seq', '>=', fromSeq);
      return (await query.where('seq', '<=', toSeq).orderBy('seq').execute()).map(storedEntryOf);
    },
    async forkChainsAt(commune, device, seq) {
      const query = db.selectFrom('fork').select('chain').where('commune', '=', commune);
      const rows = await query.where('device', '=', device).where('seq', '=', seq).execute();
      return rows.map((row) => row.chain);
    },
  };
}

type FeedReads = Pick<EntryQueries, 'feeds' | 'entriesAfter' | 'countEntries'>;

function createFeedReads(db: Kysely<Schema>): FeedReads {
  return {
    async feeds(commune) {
      const query = db.selectFrom('counter').select(['feed', 'last']).where('commune', '=', commune);
      return new Map((await query.orderBy('feed').execute()).map(({ feed, last }) => [feed, last]));
    },
    async entriesAfter(commune, feed, { after, pack }, limit) {
      const rows = await db
        .selectFrom('entry')
        .select(ENTRY_COLUMNS)
        .where('commune', '=', commune)
        .where('feed', '=', feed)
        .where('position', '>', after)
        .where((where) =>
          where.or([
            where('position', '>', pack),
            where('deadFrom', 'is', null),
            where('deadFrom', '>', pack),
          ]),
        )
        .orderBy('position')
        .limit(limit)
        .execute();
      return rows.map(storedEntryOf);
    },
    async countEntries(commune) {
      // A device's stream has no gaps, so its last seq says how many there are.
      const { count } = await db
        .selectFrom('device')
        .select((select) => select.fn.sum<number | string | null>('lastSeq').as('count'))
        .where('commune', '=', commune)
        .executeTakeFirstOrThrow();
      return Number(count);
    },
  };
}

type Writes = Pick<
  EntryQueries,
  'addEntries' | 'addForked' | 'addBatch' | 'takePositions' | 'skipPositions' | 'place'
>;

function createWrites(db: Kysely<Schema>): Writes {
  return {
    async addEntries(entries) {
      for (const some of chunksOf(entries, ROWS_PER_STATEMENT)) {
        await db.insertInto('entry').values(some).execute();
      }
    },
    async addForked(entries) {
      for (const some of chunksOf(entries, ROWS_PER_STATEMENT)) {
        await db
          .insertInto('fork')
          .values(some)
          .onConflict((conflict) => conflict.doNothing())
          .execute();
      }
    },
    async addBatch(batch) {
      await db
        .insertInto('batch')
        .values(batch)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
    async takePositions(commune, feed, count) {
      const taken = await db
        .updateTable('counter')
        .set((set) => ({ last: set('last', '+', count) }))
        .where('commune', '=', commune)
        .where('feed', '=', feed)
        .returning('last')
        .executeTakeFirst();
      if (taken) return taken.last;
      const { highest } = await db
        .selectFrom('counter')
        .select((select) => select.fn.max<number | null>('last').as('highest'))
        .where('commune', '=', commune)
        .executeTakeFirstOrThrow();
      const last = (highest ?? 0) + count;
      await db.insertInto('counter').values({ commune, feed, last }).execute();
      return last;
    },
    async skipPositions(commune, upTo) {
      await db
        .updateTable('counter')
        .set({ last: upTo })
        .where('commune', '=', commune)
        .where('last', '<', upTo)
        .execute();
    },
    async place(commune, { device, seq, position, deadFrom }) {
      await db
        .updateTable('entry')
        .set({ position, deadFrom })
        .where('commune', '=', commune)
        .where('device', '=', device)
        .where('seq', '=', seq)
        .execute();
    },
  };
}
