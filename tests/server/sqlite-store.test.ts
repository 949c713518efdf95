import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { describe, expect, test } from 'vitest';
import { openSqliteStore } from '../../sync-server/store/sqlite.ts';
import { makeFolder } from '../support/server.ts';
import { erasureConformance } from './erasure-conformance.ts';
import { storeConformance, type StoreUnderTest } from './store-conformance.ts';

const open = async (): Promise<StoreUnderTest> => {
  const file = join(makeFolder(), 'store.sqlite');
  let store = await openSqliteStore(file);
  return {
    store,
    reopen: async () => {
      await store.close();
      store = await openSqliteStore(file);
      return store;
    },
    close: () => store.close(),
  };
};

storeConformance('SQLite', open);
erasureConformance('SQLite', open);

describe('a SQLite file', () => {
  test('L1: is written through: a commit is on the disk before it returns', async () => {
    const file = join(makeFolder(), 'store.sqlite');
    const store = await openSqliteStore(file);
    const database = new DatabaseSync(file);
    expect(database.prepare('pragma journal_mode').get()).toEqual({ journal_mode: 'wal' });
    database.close();
    await store.close();
  });

  test('that is something else is not opened', async () => {
    const file = join(makeFolder(), 'store.sqlite');
    writeFileSync(file, 'This is no database, but it is long enough to be one. '.repeat(40));
    await expect(openSqliteStore(file)).rejects.toThrow('not a database');
  });

  test('with a history of its own is not touched', async () => {
    const file = join(makeFolder(), 'store.sqlite');
    await (await openSqliteStore(file)).close();
    const database = new DatabaseSync(file);
    database.exec("update kysely_migration set name = '0001-other' where name = '0001-book'");
    database.close();
    await expect(openSqliteStore(file)).rejects.toThrow('0001-other');
  });
});
