import { sql, type Kysely, type Transaction as SqlTransaction } from 'kysely';
import { createEntryQueries } from './entry-queries.ts';
import { createExportQueries } from './export-queries.ts';
import { createPeopleQueries, createReferenceQueries } from './people-queries.ts';
import type { Schema } from './schema.ts';
import type { Queries, Store, Transaction } from './store.ts';

/** Makes the writers of a commune wait for each other. SQLite has one connection, which does that by itself. */
export type LockWriters = (transaction: SqlTransaction<Schema>, commune: string) => Promise<void>;

/** The store over any SQL database that kysely speaks to. Only portable SQL: SQLite and PostgreSQL read it alike. */
export function createSqlStore(db: Kysely<Schema>, lockWriters?: LockWriters): Store {
  return {
    ...createQueries(db),
    transact: (commune, work) =>
      beginTransaction(db, lockWriters).execute(async (transaction) => {
        await lockWriters?.(transaction, commune);
        return work(createTransaction(transaction));
      }),
    close: () => db.destroy(),
  };
}

/** Where writers wait for a lock, each statement must see what was committed before it: a snapshot taken earlier would not. */
const beginTransaction = (db: Kysely<Schema>, lockWriters: LockWriters | undefined) =>
  lockWriters ? db.transaction().setIsolationLevel('read committed') : db.transaction();

const createQueries = (db: Kysely<Schema>): Queries => ({
  ...createEntryQueries(db),
  ...createPeopleQueries(db),
  ...createReferenceQueries(db),
  ...createExportQueries(db),
});

function createTransaction(db: SqlTransaction<Schema>): Transaction {
  return {
    ...createQueries(db),
    async attempt(work) {
      await sql`savepoint attempt`.execute(db);
      try {
        const value = await work();
        await sql`release savepoint attempt`.execute(db);
        return value;
      } catch (error) {
        await sql`rollback to savepoint attempt`.execute(db);
        await sql`release savepoint attempt`.execute(db);
        throw error;
      }
    },
  };
}
