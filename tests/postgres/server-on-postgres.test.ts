import pg from 'pg';
import { afterAll, describe, expect, test } from 'vitest';
import { openPostgresStore } from '../../sync-server/store/postgres.ts';
import { startPostgres } from '../support/postgres.ts';
import { keepBooksIn } from '../support/server.ts';
import {
  COMMUNE_TABLES,
  listenToPostgres,
  LOOKS_AT_ALL,
  postgresLooksBeyond,
  tablesIn,
} from '../support/statements.ts';
import { erasureConformance } from '../server/erasure-conformance.ts';
import { storeConformance, type StoreUnderTest } from '../server/store-conformance.ts';

/*
 * The server's own suites again, over PostgreSQL; and at the end, with every statement that they brought forth, the proof that
 * none of them looks beyond one commune.
 */

// Many small databases, and none of these tests pulls the plug: what is durable is tested apart, with fsync on.
const cluster = await startPostgres(['fsync = off', 'synchronous_commit = off', 'full_page_writes = off']);
afterAll(() => cluster.stop());
const heard = listenToPostgres();

const migrated = await cluster.createDatabase();
await (await openPostgresStore(migrated)).store.close();
const open = (url: string) => heard.unheard(() => openPostgresStore(url));
const createDatabase = () => heard.unheard(() => cluster.createDatabase(migrated));

const urls = new Map<string, string>();
keepBooksIn(async (folder) => {
  const url = urls.get(folder) ?? (await createDatabase());
  urls.set(folder, url);
  return open(url);
});

const openStore = async (): Promise<StoreUnderTest> => {
  const url = await createDatabase();
  let { store } = await open(url);
  return {
    store,
    reopen: async () => {
      await store.close();
      ({ store } = await open(url));
      return store;
    },
    close: () => store.close(),
  };
};

storeConformance('PostgreSQL', openStore);
erasureConformance('PostgreSQL', openStore);

await import('../server/communes.test.ts');
await import('../server/enrolment.test.ts');
await import('../server/erasure.test.ts');
await import('../server/group-commit.test.ts');
await import('../server/hand-in.test.ts');
await import('../server/pull.test.ts');
await import('../verify/verify.test.ts');

describe('every statement of the server over PostgreSQL', () => {
  test('finds its rows by the commune: the plans of all of them say so', async () => {
    const statements = [...heard.statements];
    // All that these suites made the server say; a listener that hears nothing would prove nothing.
    for (const table of COMMUNE_TABLES)
      expect(statements.some((sql) => tablesIn(sql).includes(table))).toBe(true);
    const client = new pg.Client(migrated);
    await client.connect();
    await client.query('set enable_seqscan = off');
    await client.query('set plan_cache_mode = force_generic_plan');
    const beyond: string[] = [];
    for (const sql of statements) {
      for (const look of await postgresLooksBeyond(client, sql)) beyond.push(`${look}: ${sql}`);
    }
    expect(beyond).toEqual([]);
    // The check sees what it should: each of these looks at every commune.
    for (const sql of LOOKS_AT_ALL) expect(await postgresLooksBeyond(client, sql)).not.toEqual([]);
    await client.end();
  });
});
