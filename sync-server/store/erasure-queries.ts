import type { Kysely } from 'kysely';
import { rawDatabase, statement, type RunAtOnce } from './dialect.ts';
import type { EntryRow, ForkRow, Schema } from './schema.ts';

/** An entry's wire form without its body, and where its readers find it now. */
export type ErasedEntry = Pick<EntryRow, 'device' | 'seq' | 'position' | 'wire'>;

/** What erasure asks of the store. */
export interface ErasureQueries {
  /** Notes what is erased from now on. */
  addErased(commune: string, names: readonly string[]): Promise<void>;
  /** Everything that was erased. */
  erasedIn(commune: string): Promise<readonly string[]>;
  /** Those of these names that are erased. */
  erasedAmong(commune: string, names: readonly string[]): Promise<ReadonlySet<string>>;
  /** Puts the form without body in an entry's place, at a position that nobody has passed; no first load needs it. */
  eraseEntry(commune: string, entry: ErasedEntry): Promise<void>;
  /** Every entry of another branch. Forks are rare, so this is short. */
  forksOf(commune: string): Promise<readonly ForkRow[]>;
  eraseFork(fork: ForkRow): Promise<void>;
}

const ERASED_AMONG = statement(
  ({ fromAmong }) => `select name as "name" ${fromAmong('erased', 'name')} and commune = ?`,
);

export function createErasureQueries(db: Kysely<Schema>, atOnce?: RunAtOnce): ErasureQueries {
  const raw = rawDatabase(db, atOnce);
  return {
    async addErased(commune, names) {
      for (const name of names) {
        await db
          .insertInto('erased')
          .values({ commune, name })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
      }
    },
    async erasedIn(commune) {
      const rows = await db.selectFrom('erased').select('name').where('commune', '=', commune).execute();
      return rows.map(({ name }) => name);
    },
    async erasedAmong(commune, names) {
      if (names.length === 0) return new Set();
      const list = raw.dialect.listOf(names);
      const rows = await raw.rows<{ name: string }>(ERASED_AMONG, [list, commune]);
      return new Set(rows.map(({ name }) => name));
    },
    async eraseEntry(commune, { device, seq, position, wire }) {
      await db
        .updateTable('entry')
        .set({ wire, position, deadFrom: position })
        .where('commune', '=', commune)
        .where('device', '=', device)
        .where('seq', '=', seq)
        .execute();
    },
    forksOf: (commune) => db.selectFrom('fork').selectAll().where('commune', '=', commune).execute(),
    async eraseFork({ commune, device, seq, chain, wire }) {
      await db
        .updateTable('fork')
        .set({ wire })
        .where('commune', '=', commune)
        .where('device', '=', device)
        .where('seq', '=', seq)
        .where('chain', '=', chain)
        .execute();
    },
  };
}
