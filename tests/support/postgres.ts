import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { appendFileSync, chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { findPostgres } from '../../tools/lib/find-postgres.mjs';

/** A PostgreSQL server of the test's own, in a folder that disappears with it. It writes through, as in production. */
export interface Cluster {
  /** The address of a database in it, as DATABASE_URL takes it. */
  url(database?: string): string;
  /** Makes a fresh database, or a copy of another, and answers its address. */
  createDatabase(like?: string): Promise<string>;
  /** Runs statements as the superuser, outside of every pool. */
  ask<Row extends pg.QueryResultRow>(sql: string, database?: string): Promise<Row[]>;
  /** As if the machine had lost its power, as far as a process can see. */
  killNow(): Promise<void>;
  /** A copy that follows this one and confirms every commit; commits wait for it from now on. */
  addSynchronousStandby(): Promise<Standby>;
  stop(): Promise<void>;
}

export interface Standby extends Cluster {
  /**
   * From now on nothing of what the primary writes is received. The answered function ends the stall without what was under way:
   * it is gone, as with a line that is cut.
   */
  stallReceiver(): Promise<() => Promise<void>>;
  promote(): Promise<void>;
}

const SUPERUSER = 'postgres';
const WINDOWS = process.platform === 'win32';
const SETTINGS = [
  'fsync = on',
  'synchronous_commit = on',
  'full_page_writes = on',
  'shared_buffers = 64MB',
  'max_connections = 100',
  'max_wal_senders = 4',
  'autovacuum = off',
  'log_min_messages = warning',
];

/** initdb and postgres refuse to run as root. */
function accountToRunAs(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const idOf = (flag: string): number =>
    Number(execFileSync('id', [flag, accountName()], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}

function accountName(): string {
  try {
    execFileSync('id', ['-u', SUPERUSER], { stdio: 'ignore' });
    return SUPERUSER;
  } catch {
    return 'nobody';
  }
}

function program(name: string): string {
  return join(findPostgres(), WINDOWS ? `${name}.exe` : name);
}

/** Its own folder in /tmp, because another account must get through to it, and because the names of sockets are short. */
function makeClusterFolder(): string {
  const folder = mkdtempSync(join(WINDOWS ? tmpdir() : '/tmp', 'nep-nha-pg-'));
  const account = accountToRunAs();
  if (account) chownSync(folder, account.uid, account.gid);
  return folder;
}

function run(name: string, args: readonly string[]): void {
  execFileSync(program(name), args, {
    ...accountToRunAs(),
    stdio: ['ignore', 'ignore', 'inherit'],
    cwd: tmpdir(),
  });
}

/** Makes and starts a cluster. */
export async function startPostgres(settings: readonly string[] = []): Promise<Cluster> {
  const folder = makeClusterFolder();
  const data = join(folder, 'data');
  run('initdb', ['-D', data, '-U', SUPERUSER, '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync']);
  const lines = [...SETTINGS, ...settings];
  appendFileSync(join(data, 'postgresql.conf'), `${lines.join('\n')}\n`);
  return startIn(folder);
}

async function startIn(folder: string): Promise<Cluster> {
  // A socket needs no free port; Windows has none that the driver knows.
  const address = WINDOWS ? `127.0.0.1:${await freePort()}` : encodeURIComponent(folder);
  const where = WINDOWS
    ? ['-c', 'listen_addresses=127.0.0.1', '-p', address.split(':')[1] ?? '']
    : ['-c', 'listen_addresses=', '-c', `unix_socket_directories=${folder}`];
  const child = spawn(program('postgres'), ['-D', join(folder, 'data'), ...where], {
    ...accountToRunAs(),
    stdio: ['ignore', 'ignore', process.env['POSTGRES_LOG'] === undefined ? 'ignore' : 'inherit'],
    cwd: tmpdir(),
  });
  // Where a run is ended before the test could stop it.
  const kill = () => {
    child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  process.once('exit', kill);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = (database = SUPERUSER) => `postgres://${SUPERUSER}@${address}/${database}`;
  await untilReady(url(), child);

  let databases = 0;
  const cluster: Cluster = {
    url,
    async createDatabase(like) {
      const name = `test${++databases}`;
      const template = like === undefined ? 'template0' : new URL(like).pathname.slice(1);
      await cluster.ask(`create database ${name} template ${template}`);
      return url(name);
    },
    async ask(sql, database) {
      const client = newClient(url(database));
      await client.connect();
      try {
        return (await client.query(sql)).rows;
      } finally {
        await client.end();
      }
    },
    async killNow() {
      const rows = await cluster.ask<{ pid: number }>('select pid from pg_stat_activity');
      // The first process before those that it started: they would go on for a moment and finish what they do.
      for (const pid of [child.pid ?? 0, ...rows.map((row) => row.pid)]) killIfThere(pid);
      await ended;
    },
    addSynchronousStandby: () => addStandby(cluster, address),
    async stop() {
      // Whoever is still connected is cut off; the test is over.
      child.kill(child.killed ? 'SIGKILL' : 'SIGQUIT');
      await ended;
      process.off('exit', kill);
      rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
    },
  };
  return cluster;
}

function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

async function addStandby(primary: Cluster, address: string): Promise<Standby> {
  const folder = makeClusterFolder();
  const data = join(folder, 'data');
  mkdirSync(data, { mode: 0o700 });
  const account = accountToRunAs();
  if (account) chownSync(data, account.uid, account.gid);
  const from = `${primary.url()}?application_name=standby`;
  run('pg_basebackup', [
    '-D',
    data,
    '-d',
    from,
    '-X',
    'stream',
    '-R',
    '--checkpoint=fast',
    '--no-sync',
    '-w',
  ]);
  appendFileSync(join(data, 'postgresql.conf'), 'hot_standby = on\n');
  const standby = await startIn(folder);
  const url = standby.url();
  await primary.ask("alter system set synchronous_standby_names = 'standby'");
  await primary.ask('select pg_reload_conf()');
  await until(async () => {
    const rows = await primary.ask<{ sync_state: string }>('select sync_state from pg_stat_replication');
    return rows.some(({ sync_state }) => sync_state === 'sync');
  }, `the standby of ${address} is synchronous`);
  return Object.assign(standby, {
    async stallReceiver() {
      const sql = "select pid from pg_stat_activity where backend_type = 'walreceiver'";
      const [receiver] = await standby.ask<{ pid: number }>(sql);
      if (!receiver) throw new Error('Nothing receives');
      process.kill(receiver.pid, 'SIGSTOP');
      return async () => {
        killIfThere(receiver.pid);
        // The standby starts anew without it.
        await until(() => answers(url), 'the standby answers again');
      };
    },
    // It must not wait for a standby of its own, which nobody has made yet.
    async promote() {
      await standby.ask("alter system set synchronous_standby_names = ''");
      await standby.ask('select pg_promote(true, 30)');
    },
  });
}

async function untilReady(url: string, child: ChildProcess): Promise<void> {
  await until(() => {
    if (child.exitCode !== null)
      throw new Error(`PostgreSQL ended with ${child.exitCode}; POSTGRES_LOG=1 shows why`);
    return answers(url);
  }, 'PostgreSQL answers');
}

/** A server that is killed cuts off clients that are asking nothing at the moment, too; whoever asks is told by the query. */
function newClient(url: string): pg.Client {
  const client = new pg.Client(url);
  client.on('error', () => undefined);
  return client;
}

async function answers(url: string): Promise<boolean> {
  const client = newClient(url);
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Asks again and again until something is so; a test that waits for less would depend on the machine's speed. */
export async function until(
  isSo: () => Promise<boolean> | boolean,
  what: string,
  ms = 30_000,
): Promise<void> {
  const deadline = Date.now() + ms;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`It did not come about in ${ms} ms that ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

export async function freePort(): Promise<number> {
  const { createServer } = await import('node:net');
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
