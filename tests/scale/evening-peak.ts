import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { villageScope } from '#domain/book/entry.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { newDevice } from '../../sync-server/enrol/enrolled-device.ts';
import { openPostgresStore } from '../../sync-server/store/postgres.ts';
import type { Store } from '../../sync-server/store/store.ts';
import { buildServer, runServer, type RunningServer } from '../support/built-server.ts';
import { startPostgres, type Cluster } from '../support/postgres.ts';
import { createTestDevice, type Send, type TestDevice } from '../support/test-device.ts';

/*
 * The evening peak of a province: in one minute every phone comes by, signs in, hands in what its village head recorded, and
 * receives. They come when they come, however slow the answers are. Everything is real but the network, which is this machine's own.
 */

interface Size {
  readonly communes: number;
  readonly phonesPerCommune: number;
  readonly entriesPerPhone: number;
  readonly servers: number;
  readonly seconds: number;
}

const HOUSEHOLDS_ASKED = 40;

/** The province of product.md; smaller on request, so that a laptop can try it. */
function sizeOf(variables: Readonly<Record<string, string | undefined>>): Size {
  const number = (name: string, usual: number): number => Number(variables[name] ?? usual);
  return {
    communes: number('SCALE_COMMUNES', 150),
    phonesPerCommune: number('SCALE_PHONES_PER_COMMUNE', 20),
    entriesPerPhone: number('SCALE_ENTRIES', HOUSEHOLDS_ASKED),
    servers: number('SCALE_SERVERS', 2),
    seconds: number('SCALE_SECONDS', 60),
  };
}

const hostOf = (commune: number): string => `c${commune}.example.vn`;

/** `fetch` would not say another host name than the one it connects to. */
function sendTo(server: RunningServer, agent: Agent, host: string): Send {
  return (path, init = {}) =>
    new Promise((resolve, reject) => {
      const headers = { ...(init.headers as Record<string, string>), host };
      const options = {
        host: '127.0.0.1',
        port: server.port,
        path,
        method: init.method ?? 'GET',
        headers,
        agent,
      };
      const asking = request(options, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('error', reject);
        answer.on('end', () => {
          resolve(new Response(new Uint8Array(Buffer.concat(parts)), { status: answer.statusCode ?? 500 }));
        });
      });
      asking.on('error', reject);
      asking.end(init.body as string | undefined);
    });
}

interface Phone {
  readonly device: TestDevice;
  readonly batch: Awaited<ReturnType<TestDevice['batch']>>;
}

/** Enrolled beforehand: that is not what the evening is about. */
async function makePhone(
  store: Store,
  send: Send,
  commune: string,
  village: string,
  entries: number,
): Promise<Phone> {
  const device = await createTestDevice(send);
  const person = { actor: device.device, name: 'Vi Văn Thành', role: 'village-head', village } as const;
  await store.addDevice(newDevice(commune, device.publicKey, person, Date.now()));
  device.identity = { ...device.identity, device: device.device, actor: person.actor, village };
  const commitments = ['a', 'b', 'c'];
  for (let n = 0; n < entries; n++) {
    const subject = subjectOf.registration(2026, `${device.device}h${n}`);
    const body = { registered: true, commitments };
    device.recordAfter({ scope: villageScope(village), kind: 'registration', subject, body }, []);
  }
  return { device, batch: await device.batch(device.stream) };
}

interface Seen {
  readonly signInMs: number[];
  readonly handInMs: number[];
  again: number;
  failed: number;
  late: number;
}

const VISITS_MAX = 10;
const AGAIN_MS = 2_000;

/** A phone that is refused, or finds the line cut, comes again; its times count from when it first came. */
async function comeBy({ device, batch }: Phone, seen: Seen): Promise<void> {
  const startedAt = performance.now();
  for (let visit = 1; visit <= VISITS_MAX; visit++) {
    try {
      await device.authorization();
      const signedInAt = performance.now();
      const { ack } = await device.sync({ batch });
      seen.signInMs.push(signedInAt - startedAt);
      seen.handInMs.push(performance.now() - signedInAt);
      if (ack.seq !== device.stream.length) seen.failed += 1;
      return;
    } catch {
      seen.again += 1;
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    }
  }
  seen.failed += 1;
}

const at = (sorted: readonly number[], share: number): number =>
  Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);

function spread(values: readonly number[]): string {
  const sorted = [...values].sort((one, other) => one - other);
  return `median ${at(sorted, 0.5)} ms, p95 ${at(sorted, 0.95)} ms, p99 ${at(sorted, 0.99)} ms, most ${at(sorted, 1)} ms`;
}

const TICKS_PER_SECOND = 100;

/** Seconds of a processor that these processes have used (Linux): unlike a clock's, they do not grow with what else is running. */
function processorSeconds(pids: readonly number[]): number {
  const ticks = pids.map((pid) => {
    const [, afterName = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
    const fields = afterName.split(' ').map(Number);
    return (fields[11] ?? 0) + (fields[12] ?? 0);
  });
  return Math.round(ticks.reduce((sum, one) => sum + one, 0) / TICKS_PER_SECOND);
}

const postgresPids = async (cluster: Cluster): Promise<readonly number[]> =>
  (await cluster.ask<{ pid: number }>('select pid from pg_stat_activity where pid <> pg_backend_pid()')).map(
    ({ pid }) => pid,
  );

const serverPids = (servers: readonly RunningServer[]): readonly number[] =>
  servers.map(({ child }) => child.pid ?? 0);

const residentMib = (pid: number): number =>
  Math.round(Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024);

export async function simulateEvening(
  variables: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  const size = sizeOf(variables);
  const cluster = await startPostgres();
  const servers: RunningServer[] = [];
  const agent = new Agent({ keepAlive: true, maxSockets: 512 });
  try {
    const file = await buildServer('scale');
    const DATABASE_URL = await cluster.createDatabase();
    const COMMUNES = Array.from({ length: size.communes }, (_, n) => hostOf(n)).join(',');
    for (let n = 0; n < size.servers; n++) servers.push(await runServer(file, { DATABASE_URL, COMMUNES }));
    await rehearse(cluster, DATABASE_URL, servers, agent, size);
  } finally {
    agent.destroy();
    await Promise.all(servers.map((server) => server.end('SIGKILL')));
    await cluster.stop();
  }
}

async function makePhones(url: string, servers: readonly RunningServer[], agent: Agent, size: Size) {
  const { store } = await openPostgresStore(url);
  const phones: Phone[] = [];
  for (let commune = 0; commune < size.communes; commune++) {
    const [name, host] = [`commune${commune}`, hostOf(commune)];
    await store.addCommune({ commune: name, name: `Xã ${commune}`, createdAt: commune, host });
    const making = Array.from({ length: size.phonesPerCommune }, (_, n) => {
      const server = servers[n % servers.length];
      if (!server) throw new RangeError('There is at least one server');
      return makePhone(store, sendTo(server, agent, host), name, `village${n}`, size.entriesPerPhone);
    });
    phones.push(...(await Promise.all(making)));
  }
  await store.close();
  return phones;
}

async function rehearse(
  cluster: Cluster,
  url: string,
  servers: readonly RunningServer[],
  agent: Agent,
  size: Size,
): Promise<void> {
  const phones = await makePhones(url, servers, agent, size);
  const seen: Seen = { signInMs: [], handInMs: [], again: 0, failed: 0, late: 0 };
  const before = processorSeconds(serverPids(servers));
  const startedAt = performance.now();
  const spacing = (size.seconds * 1000) / phones.length;
  const stride = Math.max(1, Math.floor(phones.length / size.communes));
  // One after another from different communes, as they would come.
  const order = phones.map((_, n) => (n % size.communes) * stride + Math.floor(n / size.communes));
  await Promise.all(
    order.map(async (which, n) => {
      const due = startedAt + n * spacing;
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
      if (performance.now() - due > 1000) seen.late += 1;
      const phone = phones[which];
      if (phone) await comeBy(phone, seen);
    }),
  );
  const seconds = (performance.now() - startedAt) / 1000;
  const busy = processorSeconds(serverPids(servers)) - before;
  await report(cluster, url, servers, { size, seen, seconds, busy });
}

interface Evening {
  readonly size: Size;
  readonly seen: Seen;
  readonly seconds: number;
  /** Processor seconds of the server processes. */
  readonly busy: number;
}

async function report(
  cluster: Cluster,
  url: string,
  servers: readonly RunningServer[],
  { size, seen, seconds, busy }: Evening,
): Promise<void> {
  const database = new URL(url).pathname.slice(1);
  const sql = `select count(*)::int as entries, pg_total_relation_size('entry')::int as bytes from entry`;
  const [kept] = await cluster.ask<{ entries: number; bytes: number }>(sql, database);
  const phones = size.communes * size.phonesPerCommune;
  const { entries = 0, bytes = 0 } = kept ?? {};
  const lines = [
    `${phones} phones of ${size.communes} communes in ${size.seconds} s, ${size.entriesPerPhone} entries each; ${size.servers} server processes`,
    `done after ${seconds.toFixed(1)} s; came again: ${seen.again}; not served: ${seen.failed}; came late because the machine was busy: ${seen.late}`,
    `sign in (2 requests): ${spread(seen.signInMs)}`,
    `hand in and receive:  ${spread(seen.handInMs)}`,
    `entries in the database: ${entries} of ${phones * size.entriesPerPhone}; ${Math.round(bytes / Math.max(1, entries))} bytes each with indexes`,
    `processor seconds: servers ${busy}, PostgreSQL ${processorSeconds(await postgresPids(cluster))} (since its start)`,
    `memory of the server processes: ${servers.map(({ child }) => `${residentMib(child.pid ?? 0)} MiB`).join(', ')}`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  if (seen.failed > 0 || entries !== phones * size.entriesPerPhone) process.exitCode = 1;
}
