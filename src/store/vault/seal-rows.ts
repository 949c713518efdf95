import {
  Dexie,
  type DBCore,
  type DBCoreCursor,
  type DBCoreQueryResponse,
  type DBCoreTable,
  type DBCoreTransaction,
  type Middleware,
} from 'dexie';
import { keepKeyring, VaultLockedError, type Keyring } from './keyring.ts';
import { partRow, SEALED_TABLES, type Row, type SealedTable } from './personal.ts';
import { markingWrites, withMarks } from './since-packs.ts';
import { createRowSeals, type RowSeals } from './row-seals.ts';
import type { VaultRow } from './vault-row.ts';

/*
 * Between Dexie and the browser: rows are sealed on their way to the disk and opened on their way back, and nobody above knows.
 *
 * WebCrypto answers later, and a transaction that is asked nothing meanwhile closes. `waitFor` keeps asking it something, so a
 * transaction stays one transaction: all of it is on the disk, or none of it. What needs no cipher does not wait.
 */

/** Below all that Dexie does with rows. */
const LEVEL = -2;

type Rows = readonly (Row | undefined)[];

const sealsOf = new WeakMap<object, Map<string, RowSeals>>();

/** Seals the rows of one database with the key of its keyring. */
export function sealRows(database: object, keyring: Keyring): Middleware<DBCore> {
  keepKeyring(database, keyring);
  return {
    stack: 'dbcore',
    name: 'vault',
    level: LEVEL,
    create(core) {
      const made = new Map<string, RowSeals>();
      sealsOf.set(database, made);
      const tables = new Map<string, DBCoreTable>();
      const tableOf = (name: string): DBCoreTable => {
        const sealed = SEALED_TABLES.find((each) => each.name === name);
        return sealed ? sealedTable(core, sealed, keyring, made) : core.table(name);
      };
      return {
        ...core,
        transaction: (stores, mode, options) =>
          core.transaction(withMarks(keyring, stores, mode), mode, options),
        table(name) {
          const table = tables.get(name) ?? tableOf(name);
          tables.set(name, table);
          return table;
        },
      };
    },
  };
}

/** The seals of one table of an open database. */
export const rowSealsOf = (database: object, table: string): RowSeals | undefined =>
  sealsOf.get(database)?.get(table);

/** Begins to seal rows that the same transaction writes in a moment, so that it need not wait then. */
export function sealAhead(database: object, table: string, rows: readonly object[]): void {
  Dexie.ignoreTransaction(() => rowSealsOf(database, table)?.sealAhead(rows as readonly Row[]));
}

function sealedTable(
  core: DBCore,
  table: SealedTable,
  keyring: Keyring,
  made: Map<string, RowSeals>,
): DBCoreTable {
  const down = core.table(table.name);
  const keyOf = down.schema.primaryKey.extractKey as (row: Row) => unknown;
  const seals = createRowSeals(table, keyring, keyOf);
  made.set(table.name, seals);
  const mutate = sealingWrites(core, down, table, keyring, seals);
  const marked = table.name === 'subjects' ? markingWrites(keyring, keyOf, mutate) : mutate;
  return { ...down, ...openingReads(down, seals), mutate: marked };
}

type Reads = Pick<DBCoreTable, 'get' | 'getMany' | 'query' | 'openCursor'>;

function openingReads(down: DBCoreTable, seals: RowSeals): Reads {
  const open = (rows: Rows): Rows | Promise<Rows> => seals.openNow(rows) ?? outside(() => seals.open(rows));
  return {
    get: (request) =>
      down.get(request).then((row: Row | undefined): unknown => {
        const now = seals.openNow([row]);
        return now ? now[0] : outside(() => seals.open([row])).then((rows) => rows[0]);
      }),
    getMany: (request) => down.getMany(request).then((rows: Rows) => open(rows) as Row[]),
    query: (request) =>
      down.query(request).then((answer): DBCoreQueryResponse | Promise<DBCoreQueryResponse> => {
        if (request.values === false) return answer;
        const now = seals.openNow(answer.result as Rows);
        if (now) return { ...answer, result: now as Row[] };
        return outside(() => seals.open(answer.result as Rows)).then((rows) => ({
          ...answer,
          result: rows as Row[],
        }));
      }),
    openCursor(request) {
      const { currentTransaction } = Dexie;
      return down.openCursor(request).then((cursor) => {
        return cursor && request.values ? openingCursor(cursor, seals, currentTransaction) : cursor;
      });
    },
  };
}

function sealingWrites(
  core: DBCore,
  down: DBCoreTable,
  table: SealedTable,
  keyring: Keyring,
  seals: RowSeals,
): DBCoreTable['mutate'] {
  const refusePlain = refuseWherePinIs(core, keyring);
  return (request) => {
    if (request.type !== 'add' && request.type !== 'put') {
      seals.forget(request.type === 'delete' ? request.keys : undefined);
      return down.mutate(request);
    }
    const rows = request.values as readonly Row[];
    if (keyring.state() === 'absent') {
      if (!rows.some((row) => partRow(table, row).personal)) return down.mutate(request);
      // Both are asked at once: what is thrown gives the transaction up, and what was written in plain with it.
      const looked = refusePlain(request.trans);
      return down.mutate(request).then((answer) => looked.then(() => answer));
    }
    if (keyring.state() === 'locked' && rows.some((row) => partRow(table, row).personal))
      return Dexie.Promise.reject(new VaultLockedError());
    const now = seals.sealNow(rows);
    if (now) return down.mutate({ ...request, values: now });
    return outside(() => seals.seal(rows)).then((values) => down.mutate({ ...request, values }));
  };
}

/** Work that is none of the transaction's, which waits for it. */
const outside = <Value>(work: () => Promise<Value>): Promise<Value> =>
  Dexie.waitFor(Dexie.ignoreTransaction(work));

/** While there is no PIN rows are in plain; but another tab may have chosen one. Looked at once in each transaction. */
function refuseWherePinIs(core: DBCore, keyring: Keyring) {
  const looked = new WeakSet<DBCoreTransaction>();
  return (transaction: DBCoreTransaction): Promise<void> => {
    const { objectStoreNames } = transaction as unknown as IDBTransaction;
    if (looked.has(transaction) || !objectStoreNames.contains('meta')) return Dexie.Promise.resolve();
    looked.add(transaction);
    return core
      .table('meta')
      .get({ trans: transaction, key: 'vault' })
      .then((row: VaultRow | undefined) => {
        keyring.learn(row);
        if (keyring.state() === 'locked') throw new VaultLockedError();
      });
  };
}

type Waiting = { waitFor<Value>(promise: PromiseLike<Value>): Promise<Value> } | null;

/** A cursor whose rows are opened one by one. */
function openingCursor(cursor: DBCoreCursor, seals: RowSeals, transaction: unknown): DBCoreCursor {
  let row: Row | undefined;
  const openRow = (onNext: () => void): void => {
    const now = seals.openNow([cursor.value as Row]);
    if (now) {
      row = now[0];
      return onNext();
    }
    // Called by the browser, outside of Dexie's zone: the transaction is the one that the cursor was opened in.
    const waiting = (transaction as Waiting)?.waitFor(seals.open([cursor.value as Row]));
    waiting
      ?.then((rows) => {
        row = rows[0];
        onNext();
      })
      .catch((error: unknown) => cursor.fail(error as Error));
  };
  return {
    get trans() {
      return cursor.trans;
    },
    get key() {
      return cursor.key as unknown;
    },
    get primaryKey() {
      return cursor.primaryKey as unknown;
    },
    get value() {
      return row;
    },
    get done() {
      return cursor.done ?? false;
    },
    continue: (key?: unknown) => cursor.continue(key),
    continuePrimaryKey: (key, primaryKey) => cursor.continuePrimaryKey(key, primaryKey),
    advance: (count) => cursor.advance(count),
    start: (onNext) => cursor.start(() => openRow(onNext)),
    stop: (value?: unknown) => cursor.stop(value),
    next: () => cursor.next(),
    fail: (error) => cursor.fail(error),
  };
}
