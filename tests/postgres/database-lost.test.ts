import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPostgresTarget } from '../../sync-server/backup/postgres-target.ts';
import { restoreBackup } from '../../sync-server/backup/restore.ts';
import { openLedger } from '../../sync-server/backup/ledger.ts';
import { takeBackup } from '../../sync-server/backup/take-backup.ts';
import { openPostgresStore } from '../../sync-server/store/postgres.ts';
import { contentOf, databaseIn, jobOf, oldDatabase, restoreInto, take, takeOf } from '../backup/support.ts';
import { loseAndPutBack, type Loss } from '../backup/story-of-loss.ts';
import { removeAndPutBack, removeAndPutBackFromStick, SHUT_OUT } from '../backup/story-of-removals.ts';
import { buildServer } from '../support/built-server.ts';
import { startPostgres, type Cluster } from '../support/postgres.ts';
import { makeFolder } from '../support/server.ts';
import { makeSampleBook } from '../verify/sample-book.ts';

let cluster: Cluster;
let file: string;
beforeAll(async () => {
  [cluster, file] = await Promise.all([startPostgres(), buildServer('database-lost')]);
});
afterAll(() => cluster.stop());

const into = (url: string, backup: string, replace = false) =>
  restoreBackup(backup, undefined, () => openPostgresTarget(url, { replace }));
const nameOf = (url: string): string => new URL(url).pathname.slice(1);

async function lossOfDatabase(): Promise<Loss> {
  const url = await cluster.createDatabase();
  return {
    file,
    env: { DATABASE_URL: url },
    lose: async () => {
      await cluster.ask(`drop database ${nameOf(url)} with (force)`);
      return { DATABASE_URL: await cluster.createDatabase() };
    },
  };
}

test('a database that was dropped under load comes back in a new one, and phones and desk go on', async () => {
  const { recorded, received } = await loseAndPutBack(await lossOfDatabase());
  expect(received).toBe(recorded);
}, 240_000);

test('a phone that was withdrawn after the backup stays outside, and who was erased stays erased, by the list beside it', async () => {
  expect(await removeAndPutBack(await lossOfDatabase())).toEqual(SHUT_OUT);
}, 120_000);

test('where only a stick with the backup was left, nothing is put back until somebody names the phones withdrawn since', async () => {
  expect(await removeAndPutBackFromStick(await lossOfDatabase())).toEqual(SHUT_OUT);
}, 120_000);

describe('one format', () => {
  test('takes a book from SQLite to PostgreSQL and back, row by row the same', async () => {
    const book = await makeSampleBook();
    const url = await cluster.createDatabase();
    await into(url, await take(book.server.folder));
    const { path } = await takeOf(jobOf({ type: 'postgres', url }));
    const folder = await restoreInto(path);
    expect(contentOf(folder)).toEqual(contentOf(book.server.folder));
    await book.server.close();
  });

  test('brings a backup of the first release up to date', async () => {
    const url = await cluster.createDatabase();
    await into(url, await take(await oldDatabase()));
    const { store } = await openPostgresStore(url);
    expect(await store.communes()).toMatchObject([{ name: 'Xã Mẫu Sơn', host: null }]);
    expect(await store.setting('mau-son', 'sample-village')).toBe('na-lau');
    await store.close();
  });
});

describe('a database that holds a book', () => {
  test('is not touched without --replace, and moved aside with it', async () => {
    const url = await cluster.createDatabase();
    const old = await take(await oldDatabase());
    await into(url, old);
    await expect(into(url, old)).rejects.toThrow(/holds a book already/);
    const book = await makeSampleBook();
    const { before } = await into(url, await take(book.server.folder), true);
    await book.server.close();
    const aside = before?.replace('the schema ', '') ?? '';
    const names = `select name from ${aside}.commune union all select name from public.commune`;
    expect((await cluster.ask<{ name: string }>(names, nameOf(url))).map(({ name }) => name)).toEqual([
      'Xã Mẫu Sơn',
      'Xã Thử',
    ]);
    const schemas = "select 1 from pg_namespace where nspname = 'nep_nha_restoring'";
    expect(await cluster.ask(schemas, nameOf(url))).toEqual([]);
  });

  test.each([
    ['a database without a book', false],
    ['one with a book that is replaced', true],
  ])('leaves what another program keeps in it as it is: %s', async (_name, holdsBook) => {
    const url = await cluster.createDatabase();
    const old = await take(await oldDatabase());
    if (holdsBook) await into(url, old);
    await cluster.ask("create table ho_tich as select 'sổ hộ tịch'::text as name", nameOf(url));
    await into(url, old, holdsBook);
    expect(await cluster.ask('select name from public.ho_tich', nameOf(url))).toEqual([
      { name: 'sổ hộ tịch' },
    ]);
  });

  test('is refused while a server is connected to it', async () => {
    const url = await cluster.createDatabase();
    const { store } = await openPostgresStore(url);
    await store.communes();
    await expect(into(url, await take(await oldDatabase()))).rejects.toThrow(/stop it first/);
    await store.close();
  });
});

describe('several servers over one database', () => {
  test('take one backup at a time, and none that another was faster with', async () => {
    const url = await cluster.createDatabase();
    await into(url, await take(await oldDatabase()));
    const database = { type: 'postgres', url } as const;
    const folder = join(makeFolder(), 'backups');
    const busy = await openLedger(database);
    expect(await busy.claim()).toBe(true);
    expect(await busy.claim()).toBe(true);
    expect(await takeBackup(jobOf(database, { folder }))).toMatchObject({ error: { type: 'busy' } });
    await busy.release();
    const { takenAt } = await takeOf(jobOf(database, { folder }));
    const late = await takeBackup(jobOf(database, { folder, unlessSince: takenAt - 1 }));
    expect(late).toMatchObject({ error: { type: 'busy' } });
    expect(await busy.attempts()).toMatchObject([{ takenAt }]);
    await busy.close();
  });

  test('hold each other up no longer than a lease, when one died while it took one', async () => {
    const folder = await restoreInto(await take(await oldDatabase()));
    const dead = await openLedger(databaseIn(folder));
    expect(await dead.claim()).toBe(true);
    await dead.close();
    const other = await openLedger(databaseIn(folder));
    expect(await other.claim()).toBe(false);
    // Its lease ran out.
    const file = (await import('../support/database-file.ts')).openDatabaseFile(folder);
    file.ask("update setting set value = '000000000000001 dead' where name = 'backup-lease'");
    file.close();
    expect(await other.claim()).toBe(true);
    await other.close();
  });
});
