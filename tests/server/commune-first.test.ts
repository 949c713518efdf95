import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { describe, expect, test } from 'vitest';
import { openSqliteStore } from '../../sync-server/store/sqlite.ts';
import { keepBooksIn, makeFolder } from '../support/server.ts';
import {
  COMMUNE_TABLES,
  LOOKS_AT_ALL,
  sqliteLooksBeyond,
  startListening,
  tablesIn,
} from '../support/statements.ts';

/* What hand in and pull ask of SQLite, and the proof that none of it looks beyond one commune. For PostgreSQL: tests/postgres. */

const heard = startListening();
keepBooksIn(async (folder) => ({
  store: await heard.unheard(() => openSqliteStore(join(folder, 'nep-nha.sqlite'), heard.note)),
}));

await import('./enrolment.test.ts');
await import('./hand-in.test.ts');
await import('./pull.test.ts');
await import('../verify/verify.test.ts');

describe('every statement of the server over SQLite', () => {
  test('finds its rows by the commune: the plans of all of them say so', async () => {
    const file = join(makeFolder(), 'plans.sqlite');
    await (await openSqliteStore(file)).close();
    const database = new DatabaseSync(file);
    const statements = [...heard.statements];
    for (const table of COMMUNE_TABLES)
      expect(statements.some((sql) => tablesIn(sql).includes(table))).toBe(true);
    const beyond = statements.flatMap((sql) =>
      sqliteLooksBeyond(database, sql).map((look) => `${look}: ${sql}`),
    );
    expect(beyond).toEqual([]);
    for (const sql of LOOKS_AT_ALL) expect(sqliteLooksBeyond(database, sql)).not.toEqual([]);
    database.close();
  });
});
