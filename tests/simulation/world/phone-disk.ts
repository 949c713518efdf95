import { IDBFactory, IDBKeyRange, IDBOpenDBRequest } from 'fake-indexeddb';
import { Dexie } from 'dexie';
import { dropConnections, guard, type Gate } from './gate.ts';
import type { RawDatabase, RawRecords, RawStore } from './raw-disk.ts';

const NAME = 'book';
const factories = new WeakMap<PhoneDisk, IDBFactory>();

export interface PhoneDisk {
  /** The rows of a table as they are on the disk now. Not to be changed. */
  rows<Row>(table: string): readonly Row[];
  copy(): PhoneDisk;
}

const databasesOf = (factory: IDBFactory): Map<string, RawDatabase> =>
  (factory as unknown as { _databases: Map<string, RawDatabase> })._databases;

export function createDisk(database?: RawDatabase): PhoneDisk {
  const factory = new IDBFactory();
  if (database) databasesOf(factory).set(NAME, database);
  const raw = (): RawDatabase | undefined => databasesOf(factory).get(NAME);
  const disk: PhoneDisk = {
    rows<Row>(table: string) {
      const store = raw()?.rawObjectStores.get(table);
      return store ? [...store.records.values()].map((record) => record.value as Row) : [];
    },
    copy() {
      const now = raw();
      return createDisk(now && copyDatabase(now));
    },
  };
  factories.set(disk, factory);
  return disk;
}

function copyDatabase(raw: RawDatabase): RawDatabase {
  const copy = new raw.constructor(raw.name, raw.version);
  for (const [name, store] of raw.rawObjectStores) copy.rawObjectStores.set(name, copyStore(copy, store));
  return copy;
}

function copyStore(database: RawDatabase, store: RawStore): RawStore {
  const copy = new store.constructor(database, store.name, store.keyPath, store.keyGenerator !== null);
  copy.records = copyRecords(store.records);
  for (const [name, index] of store.rawIndexes) {
    const { keyPath, multiEntry, unique } = index;
    const copied = new index.constructor(copy, name, keyPath, multiEntry, unique);
    copied.initialized = true;
    copied.records = copyRecords(index.records);
    copy.rawIndexes.set(name, copied);
  }
  return copy;
}

function copyRecords(records: RawRecords): RawRecords {
  const copy = new records.constructor(records.keysAreUnique);
  for (const record of records.values()) copy.put(record);
  return copy;
}

/** From here on Dexie opens what it opens on this disk, through this gate. */
export function mount(disk: PhoneDisk, gate: Gate): void {
  const factory = factories.get(disk);
  if (!factory) throw new Error('There is no such disk');
  const gated = {
    cmp: (a: unknown, b: unknown) => factory.cmp(a, b),
    open(_name: string, version?: number) {
      if (gate.dead) return new IDBOpenDBRequest();
      if (gate.broken) return failingOpen();
      const request = factory.open(NAME, version);
      request.addEventListener('success', () => guard(request.result, gate));
      return request;
    },
    // Dexie would otherwise keep a list of names in a database of its own.
    databases: () => Promise.resolve([]),
    deleteDatabase: () => new IDBOpenDBRequest(),
  };
  Dexie.dependencies = {
    indexedDB: gated as unknown as IDBFactory,
    IDBKeyRange,
  } as typeof Dexie.dependencies;
}

function failingOpen(): IDBOpenDBRequest {
  const request = new IDBOpenDBRequest();
  setImmediate(() => {
    Object.assign(request, { readyState: 'done', error: new DOMException('Broken', 'UnknownError') });
    const event = new Event('error', { cancelable: true });
    (request.onerror as ((event: Event) => void) | null)?.call(request, fakeEventOf(request, event));
  });
  return request;
}

const fakeEventOf = (target: unknown, { type }: Event): Event =>
  ({ type, target, preventDefault: () => undefined, stopPropagation: () => undefined }) as unknown as Event;

/** No event reaches the tab any more, and what it had not committed is gone. */
export function killTab(disk: PhoneDisk, gate: Gate): void {
  gate.dead = true;
  const factory = factories.get(disk);
  const raw = factory && databasesOf(factory).get(NAME);
  if (raw) dropConnections(raw, gate);
}
