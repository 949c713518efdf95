import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import type { Pool, PoolClient, PoolConfig } from 'pg';
import { isConnectionLost, noPrimary, unknownOutcome } from './unavailable.ts';

/** Connections to whichever of the hosts is the primary now. */
export interface PrimaryPool extends PostgresPool {
  connect(): Promise<GuardedClient>;
}

interface GuardedClient extends PostgresPoolClient {
  query<R>(sql: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>>;
  query(cursor: never): never;
}

/** Also how long a request waits for a connection that others use: longer than a peak, shorter than the patience of a phone. */
const CONNECT_MS = 10_000;
const NAMES_MAX = 300;
const NAMED_SQL_MAX = 4_000;

/**
 * One address per host of a URL like `postgres://user@first:5432,second:5432/db?target_session_attrs=read-write`, which is how
 * libpq writes it; the driver knows only one host.
 */
export function addressesOf(url: string): readonly string[] {
  const parts = /^(postgres(?:ql)?:\/\/(?:[^@/]*@)?)([^/?]*)([^?]*)(?:\?(.*))?$/.exec(url);
  if (!parts) return [];
  const [, head = '', hosts = '', path = '', query = ''] = parts;
  const options = query
    .split('&')
    .filter((option) => option !== '' && !option.startsWith('target_session_attrs='));
  const tail = path + (options.length > 0 ? `?${options.join('&')}` : '');
  return hosts.split(',').map((host) => head + host + tail);
}

/** What every connection of ours is made with. `int8` comes as a number: positions and times stay far below 2^53. */
export function connectionOf(
  address: string,
  parserOf: (oid: number, format?: 'text' | 'binary') => unknown,
): PoolConfig {
  const INT8 = 20;
  const types = {
    getTypeParser: (oid: number, format?: 'text' | 'binary') =>
      oid === INT8 ? Number : parserOf(oid, format),
  };
  return {
    connectionString: address,
    types: types as NonNullable<PoolConfig['types']>,
    keepAlive: true,
    keepAliveInitialDelayMillis: CONNECT_MS,
    connectionTimeoutMillis: CONNECT_MS,
    application_name: 'nep-nha',
  };
}

/** What the connections of one pool share: the names of their statements, and how long an answer may take. */
interface Habits {
  readonly names: Map<string, string>;
  readonly answerMs: number | undefined;
}

/** Over pools to each of the hosts; `answerMs` bounds every answer. */
export function createPrimaryPool(pools: readonly Pool[], answerMs: number | undefined): PrimaryPool {
  const habits = { names: new Map<string, string>(), answerMs };
  let current = 0;
  for (const pool of pools) {
    // A connection that is cut tells whoever asks over it; what it says besides would end the process.
    pool.on('error', () => undefined);
    pool.on('connect', (client) => void client.on('error', () => undefined));
  }
  return {
    async connect() {
      const failures: unknown[] = [];
      for (let tried = 0; tried < pools.length; tried++) {
        const at = (current + tried) % pools.length;
        try {
          const client = await connectToPrimary(pools[at]);
          current = at;
          return guard(client, habits);
        } catch (error) {
          failures.push(error);
        }
      }
      throw noPrimary(failures);
    },
    end: async () => void (await Promise.all(pools.map((pool) => pool.end()))),
  };
}

const knownPrimaries = new WeakSet<PoolClient>();

async function connectToPrimary(pool: Pool | undefined): Promise<PoolClient> {
  if (!pool) throw new RangeError('There is at least one host');
  const client = await pool.connect();
  if (knownPrimaries.has(client)) return client;
  try {
    const { rows } = await client.query<{ standby: boolean }>('select pg_is_in_recovery() as standby');
    if (rows[0]?.standby) throw Object.assign(new Error('This host is a standby'), { code: '25006' });
  } catch (error) {
    client.release(true);
    throw error;
  }
  knownPrimaries.add(client);
  return client;
}

/**
 * Sees to it that a commit is believed only when the database said so, and that a connection of which nobody knows the state is
 * used by nobody again.
 */
function guard(client: PoolClient, habits: Habits): GuardedClient {
  let broken = false;
  const ask = async <R>(sql: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>> => {
    // What was begun over a lost connection is undone with it.
    if (broken && sql === 'rollback') return { command: 'SELECT', rowCount: 0, rows: [] };
    try {
      const asked = sql === 'commit' ? commit(client, habits) : send(client, sql, parameters, habits);
      return (await asked) as unknown as PostgresQueryResult<R>;
    } catch (error) {
      if (isConnectionLost(error)) broken = true;
      throw error;
    }
  };
  return {
    query: ask as GuardedClient['query'],
    release: () => client.release(broken),
  };
}

/** Statements that come again and again are planned once for each connection. */
function send(client: PoolClient, text: string, parameters: readonly unknown[], habits: Habits) {
  const isNamed = parameters.length > 0 && text.length <= NAMED_SQL_MAX;
  const name = isNamed ? nameOf(text, habits.names) : undefined;
  const query = { text, values: [...parameters], ...bounded(habits) };
  return client.query(name === undefined ? query : { ...query, name });
}

const bounded = ({ answerMs }: Habits) => (answerMs === undefined ? {} : { query_timeout: answerMs });

function nameOf(sql: string, names: Map<string, string>): string | undefined {
  const known = names.get(sql);
  if (known !== undefined || names.size >= NAMES_MAX) return known;
  const name = `s${names.size}`;
  names.set(sql, name);
  return name;
}

/**
 * Without an error the database may still have rolled back (a statement before failed) or warn that it no longer waits for the
 * standby: then nobody may be told that the work is durable.
 */
async function commit(client: PoolClient, habits: Habits) {
  const warnings: string[] = [];
  const note = ({ severity, message }: { severity?: string | undefined; message?: string | undefined }) => {
    if (severity === 'WARNING') warnings.push(message ?? 'a warning');
  };
  client.on('notice', note);
  try {
    const result = await client.query({ text: 'commit', ...bounded(habits) });
    if (result.command !== 'COMMIT') throw new Error(`The database answered ${result.command} to a commit`);
    if (warnings.length > 0) throw unknownOutcome(warnings.join(', '));
    return result;
  } finally {
    client.off('notice', note);
  }
}
