import { createRequire } from 'node:module';
import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { FILE, makeFolder } from './commune.ts';
import { prepared } from './stream.ts';
import type { Prepared } from './requests.ts';

/** The driver, as both servers use it. */
export interface Database {
  exec(sql: string): void;
  prepare(sql: string): {
    all(...parameters: readonly unknown[]): Record<string, unknown>[];
    get(...parameters: readonly unknown[]): Record<string, unknown> | undefined;
    run(...parameters: readonly unknown[]): unknown;
  };
  close(): void;
}

export function openDatabase(file: string): Database {
  const [major] = process.versions.node.split('.');
  const name = Number(major) >= 24 ? 'node:sqlite' : '@photostructure/sqlite';
  const sqlite = createRequire(import.meta.url)(name) as { DatabaseSync: new (path: string) => Database };
  return new sqlite.DatabaseSync(file);
}

/** A database with our table of entries and its indexes, and nothing in it. */
export function emptyTableLike(folder: string): string {
  const source = openDatabase(join(folder, FILE));
  const statements = source
    .prepare("select sql from sqlite_master where tbl_name = 'entry' and sql is not null order by type desc")
    .all();
  source.close();
  const file = join(makeFolder(), 'bare.sqlite');
  const database = openDatabase(file);
  database.exec('PRAGMA journal_mode = WAL');
  for (const { sql } of statements) database.exec(String(sql));
  database.close();
  return file;
}

const COLUMNS =
  'commune, device, seq, feed, position, null as dead_from, verdict, subject, sealed_by, accepted_by, chain, received_at, wire';

/** The rows that our server stored of a device, as requests to the bare server, in the same batches. */
export function barePushesOf(folder: string, device: string, batchEntries: number): readonly Prepared[] {
  const database = openDatabase(join(folder, FILE));
  const rows = database.prepare(`select ${COLUMNS} from entry where device = ? order by seq`).all(device);
  database.close();
  const pushes: Prepared[] = [];
  for (let at = 0; at < rows.length; at += batchEntries) {
    const batch = rows.slice(at, at + batchEntries).map((row) => Object.values(row));
    pushes.push(prepared('/push', { 'content-type': 'application/json' }, JSON.stringify({ rows: batch })));
  }
  return pushes;
}

export function countRows(file: string, device?: string): number {
  const database = openDatabase(file);
  const where = device === undefined ? '' : ' where device = ?';
  const found = database
    .prepare(`select count(*) as count from entry${where}`)
    .get(...(device === undefined ? [] : [device]));
  database.close();
  return Number(found?.['count']);
}

/** What the database takes on the disk once its log is folded in. */
export function bytesOnDisk(file: string): number {
  const database = openDatabase(file);
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  database.close();
  return statSync(file).size;
}

export function dropFile(file: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true });
}

export const readText = (file: string): string => readFileSync(file, 'utf8');
