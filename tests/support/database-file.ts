import { createRequire } from 'node:module';
import { join } from 'node:path';

interface Statement {
  all(...parameters: readonly unknown[]): Record<string, unknown>[];
}

interface RawDatabase {
  prepare(sql: string): Statement;
  exec(sql: string): void;
  close(): void;
}

/** Questions to the server's SQLite file from beside the server, so that no line of the server vouches for itself. */
export interface DatabaseFile {
  ask(sql: string): Record<string, unknown>[];
  close(): void;
}

/** Opens the database of a data folder, while the server has it open or after it died. */
export function openDatabaseFile(folder: string): DatabaseFile {
  const [major] = process.versions.node.split('.');
  const name = Number(major) >= 24 ? 'node:sqlite' : '@photostructure/sqlite';
  const sqlite = createRequire(import.meta.url)(name) as { DatabaseSync: new (path: string) => RawDatabase };
  const database = new sqlite.DatabaseSync(join(folder, 'nep-nha.sqlite'));
  database.exec('PRAGMA busy_timeout = 5000');
  return { ask: (sql) => database.prepare(sql).all(), close: () => database.close() };
}
