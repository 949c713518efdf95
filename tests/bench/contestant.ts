/** One household registration as every contestant stores it: about 250 bytes of JSON. */
export interface BenchRecord {
  readonly id: string;
  readonly household: string;
  readonly village: string;
  readonly year: number;
  readonly headName: string;
  readonly address: string;
  readonly registered: boolean;
  readonly criteria: string;
  readonly recordedBy: string;
  readonly recordedAt: string;
}

/** What `npm run bench` puts in the table beside its rivals: a server process with durable storage and the clients of it. */
export interface Contestant {
  /** As the table's row says it, with what is special: `PouchDB 9 → express-pouchdb (LevelDB)`. */
  readonly name: string;
  readonly kind: 'bare' | 'ours' | 'peer';
  /** Starts the server as a process of its own, on a free loopback port, with everything it stores in `folder` (exists, empty). */
  start(folder: string): Promise<Running>;
}

/**
 * One running contestant. The harness calls the steps one after another in a process of its own, in which the clients live:
 * `push` (a small one untimed, then the timed one), `firstLoad`, `changeAndPull` several times, `stop`.
 */
export interface Running {
  /** The server's processes: their peak resident memory is read from /proc at the end. */
  readonly serverPids: readonly number[];
  /**
   * Hands in the records, split evenly over `clients` new clients that all begin at once; resolves when the server has
   * acknowledged the last one as its protocol does. May be called again with other records.
   */
  push(records: readonly BenchRecord[], clients: number): Promise<void>;
  /** A fresh client loads everything that was pushed; resolves to how many records it then holds. The client stays connected. */
  firstLoad(): Promise<number>;
  /** Another client changes one record; resolves to the milliseconds until the client of `firstLoad` holds the change. */
  changeAndPull(): Promise<number>;
  /** Ends the server (it may finish its writing) and the clients. The harness then counts the bytes in `folder`. */
  stop(): Promise<void>;
}

/** A single figure of our own that has a target but no rival, such as the bytes of a batch of 300. */
export interface Figure {
  readonly name: string;
  readonly unit: 'ms' | 'bytes' | 'MB' | '×';
  /** At most this. */
  readonly target: number;
  /** Takes at most `timeLimitMs` (default 120,000); `folder` is empty and is removed afterwards. */
  readonly timeLimitMs?: number;
  measure(folder: string): Promise<number>;
}
