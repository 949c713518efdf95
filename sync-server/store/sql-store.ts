import type { Kysely, Transaction as SqlTransaction } from 'kysely';
import { createAccessQueries } from './access-queries.ts';
import type { RunAtOnce } from './dialect.ts';
import { createEntryQueries } from './entry-queries.ts';
import { createErasureQueries } from './erasure-queries.ts';
import { createExportQueries } from './export-queries.ts';
import { createPeopleQueries, createReferenceQueries } from './people-queries.ts';
import type { Schema } from './schema.ts';
import type { Queries, Store } from './store.ts';

/** What one database does in a way of its own. */
export interface Ways {
  /** Makes the writers of a commune wait for each other. SQLite has one connection for them, which does that by itself. */
  readonly lockWriters?: (transaction: SqlTransaction<Schema>, commune: string) => Promise<void>;
  /** Runs statements at once: in a transaction, and outside where only what was committed is seen. */
  readonly atOnce?: { readonly inTransaction: RunAtOnce; readonly outside: RunAtOnce };
}

/** The store over any SQL database that kysely speaks to. Only portable SQL: SQLite and PostgreSQL read it alike. */
export function createSqlStore(db: Kysely<Schema>, { lockWriters, atOnce }: Ways): Store {
  return {
    ...createQueries(db, atOnce?.outside),
    transact: (commune, work) =>
      beginTransaction(db, lockWriters).execute(async (transaction) => {
        await lockWriters?.(transaction, commune);
        return work(createQueries(transaction, atOnce?.inTransaction));
      }),
    close: () => db.destroy(),
  };
}

/** Where writers wait for a lock, each statement must see what was committed before it: a snapshot taken earlier would not. */
const beginTransaction = (db: Kysely<Schema>, lockWriters: Ways['lockWriters']) =>
  lockWriters ? db.transaction().setIsolationLevel('read committed') : db.transaction();

const createQueries = (db: Kysely<Schema>, atOnce?: RunAtOnce): Queries => ({
  ...createEntryQueries(db, atOnce),
  ...createPeopleQueries(db, atOnce),
  ...createReferenceQueries(db),
  ...createExportQueries(db),
  ...createErasureQueries(db, atOnce),
  ...createAccessQueries(db),
});
