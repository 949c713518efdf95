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

/** What `npm run bench` puts side by side: a server process with durable storage and the clients of it. */
export interface Contestant {
  /** The head of its column: short, one or two words. */
  readonly name: string;
  /** `server`: ours, its requests made beforehand as the bare one's are; `ours`: the same with all of the client's work timed. */
  readonly kind: 'bare' | 'server' | 'ours' | 'peer';
  /** One line above the table: versions, where the server stores, what its acknowledgement means, what is included. */
  readonly setup: string;
  /** Starts the server as a process of its own, on a free loopback port, with everything it stores in `folder` (exists, empty). */
  start(folder: string): Promise<Running>;
}

/** One running contestant. The harness calls the steps one after another, in a process in which the clients live. */
export interface Running {
  /** The server's processes: their peak resident memory is read from /proc at the end. */
  readonly serverPids: readonly number[];
  /**
   * Not timed: the records are recorded offline, split evenly over `clients` new clients. What it resolves to is timed: all these
   * clients hand in at once; done when the server has acknowledged the last record as its protocol does. Called again with others.
   */
  prepare(records: readonly BenchRecord[], clients: number): Promise<() => Promise<void>>;
  /** Timed: a fresh client loads everything; resolves to how many records it then holds. */
  firstLoad(): Promise<number>;
  /**
   * Another client changes one record and hands it in, which is not timed; the client of `firstLoad` was not connected meanwhile
   * and comes back. Resolves to the milliseconds from its coming back until it holds the change.
   */
  changeAndPull(): Promise<number>;
  /** Ends the server (it may finish its writing) and the clients. The harness then counts the bytes in `folder`. */
  stop(): Promise<void>;
}

/** A single figure of our own that has a target but no rival, such as the bytes of a batch of 300. */
export interface Figure {
  /** The head of its row. */
  readonly name: string;
  readonly unit: string;
  /** At most this. */
  readonly target: number;
  /** Takes at most `timeLimitMs` (default 120,000); `folder` is empty and is removed afterwards. */
  readonly timeLimitMs?: number;
  measure(folder: string): Promise<number>;
}
