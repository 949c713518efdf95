import type { Kysely } from 'kysely';
import type { WireEntry } from '#protocol/sync.ts';
import { rawDatabase, selected, statement, type RawDatabase, type RunAtOnce } from './dialect.ts';
import type { EntryRow, Schema } from './schema.ts';
import type { EntryQueries, PulledRow, StoredEntry } from './store.ts';

/** Databases bound the parameters of one statement (SQLite: 32,766). */
const NAMES_PER_STATEMENT = 500;
const ROWS_PER_STATEMENT = 200;

/** The columns of an entry with the names that its row has here. */
const COLUMNS: Readonly<Record<keyof EntryRow, string>> = {
  commune: 'commune',
  device: 'device',
  seq: 'seq',
  feed: 'feed',
  position: 'position',
  deadFrom: 'dead_from',
  verdict: 'verdict',
  subject: 'subject',
  sealedBy: 'sealed_by',
  acceptedBy: 'accepted_by',
  chain: 'chain',
  receivedAt: 'received_at',
  wire: 'wire',
};
const { commune: _commune, ...STORED } = COLUMNS;
const SELECT_STORED = `select ${selected(STORED)} from entry`;

const storedEntryOf = (row: Omit<EntryRow, 'commune'>): StoredEntry => ({
  ...row,
  wire: JSON.parse(row.wire) as WireEntry,
});

function chunksOf<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  const chunks: (readonly T[])[] = [];
  for (let at = 0; at < all.length; at += size) chunks.push(all.slice(at, at + size));
  return chunks;
}

/** In the order of the columns. */
const valuesOf = (row: EntryRow): readonly unknown[] => [
  row.commune,
  row.device,
  row.seq,
  row.feed,
  row.position,
  row.deadFrom,
  row.verdict,
  row.subject,
  row.sealedBy,
  row.acceptedBy,
  row.chain,
  row.receivedAt,
  row.wire,
];

export function createEntryQueries(db: Kysely<Schema>, atOnce?: RunAtOnce): EntryQueries {
  const raw = rawDatabase(db, atOnce);
  return { ...createReads(db, raw), ...createFeedReads(db, raw), ...createWrites(db, raw) };
}

type Reads = Pick<EntryQueries, 'entriesOfSubjects' | 'subjectsUnder' | 'stream' | 'forkChainsAt'>;

const OF_SUBJECTS = statement(
  ({ fromAmong }) => `select ${selected(STORED)} ${fromAmong('entry', 'subject')} and commune = ?`,
);
const STREAM = statement(
  () => `${SELECT_STORED} where commune = ? and device = ? and seq >= ? and seq <= ? order by seq`,
);

function createReads(db: Kysely<Schema>, raw: RawDatabase): Reads {
  return {
    async entriesOfSubjects(commune, subjects) {
      if (subjects.length === 0) return [];
      const list = raw.dialect.listOf(subjects);
      return (await raw.rows<Omit<EntryRow, 'commune'>>(OF_SUBJECTS, [list, commune])).map(storedEntryOf);
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
      const parameters = [commune, device, fromSeq, toSeq];
      return (await raw.rows<Omit<EntryRow, 'commune'>>(STREAM, parameters)).map(storedEntryOf);
    },
    async forkChainsAt(commune, device, seq) {
      const query = db.selectFrom('fork').select('chain').where('commune', '=', commune);
      const rows = await query.where('device', '=', device).where('seq', '=', seq).execute();
      return rows.map((row) => row.chain);
    },
  };
}

type FeedReads = Pick<EntryQueries, 'feeds' | 'entriesAfter' | 'countEntries'>;

const { position, device, seq, receivedAt, verdict, wire } = COLUMNS;
const PULLED = { position, device, seq, receivedAt, verdict, wire };
const FEEDS = statement(() => 'select feed, last from counter where commune = ? order by feed');
const ENTRIES_AFTER = statement(
  () => `select ${selected(PULLED)} from entry
    where commune = ? and feed = ? and position > ? and (position > ? or dead_from is null or dead_from > ?)
    order by position limit ?`,
);

function createFeedReads(db: Kysely<Schema>, raw: RawDatabase): FeedReads {
  return {
    async feeds(commune) {
      const rows = await raw.rows<{ feed: string; last: number }>(FEEDS, [commune]);
      return new Map(rows.map(({ feed, last }) => [feed, last]));
    },
    entriesAfter: (commune, feed, { after, pack }, limit) =>
      raw.rows<PulledRow>(ENTRIES_AFTER, [commune, feed, after, pack, pack, limit]),
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
  'addEntries' | 'addForked' | 'addBatch' | 'takePositions' | 'skipPositions' | 'bury' | 'place'
>;

const INTO_ENTRY = { table: 'entry', columns: Object.values(COLUMNS) };

const ADD_BATCH = statement(
  () => `insert into batch (commune, device, chain, first_seq, last_seq, signature, received_at)
    values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing`,
);

const ADD_POSITIONS = statement(
  () => 'update counter set last = last + ? where commune = ? and feed = ? returning last',
);

const BURY = statement(
  ({ isAmongNumbers }) =>
    `update entry set dead_from = ? where commune = ? and device = ? and ${isAmongNumbers('seq')}`,
);

function createWrites(db: Kysely<Schema>, raw: RawDatabase): Writes {
  return {
    async addEntries(entries) {
      if (entries.length > 0) await raw.insert(INTO_ENTRY, entries.map(valuesOf));
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
    async addBatch({ commune, device, chain, firstSeq, lastSeq, signature, receivedAt }) {
      const values = [commune, device, chain, firstSeq, lastSeq, signature, receivedAt];
      await raw.rows(ADD_BATCH, values);
    },
    async takePositions(commune, feed, count) {
      const [taken] = await raw.rows<{ last: number }>(ADD_POSITIONS, [count, commune, feed]);
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
    async bury(commune, { device, seqs, deadFrom }) {
      await raw.rows(BURY, [deadFrom, commune, device, raw.dialect.listOf(seqs)]);
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
