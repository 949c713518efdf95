import type { Store } from '../store/store.ts';
import type { Counts, Value } from './format.ts';

/** Where a backup is put back: beside what is there, which stays untouched until `takeTheirPlace`. */
export interface RestoreTarget {
  /** Makes the tables as they were after this step of the schema's history. */
  migrateTo(migration: string): Promise<void>;
  /** Runs the steps that came since, over the rows. */
  migrateToLatest(): Promise<void>;
  insert(table: string, columns: readonly string[], rows: readonly (readonly Value[])[]): Promise<void>;
  /** How many rows each of the tables has now. */
  count(tables: readonly string[]): Promise<Counts>;
  /** What was restored, as a server would ask it; only after `migrateToLatest`, and `close` of the target ends it. */
  readonly book: Omit<Store, 'close'>;
  /** Puts what was restored in the place of what was there; answers where that is now, if anything was there. */
  takeTheirPlace(): Promise<string | undefined>;
  /** Leaves nothing of a restore that was not finished; after `takeTheirPlace` only ends the connection. */
  close(): Promise<void>;
}
