import {
  Dexie,
  type DBCore,
  type DBCoreCursor,
  type DBCoreMutateRequest,
  type DBCoreTable,
  type DBCoreTransaction,
  type Middleware,
} from 'dexie';
import { VaultLockedError, type Keyring } from './keyring.ts';
import { partRow, SEALED_TABLES, type Row, type SealedTable } from './personal.ts';
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

/** Seals the rows of one database with the key of its keyring. */
export function sealRows(keyring: Keyring): Middleware<DBCore> {
  return {
    stack: 'dbcore',
    name: 'vault',
    level: LEVEL,
    create(core) {
      const tables = new Map(SEALED_TABLES.map((table) => [table.name, sealedTable(core, table, keyring)]));
      return { ...core, table: (name) => tables.get(name)?.() ?? core.table(name) };
    },
  };
}

/** Made on first use: an older database has fewer tables until it is upgraded. */
function sealedTable(core: DBCore, table: SealedTable, keyring: Keyring): () => DBCoreTable {
  let made: DBCoreTable | undefined;
  return () => (made ??= makeTable(core, table, keyring));
}

function makeTable(core: DBCore, table: SealedTable, keyring: Keyring): DBCoreTable {
  const down = core.table(table.name);
  const keyOf = down.schema.primaryKey.extractKey as (row: Row) => unknown;
  const seals = createRowSeals(table, keyring, keyOf);
  const opening = openingRows(seals);
  const refusePlain = refuseWherePinIs(core, keyring);
  const mutate = (request: DBCoreMutateRequest) => {
    if (request.type !== 'add' && request.type !== 'put') return down.mutate(request);
    const values = request.values as readonly Row[];
    if (values.every((row) => !partRow(table, row).personal)) return down.mutate(request);
    if (keyring.state() === 'absent') return refusePlain(request.trans).then(() => down.mutate(request));
    return sealing(seals, values).then((sealed) => down.mutate({ ...request, values: sealed }));
  };
  return {
    ...down,
    mutate,
    get: (request) => down.get(request).then((row) => opening([row]).then((rows) => rows[0])),
    getMany: (request) => down.getMany(request).then(opening),
    query: (request) =>
      down.query(request).then((answer) => {
        if (request.values === false) return answer;
        return opening(answer.result).then((result) => ({ ...answer, result }));
      }),
    openCursor(request) {
      const { currentTransaction } = Dexie;
      return down.openCursor(request).then((cursor) => {
        return cursor && request.values ? openingCursor(cursor, seals, currentTransaction) : cursor;
      });
    },
  };
}

/** Dexie's own promise, which keeps the transaction. */
function openingRows(seals: RowSeals) {
  return (rows: Rows): Promise<Row[]> =>
    atOnce(() => seals.openNow(rows)).then((now) => now ?? outside(() => seals.open(rows))) as Promise<Row[]>;
}

const sealing = (seals: RowSeals, rows: readonly Row[]): Promise<readonly Row[]> =>
  atOnce(() => seals.sealNow(rows)).then((now) => now ?? outside(() => seals.seal(rows)));

/** Work that is none of the transaction's, which waits for it. */
const outside = <Value>(work: () => Promise<Value>): Promise<Value> =>
  Dexie.waitFor(Dexie.ignoreTransaction(work));

/** A value, or what was thrown, as Dexie's promise. */
const atOnce = <Value>(work: () => Value) => Dexie.Promise.resolve().then(work);

/** While there is no PIN rows are in plain; but another tab may have chosen one. Looked at once in each transaction. */
function refuseWherePinIs(core: DBCore, keyring: Keyring) {
  const looked = new WeakSet<DBCoreTransaction>();
  return (transaction: DBCoreTransaction): Promise<void> => {
    const { objectStoreNames } = transaction as unknown as IDBTransaction;
    const look = atOnce(() => undefined);
    if (looked.has(transaction) || !objectStoreNames.contains('meta')) return look;
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
