import type { Client } from 'pg';
import { connectToPrimary } from '../store/postgres-client.ts';
import { OWN_SETTINGS, type Value } from './format.ts';
import { isMigratorTable, PAGE_ROWS, valueOf, type BackupSource, type Table } from './source.ts';

/** The database as it is now: one snapshot (REPEATABLE READ READ ONLY), which holds no writer up. */
export async function openPostgresSource(url: string): Promise<BackupSource> {
  const client = await connectToPrimary(url, 'nep-nha-backup');
  try {
    await client.query('begin isolation level repeatable read read only');
    return { ...(await readOf(client)), pages: (table) => pagesOf(client, table), close: () => client.end() };
  } catch (error) {
    await client.end();
    throw error;
  }
}

async function readOf(client: Client): Promise<Pick<BackupSource, 'migrations' | 'tables'>> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(`
    select table_name::text as name, array_agg(column_name::text order by ordinal_position) as columns
    from information_schema.columns join information_schema.tables using (table_schema, table_name)
    where table_schema = current_schema() and table_type = 'BASE TABLE' group by table_name order by table_name`);
  const migrations = await client.query<{ name: string }>('select name from kysely_migration order by name');
  return {
    migrations: migrations.rows.map(({ name }) => name),
    tables: rows.filter(({ name }) => !isMigratorTable(name)),
  };
}

async function* pagesOf(
  client: Client,
  { name, columns }: Table,
): AsyncGenerator<readonly (readonly Value[])[]> {
  const without =
    name === 'setting' ? ` where name not in (${OWN_SETTINGS.map((own) => `'${own}'`).join(', ')})` : '';
  const list = columns.map((column) => `"${column}"`).join(', ');
  await client.query(`declare backup no scroll cursor for select ${list} from "${name}"${without}`);
  const fetch = { text: `fetch ${PAGE_ROWS} from backup`, rowMode: 'array' as const };
  for (;;) {
    const { rows } = await client.query<unknown[]>(fetch);
    if (rows.length === 0) break;
    yield rows.map((row) => row.map((value) => valueOf(value, name)));
  }
  await client.query('close backup');
}
