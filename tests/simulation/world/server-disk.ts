import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';

/*
 * The server's SQLite is the real one in a file, without waiting for the disk. The server's process can be ended before or after
 * any statement, or its disk be full at any statement: what was not committed is then gone, as after a real kill.
 */

export type ServerTrouble = 'kill' | 'full';

export interface ServerFault {
  /** At the n-th statement of a transaction from now on, or around its commit. */
  readonly at: number | 'commit' | 'committed';
  readonly what: ServerTrouble;
}

interface Statement {
  columns(): readonly unknown[];
  all(...parameters: readonly unknown[]): unknown[];
  get(...parameters: readonly unknown[]): unknown;
  run(...parameters: readonly unknown[]): unknown;
  iterate(...parameters: readonly unknown[]): IterableIterator<unknown>;
}

interface Database {
  prepare(sql: string): Statement;
  exec(sql: string): void;
  close(): void;
}

/** The server's process as its database sees it. */
export interface ServerProcess {
  readonly ended: Promise<undefined>;
}

interface Process extends ServerProcess {
  dead: boolean;
  fault: ServerFault | undefined;
  statements: number;
  struck: boolean;
  readonly open: Set<Connection>;
  readonly end: () => void;
}

interface Connection {
  readonly database: Database;
  inTransaction: boolean;
}

function newProcess(): Process {
  let end = (): void => undefined;
  const ended = new Promise<undefined>((resolve) => {
    end = () => resolve(undefined);
  });
  return { dead: false, fault: undefined, statements: 0, struck: false, open: new Set(), ended, end };
}

let current = newProcess();

class ServerIsDead extends Error {}

/** Ends the server's process: its transactions are undone, and nothing it still does reaches the disk. */
export function endProcess(): void {
  current.dead = true;
  for (const { database, inTransaction } of current.open) {
    if (inTransaction) database.exec('rollback');
    database.close();
  }
  current.open.clear();
  current.end();
  current = newProcess();
}

export const isAlive = (process: ServerProcess): boolean => process === current;
export const processNow = (): ServerProcess => current;

/** Something happens to the server at one of its next statements. */
export function armServer(fault: ServerFault | undefined): void {
  current.fault = fault;
  current.statements = 0;
  current.struck = false;
}

function mayStrike(process: Process, connection: Connection, sql: string, moment: 'before' | 'after'): void {
  if (process.dead) throw new ServerIsDead('The server is dead');
  const { fault } = process;
  if (!fault || process.struck || !connection.inTransaction) return;
  const isCommit = /^commit/i.test(sql);
  const isNow =
    moment === 'after'
      ? isCommit && fault.at === 'committed'
      : (isCommit && fault.at === 'commit') ||
        (typeof fault.at === 'number' && process.statements === fault.at);
  if (!isNow) return;
  process.struck = true;
  if (fault.what === 'full')
    throw Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
  if (moment === 'after') connection.inTransaction = false;
  endProcess();
  throw new ServerIsDead('The server was killed');
}

/** One statement, with what may happen before and after it. */
function perform<Value>(process: Process, connection: Connection, sql: string, work: () => Value): Value {
  const isBegin = /^begin/i.test(sql);
  if (isBegin) connection.inTransaction = true;
  if (connection.inTransaction && !isBegin) process.statements += 1;
  if (!isBegin) mayStrike(process, connection, sql, 'before');
  const value = work();
  if (/^commit/i.test(sql)) mayStrike(process, connection, sql, 'after');
  if (/^(commit|rollback)\s*$/i.test(sql)) connection.inTransaction = false;
  return value;
}

const PREPARED_PRAGMAS = /^\s*pragma\s+(journal_mode|synchronous)/i;

function simulated(Real: new (path: string) => Database): new (path: string) => Database {
  return class {
    prepare: Database['prepare'];
    exec: Database['exec'];
    close: Database['close'];
    constructor(path: string) {
      const process = current;
      const database = new Real(path);
      // The disk of this world never fails by itself, so nobody has to wait for it.
      database.exec('pragma journal_mode = memory');
      database.exec('pragma synchronous = off');
      const connection: Connection = { database, inTransaction: false };
      process.open.add(connection);
      this.exec = (sql) => {
        if (process.dead) throw new ServerIsDead('The server is dead');
        if (!PREPARED_PRAGMAS.test(sql)) perform(process, connection, sql, () => database.exec(sql));
      };
      this.close = () => {
        if (process.open.delete(connection)) database.close();
      };
      this.prepare = (sql) => {
        const statement = database.prepare(sql);
        const when = <Value>(work: () => Value): Value => perform(process, connection, sql, work);
        return {
          columns: () => statement.columns(),
          all: (...values) => when(() => statement.all(...values)),
          get: (...values) => when(() => statement.get(...values)),
          run: (...values) => when(() => statement.run(...values)),
          iterate: (...values) => when(() => statement.iterate(...values)),
        };
      };
    }
  };
}

/** What the server gets for `createRequire` of `node:module`. */
export const simulatedRequire = (from: string | URL) => {
  const real = createRequire(from);
  return (name: string): unknown => {
    const found = real(name) as { DatabaseSync?: new (path: string) => Database };
    return found.DatabaseSync ? { ...found, DatabaseSync: simulated(found.DatabaseSync) } : found;
  };
};

/** Rows as they are on the server's disk, what is not committed left out. */
export function serverRows<Row>(sql: string, ...values: readonly unknown[]): readonly Row[] {
  // While the server writes over one connection, its readers' other one sees what was committed.
  const connection = [...current.open].find(({ inTransaction }) => !inTransaction);
  if (!connection) throw new Error('The server is not running');
  return connection.database.prepare(sql).all(...values) as Row[];
}

/** Copies the database's file; the server must not be running over the target. */
export function copyDatabaseFile(from: string, to: string): void {
  for (const suffix of ['-wal', '-shm', '-journal']) rmSync(`${to}${suffix}`, { force: true });
  if (!existsSync(from)) throw new Error(`There is no ${from}`);
  copyFileSync(from, to);
}
