/* The insides of fake-indexeddb as far as a disk that can be copied, killed and closed needs them. */

export interface RawRecords {
  readonly constructor: new (keysAreUnique: boolean) => RawRecords;
  readonly keysAreUnique: boolean;
  values(): Iterable<{ readonly key: unknown; readonly value: unknown }>;
  put(record: object): void;
}

export interface RawIndex {
  readonly constructor: new (
    store: RawStore,
    name: string,
    keyPath: unknown,
    multiEntry: boolean,
    unique: boolean,
  ) => RawIndex;
  readonly keyPath: unknown;
  readonly multiEntry: boolean;
  readonly unique: boolean;
  initialized: boolean;
  records: RawRecords;
}

export interface RawStore {
  readonly constructor: new (
    database: RawDatabase,
    name: string,
    keyPath: unknown,
    autoIncrement: boolean,
  ) => RawStore;
  readonly name: string;
  readonly keyPath: unknown;
  readonly keyGenerator: object | null;
  readonly rawIndexes: Map<string, RawIndex>;
  records: RawRecords;
}

export interface RawTransaction {
  readonly mode: string;
  readonly db: RawConnection;
  _state: string;
  readonly _started: boolean;
  _rollbackLog: (() => void)[];
  _requests: { readonly request: { readonly readyState: string } }[];
  _abort(errorName: string): void;
  _start(): void;
  dispatchEvent(event: Event): boolean;
}

export interface RawConnection {
  readonly _rawDatabase: RawDatabase;
  _closePending: boolean;
  _closed: boolean;
}

export interface RawDatabase {
  readonly constructor: new (name: string, version: number) => RawDatabase;
  readonly name: string;
  readonly version: number;
  readonly rawObjectStores: Map<string, RawStore>;
  transactions: RawTransaction[];
  connections: RawConnection[];
  processTransactions(): void;
}
