import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { buildServer, runServer, type RunningServer } from '../support/built-server.ts';
import { enrolPhone, lineTo, recordHousehold, setUpWith, workThrough } from '../support/fleet.ts';
import { startPostgres, until, type Cluster } from '../support/postgres.ts';
import { createTestDevice, type TestDevice } from '../support/test-device.ts';

let cluster: Cluster;
let file: string;
beforeAll(async () => {
  [cluster, file] = await Promise.all([startPostgres(), buildServer('several-processes')]);
});
afterAll(() => cluster.stop());

let running: RunningServer[] = [];
afterEach(async () => {
  const alive = running.filter(({ child }) => child.exitCode === null && child.signalCode === null);
  await Promise.all(alive.map((server) => server.end('SIGKILL')));
  running = [];
});

/** Server processes over one fresh database, and the officer who set the commune up. */
async function startServers(
  count: number,
): Promise<{ servers: readonly RunningServer[]; officer: TestDevice }> {
  const DATABASE_URL = await cluster.createDatabase();
  for (let n = 0; n < count; n++) running.push(await runServer(file, { DATABASE_URL }));
  const last = running.at(-1);
  if (!last) throw new RangeError('There is at least one server');
  return { servers: running, officer: await setUpWith(last.send, last.printed) };
}

/** A desk that waits at a server until there is something new. */
async function waitAt(server: RunningServer, officer: TestDevice) {
  const desk = await createTestDevice(server.send);
  await desk.enrol(await officer.invite({ role: 'officer', village: '', name: 'Lan' }));
  await desk.pull();
  const startedAt = performance.now();
  const answer = desk.sync({ wait: true }).then((news) => ({
    entries: news.pages.flatMap(({ entries }) => entries),
    ms: performance.now() - startedAt,
  }));
  return { answer };
}

const askers = () =>
  cluster.ask<{ pid: number }>(
    "select pid from pg_stat_activity where query ilike 'listen %' or query = 'select 1'",
  );

describe('several server processes over one database', () => {
  test('tell each other: a desk that waits at one gets at once what a phone hands in at another', async () => {
    const { servers, officer } = await startServers(2);
    const [a, b] = servers;
    if (!a || !b) throw new RangeError('Two were started');
    const phone = await enrolPhone(a.send, officer);
    const waiting = await waitAt(b, officer);
    recordHousehold(phone);
    await phone.push();
    const { entries, ms } = await waiting.answer;
    expect(entries.map(({ device }) => device)).toEqual([phone.device]);
    // Without being told it would look again after 25 seconds.
    expect(ms).toBeLessThan(10_000);
  });

  test('find out by themselves when nobody could tell them', async () => {
    const { servers, officer } = await startServers(2);
    const [a, b] = servers;
    if (!a || !b) throw new RangeError('Two were started');
    const phone = await enrolPhone(a.send, officer);
    await until(async () => (await askers()).length >= 2, 'both listen');
    const waiting = await waitAt(b, officer);
    for (const { pid } of await askers()) await cluster.ask(`select pg_terminate_backend(${pid})`);
    recordHousehold(phone);
    await phone.push();
    const { entries, ms } = await waiting.answer;
    expect(entries).toHaveLength(1);
    expect(ms).toBeLessThan(10_000);
  });

  test('lose nothing when one of them is killed under load: the phones finish at the others', async () => {
    const { servers, officer } = await startServers(3);
    const phones = [];
    for (let n = 0; n < 9; n++) {
      const line = lineTo(servers, n);
      phones.push({ line, phone: await enrolPhone(line.send, officer) });
    }
    const [victim] = servers;
    let acknowledged = 0;
    let killed: Promise<unknown> | undefined;
    const onAck = () => {
      acknowledged += 1;
      // In the midst of it: while others are under way at the same process.
      if (acknowledged === 60) killed = victim?.end('SIGKILL');
    };
    await Promise.all(phones.map(({ phone, line }) => workThrough(phone, line, { records: 25, onAck })));
    await killed;
    expect(victim?.child.signalCode).toBe('SIGKILL');

    const last = servers[2];
    const desk = await createTestDevice(last?.send ?? officer.call);
    await desk.enrol(await officer.invite({ role: 'officer', village: '', name: 'Lan' }));
    await desk.pull();
    for (const { phone } of phones) {
      const seqs = desk.pulled.filter(({ device }) => device === phone.device).map(({ seq }) => seq);
      expect(seqs).toEqual(Array.from({ length: 25 }, (_, n) => n + 1));
    }
    const inVillage = desk.pulled.filter(({ entry }) => entry[0] === 'village/na-lau');
    const positions = inVillage.map(({ position }) => position);
    expect(new Set(positions).size).toBe(9 * 25);
    expect(positions).toEqual([...positions].sort((one, other) => one - other));
  });
});
