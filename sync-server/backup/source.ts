import type { Value } from './format.ts';

/** A table of a database, without the migrator's own. */
export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
}

/** A database as it was at one moment, however long it is read and whatever is written meanwhile. */
export interface BackupSource {
  readonly migrations: readonly string[];
  readonly tables: readonly Table[];
  /** A table's rows in pages, in the order of its columns. */
  pages(table: Table): AsyncIterable<readonly (readonly Value[])[]>;
  close(): Promise<void>;
}

export const PAGE_ROWS = 500;

/** kysely's own tables: their content is the header's list of migrations. */
export const isMigratorTable = (name: string): boolean => name.startsWith('kysely_migration');

/** A value as a backup writes it. Throws for one of a type that no table of ours had: then the format must grow first. */
export function valueOf(value: unknown, table: string): Value {
  if (value === null || typeof value === 'string') return value;
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
  if (typeof value === 'bigint' && Number.isSafeInteger(Number(value))) return Number(value);
  throw new TypeError(`Table ${table} holds a ${typeof value} that a backup cannot write`);
}
