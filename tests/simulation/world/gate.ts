import { IDBDatabase, IDBObjectStore, IDBRequest, IDBTransaction } from 'fake-indexeddb';
import { openChannels } from './surroundings.ts';
import type { RawConnection, RawDatabase, RawTransaction } from './raw-disk.ts';

/*
 * A phone's disk is an IndexedDB of its own, and every tab looks at it through a gate. The gate counts what the tab does there
 * (transactions, writes, commits) and at the chosen count something happens: the tab is killed, the disk is full, the connection
 * is closed under it. What a killed tab still had in mind comes to nothing: no event reaches it any more.
 */

export type DiskTrouble = 'kill' | 'full' | 'abort' | 'close' | 'break';

export interface DiskFault {
  /** At the n-th thing that the tab does on its disk from now on. */
  readonly at: number;
  readonly what: DiskTrouble;
}

export interface Gate {
  dead: boolean;
  ticks: number;
  fault: DiskFault | undefined;
  /** What came of the fault, for the log. */
  struck: boolean;
  full: boolean;
  broken: boolean;
}

const gates = new WeakMap<object, Gate>();

/** What goes over this connection goes through the gate. */
export const guard = (connection: object, gate: Gate): void => void gates.set(connection, gate);

export const createGate = (): Gate => ({
  dead: false,
  ticks: 0,
  fault: undefined,
  struck: false,
  full: false,
  broken: false,
});

/** Something happens at the n-th thing the tab does from now on. */
export function arm(gate: Gate, fault: DiskFault | undefined): void {
  gate.ticks = 0;
  gate.fault = fault;
  gate.struck = false;
  gate.full = false;
}

export function dropConnections(raw: RawDatabase, gate: Gate): void {
  const isOwn = (connection: RawConnection): boolean => gates.get(connection) === gate;
  for (const transaction of raw.transactions.filter(({ db }) => isOwn(db))) {
    if (transaction._state !== 'finished') for (const undo of transaction._rollbackLog.reverse()) undo();
    transaction._state = 'finished';
    transaction._requests = [];
    transaction._rollbackLog = [];
  }
  for (const connection of raw.connections.filter(isOwn)) {
    connection._closePending = true;
    connection._closed = true;
  }
  raw.connections = raw.connections.filter((connection) => !isOwn(connection));
  raw.transactions = raw.transactions.filter(({ db }) => !isOwn(db));
  raw.processTransactions();
}

type Moment = 'begin' | 'write' | 'commit' | 'committed';

/** Counts one thing that a tab does; tells whether the tab died of it. */
function tick(gate: Gate, transaction: RawTransaction, moment: Moment): boolean {
  if (gate.dead) return true;
  gate.ticks += 1;
  const { fault } = gate;
  if (fault && !gate.struck && gate.ticks >= fault.at) strike(gate, transaction, moment, fault.what);
  return gate.dead;
}

function strike(gate: Gate, transaction: RawTransaction, moment: Moment, what: DiskTrouble): void {
  // After a commit there is nothing left to fail; all that can happen then is that the tab does not hear of it.
  if (moment === 'committed' && what !== 'kill') return;
  gate.struck = true;
  const raw = transaction.db._rawDatabase;
  if (what === 'kill') {
    gate.dead = true;
    dropConnections(raw, gate);
  } else if (what === 'full') gate.full = true;
  else if (what === 'abort') transaction._abort('UnknownError');
  else {
    gate.broken = what === 'break';
    closeUnder(raw, gate);
  }
}

/** The system closes the connection under the app: what is under way is aborted, and the app may open it again. */
function closeUnder(raw: RawDatabase, gate: Gate): void {
  for (const transaction of raw.transactions) {
    if (gates.get(transaction.db) === gate && transaction._state !== 'finished')
      transaction._abort('AbortError');
  }
  for (const connection of raw.connections)
    if (gates.get(connection) === gate) connection._closePending = true;
  raw.connections = raw.connections.filter((connection) => gates.get(connection) !== gate);
}

const quotaExceeded = (): DOMException => new DOMException('The disk is full', 'QuotaExceededError');

function watchWrites(method: 'put' | 'add' | 'delete'): void {
  const original = IDBObjectStore.prototype[method] as (...args: unknown[]) => IDBRequest;
  const watched = function (this: IDBObjectStore, ...args: unknown[]): IDBRequest {
    const transaction = this.transaction as unknown as RawTransaction;
    const gate = gates.get(transaction.db);
    if (!gate || transaction.mode !== 'readwrite') return original.apply(this, args);
    if (tick(gate, transaction, 'write')) return new IDBRequest();
    if (gate.full && method !== 'delete') throw quotaExceeded();
    return original.apply(this, args);
  };
  Object.defineProperty(IDBObjectStore.prototype, method, { value: watched, configurable: true });
}

function watchTransactions(): void {
  const begin = IDBDatabase.prototype.transaction as (...args: unknown[]) => IDBTransaction;
  const watched = function (this: IDBDatabase, ...args: unknown[]): IDBTransaction {
    const gate = gates.get(this);
    if (gate?.dead || gate?.broken) throw new DOMException('Closed', 'InvalidStateError');
    const transaction = begin.apply(this, args);
    if (gate && args[1] === 'readwrite') tick(gate, transaction as unknown as RawTransaction, 'begin');
    return transaction;
  };
  Object.defineProperty(IDBDatabase.prototype, 'transaction', { value: watched, configurable: true });
}

function watchCommits(): void {
  const proto = IDBTransaction.prototype as unknown as RawTransaction;
  const { _start: start } = proto;
  const dispatch = proto.dispatchEvent;
  proto._start = function (this: RawTransaction) {
    const gate = gates.get(this.db);
    const isAtEnd = this._requests.every(({ request }) => request.readyState === 'done');
    if (gate && this.mode === 'readwrite' && this._started && isAtEnd && this._state !== 'finished') {
      if (tick(gate, this, 'commit')) return;
      if (gate.full && (this._state as string) !== 'finished') this._abort('QuotaExceededError');
    }
    start.call(this);
  };
  proto.dispatchEvent = function (this: RawTransaction, event: Event) {
    const gate = gates.get(this.db);
    if (gate && event.type === 'complete' && this.mode === 'readwrite') {
      if (tick(gate, this, 'committed')) return true;
    }
    return dispatch.call(this, event);
  };
}

openChannels();
watchWrites('put');
watchWrites('add');
watchWrites('delete');
watchTransactions();
watchCommits();
