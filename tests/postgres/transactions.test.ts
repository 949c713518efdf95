import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openPostgresStore } from '../../sync-server/store/postgres.ts';
import type { EntryRow } from '../../sync-server/store/schema.ts';
import { SERVER_ITSELF, type Store } from '../../sync-server/store/store.ts';
import { isUnavailable } from '../../sync-server/store/unavailable.ts';
import { startPostgres, until, type Cluster } from '../support/postgres.ts';
import { keepBooksIn, setUpVillage } from '../support/server.ts';

let cluster: Cluster;
beforeAll(async () => {
  cluster = await startPostgres();
});
afterAll(() => cluster.stop());

const close: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const one of close.splice(0).reverse()) await one();
});

/** Each store has connections of its own, as each process has. */
async function openStores(count: number): Promise<{ url: string; stores: readonly Store[] }> {
  const url = await cluster.createDatabase();
  const opened = await Promise.all(Array.from({ length: count }, () => openPostgresStore(url)));
  for (const { store } of opened) close.push(() => store.close());
  return { url, stores: opened.map(({ store }) => store) };
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client(url);
  await client.connect();
  close.push(() => client.end());
  return client;
}

const FEED = 'village/v';

const entryAt = (writer: number, seq: number, position: number): EntryRow => ({
  commune: 'c',
  device: `d${writer}`,
  seq,
  feed: FEED,
  position,
  deadFrom: null,
  verdict: null,
  subject: `registration:2026:h${writer}-${seq}`,
  sealedBy: null,
  acceptedBy: null,
  chain: 'x',
  receivedAt: 0,
  wire: '[]',
});

/** Takes so many positions and stores entries there, in one transaction that others overlap. */
async function write(
  store: Store,
  writer: number,
  from: number,
  count: number,
  meanwhile = Promise.resolve(),
) {
  await store.transact('c', async (transaction) => {
    const last = await transaction.takePositions('c', FEED, count);
    await meanwhile;
    const rows = Array.from({ length: count }, (_, n) => entryAt(writer, from + n, last - count + 1 + n));
    await transaction.addEntries(rows);
  });
}

/** Follows the cursor as a phone does, until it was told to stop and has read to the end. */
async function follow(store: Store, isOver: () => boolean): Promise<readonly number[]> {
  const positions: number[] = [];
  for (;;) {
    const over = isOver();
    const page = await store.entriesAfter('c', FEED, { after: positions.at(-1) ?? 0, pack: 0 }, 7);
    positions.push(...page.map(({ position }) => position));
    if (over && page.length === 0) return positions;
  }
}

describe('positions', () => {
  test('are never skipped by readers, however many processes write at once', async () => {
    const { stores } = await openStores(3);
    const storeOf = (n: number): Store => stores[n % stores.length] as Store;
    let over = false;
    const readers = [0, 1, 2].map((n) => follow(storeOf(n), () => over));
    await Promise.all(
      Array.from({ length: 20 }, async (_, writer) => {
        for (let round = 0; round < 8; round++) await write(storeOf(writer), writer, round * 3 + 1, 3);
      }),
    );
    over = true;
    const all = Array.from({ length: 480 }, (_, n) => n + 1);
    for (const read of await Promise.all(readers)) expect(read).toEqual(all);
  });

  test('of a writer that is late are not passed by one that comes after it', async () => {
    const { stores } = await openStores(2);
    const [first, second] = [stores[0] as Store, stores[1] as Store];
    let finish: () => void = () => undefined;
    const late = write(first, 1, 1, 2, new Promise((resolve) => (finish = resolve)));
    await until(() => anybodyHoldsLock(), 'the first writer has begun');
    const next = write(second, 2, 1, 1);
    await until(() => anybodyWaits(), 'the second writer waits for the first');
    expect(await follow(second, () => true)).toEqual([]);
    finish();
    await Promise.all([late, next]);
    expect(await follow(first, () => true)).toEqual([1, 2, 3]);
  });

  test('out of a sequence would be skipped: this is why they are counted in the transaction', async () => {
    const url = await cluster.createDatabase();
    const [late, next, reader] = [await connect(url), await connect(url), await connect(url)];
    await reader.query('create table naive (position bigserial primary key, writer text)');
    const readAfter = async (after: number): Promise<number[]> => {
      const sql = 'select position::int from naive where position > $1 order by position';
      const { rows } = await reader.query<{ position: number }>(sql, [after]);
      return rows.map(({ position }) => position);
    };
    await late.query('begin');
    await late.query("insert into naive (writer) values ('late')");
    await next.query("insert into naive (writer) values ('next')");
    expect(await readAfter(0)).toEqual([2]);
    await late.query('commit');
    // The reader's cursor is at 2, and 1 came after it.
    expect(await readAfter(2)).toEqual([]);
    expect(await readAfter(0)).toEqual([1, 2]);
  });

  test('of two communes do not wait for each other', async () => {
    const { stores } = await openStores(1);
    const store = stores[0] as Store;
    let finish: () => void = () => undefined;
    const slow = write(store, 1, 1, 1, new Promise((resolve) => (finish = resolve)));
    const other = await store.transact('other', (transaction) => transaction.takePositions('other', FEED, 1));
    expect(other).toBe(1);
    finish();
    await slow;
  });
});

const advisory = (isGranted: boolean): Promise<boolean> =>
  cluster
    .ask(`select 1 from pg_locks where locktype = 'advisory' and granted = ${isGranted}`)
    .then((rows) => rows.length > 0);
const anybodyHoldsLock = () => advisory(true);
const anybodyWaits = () => advisory(false);

describe('a transaction', () => {
  test('that met another is run again, and happens once', async () => {
    const { url, stores } = await openStores(1);
    const client = await connect(url);
    await client.query(MEETS_TWICE);
    let runs = 0;
    await (stores[0] as Store).transact('c', async (transaction) => {
      runs += 1;
      await transaction.takePositions('c', FEED, 1);
      await transaction.setSetting('c', 'a', '1');
    });
    expect(runs).toBe(3);
    expect(await (stores[0] as Store).feeds('c')).toEqual(new Map([[FEED, 1]]));
  });

  test('L1: that the database undid is not taken for committed, though it says no error', async () => {
    const { stores } = await openStores(1);
    const store = stores[0] as Store;
    const swallowed = store.transact('c', async (transaction) => {
      await transaction.setSetting('c', 'a', '1');
      await transaction.addCommune({ commune: 'c', name: 'n', createdAt: 1, host: null });
      await transaction
        .addCommune({ commune: 'c', name: 'n', createdAt: 1, host: null })
        .catch(() => undefined);
    });
    await expect(swallowed).rejects.toThrow('ROLLBACK to a commit');
    expect(await store.setting('c', 'a')).toBeUndefined();
  });

  test('L1: whose connection is cut is refused, undone, and works the next time', async () => {
    const { url, stores } = await openStores(1);
    const store = stores[0] as Store;
    const cut = store.transact('c', async (transaction) => {
      await transaction.setSetting('c', 'a', '1');
      await terminateOthers(url);
      await transaction.setSetting('c', 'b', '1');
    });
    const error: unknown = await cut.catch((reason: unknown) => reason);
    expect(isUnavailable(error)).toBe(true);
    await store.transact('c', (transaction) => transaction.setSetting('c', 'b', '2'));
    expect(await store.setting('c', 'a')).toBeUndefined();
    expect(await store.setting('c', 'b')).toBe('2');
  });

  test('L1: that no standby confirmed is not acknowledged, though it is committed here', async () => {
    const { url, stores } = await openStores(1);
    const store = stores[0] as Store;
    await store.setServerSetting('before', '1');
    await cluster.ask("alter system set synchronous_standby_names = 'nobody'");
    await cluster.ask('select pg_reload_conf()');
    try {
      const outcome = await commitThatWaits(store);
      await cluster.ask("select pg_cancel_backend(pid) from pg_stat_activity where wait_event = 'SyncRep'");
      const reason = await outcome.error;
      expect(isUnavailable(reason)).toBe(true);
      expect(String(reason)).toMatch(/not known/);
    } finally {
      await cluster.ask('alter system reset synchronous_standby_names');
      await cluster.ask('select pg_reload_conf()');
    }
    await until(async () => (await store.serverSetting('before')) === '1', `${url} answers`);
  });
});

/**
 * A commit that waits for a standby, still waiting. Processes of the cluster hear of new settings one after another, so
 * the first commits after the setting may still pass without waiting.
 */
async function commitThatWaits(store: Store): Promise<{ readonly error: Promise<unknown> }> {
  let waiting = { error: Promise.resolve<unknown>(undefined), passed: true };
  await until(async () => {
    if (waiting.passed) waiting = commitOf(store);
    return (await waitersForStandby()).length > 0;
  }, 'a commit waits for a standby');
  return waiting;
}

function commitOf(store: Store): { error: Promise<unknown>; passed: boolean } {
  const waiting = { error: Promise.resolve<unknown>(undefined), passed: false };
  waiting.error = store
    .transact(SERVER_ITSELF, (transaction) => transaction.setServerSetting('a', '1'))
    .then(() => {
      waiting.passed = true;
    })
    .catch((reason: unknown) => reason);
  return waiting;
}

const waitersForStandby = () =>
  cluster.ask<{ pid: number }>("select pid from pg_stat_activity where wait_event = 'SyncRep'");

async function terminateOthers(url: string): Promise<void> {
  const database = new URL(url).pathname.slice(1);
  await cluster.ask(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = '${database}' and application_name = 'nep-nha'`,
  );
}

/** The first two transactions that write a commune's setting are told that they met another. A sequence is not undone with them. */
const MEETS_TWICE = `
  create sequence tries;
  create function meet() returns trigger language plpgsql as $$
  begin
    if nextval('tries') < 3 then raise exception 'met' using errcode = 'serialization_failure'; end if;
    return new;
  end $$;
  create trigger meet before insert on commune_setting for each row execute function meet();
`;

describe('a server over PostgreSQL', () => {
  test('refuses for a moment with 503 when the database is away, and serves again when it is back', async () => {
    const url = await cluster.createDatabase();
    keepBooksIn(() => openPostgresStore(url));
    const { server, officer } = await setUpVillage();
    close.push(() => server.close());
    const name = new URL(url).pathname.slice(1);
    await cluster.ask(`alter database ${name} allow_connections false`);
    await terminateOthers(url);
    await until(async () => (await officer.post(officer.request())).status === 503, 'it refuses');
    const refused = await officer.post(officer.request());
    expect([refused.status, await refused.json()]).toEqual([503, { code: 'server-error' }]);
    await cluster.ask(`alter database ${name} allow_connections true`);
    expect((await officer.sync()).ack.seq).toBe(officer.stream.length);
  });

  test('brings an empty database up to date though six processes do so at once', async () => {
    const { stores } = await openStores(6);
    for (const store of stores) expect(await store.communes()).toEqual([]);
  });

  test('does not open what is of another history', async () => {
    const url = await cluster.createDatabase();
    await (await openPostgresStore(url)).store.close();
    const client = await connect(url);
    await client.query("update kysely_migration set name = '0001-other' where name = '0001-book'");
    await expect(openPostgresStore(url)).rejects.toThrow('0001-other');
  });
});
