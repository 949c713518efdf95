import { openRawSqlite } from '../store/sqlite.ts';
import { OWN_SETTINGS, type Value } from './format.ts';
import { isMigratorTable, PAGE_ROWS, valueOf, type BackupSource, type Table } from './source.ts';

type Row = Readonly<Record<string, unknown>>;

/**
 * The database file as it is now, over a connection of its own, while a server may go on writing: in WAL mode a transaction that
 * reads holds nobody up.
 */
export function openSqliteSource(file: string): BackupSource {
  const raw = openRawSqlite(file);
  raw.exec('PRAGMA query_only = ON');
  raw.exec('PRAGMA busy_timeout = 5000');
  raw.exec('BEGIN');
  const all = (sql: string): Row[] => raw.prepare(sql).all() as Row[];
  // The first question fixes the moment.
  const names = all("select name from sqlite_master where type = 'table' order by name").map(({ name }) =>
    String(name),
  );
  const tables = names
    .filter((name) => !name.startsWith('sqlite_') && !isMigratorTable(name))
    .map((name) => ({
      name,
      columns: all(`pragma table_info("${name}")`).map((column) => String(column['name'])),
    }));
  return {
    migrations: all('select name from kysely_migration order by name').map(({ name }) => String(name)),
    tables,
    async *pages(table) {
      let page: (readonly Value[])[] = [];
      for (const row of raw.prepare(selectAll(table)).iterate()) {
        page.push(table.columns.map((column) => valueOf((row as Row)[column], table.name)));
        if (page.length < PAGE_ROWS) continue;
        yield page;
        page = [];
      }
      yield page;
    },
    async close() {
      raw.exec('COMMIT');
      raw.close();
    },
  };
}

/** In the order of the rows' keys, where the database keeps one. */
function selectAll({ name, columns }: Table): string {
  const without =
    name === 'setting' ? ` where name not in (${OWN_SETTINGS.map((own) => `'${own}'`).join(', ')})` : '';
  return `select ${columns.map((column) => `"${column}"`).join(', ')} from "${name}"${without}`;
}
