/**
 * Goal: the server can die at any moment under load; whatever it acknowledged is there afterwards, nothing twice, its database
 * sound, and the phones carry on (L1, L3).
 * Method: the built server, killed by SIGKILL fifty times over one data folder while phones with real keys and chains hand in
 * batch after batch; after each death the file itself is asked, from beside the server.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { COMMUNE_SCOPE } from '#domain/book/entry.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { buildServer, runServer, type RunningServer } from '../support/built-server.ts';
import { openDatabaseFile, type DatabaseFile } from '../support/database-file.ts';
import { makeFolder } from '../support/server.ts';
import { createTestDevice, type Send, type TestDevice } from '../support/test-device.ts';

const KILLS = 50;
const PHONES = 5;
const BATCH_MAX = 25;
/** The server is killed within this time after it has begun to acknowledge again. */
const KILL_WITHIN_MS = 120;

/** The same choices at every run, so that a failure can be looked at again; the moments of death are the machine's. */
function createDice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const dice = createDice(20_261_122);
const DATA_DIR = makeFolder();
const phones: TestDevice[] = [];
let file: string;
let server: RunningServer;
let officer: TestDevice;
let database: DatabaseFile;

const send: Send = (path, init) => server.send(path, init);
const start = (): Promise<RunningServer> => runServer(file, { DATA_DIR }, ['--empty']);
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

beforeAll(async () => {
  file = await buildServer('server-kill');
  server = await start();
  officer = await createTestDevice(send);
  await officer.setUp(/#setup=(\w+)/.exec(server.printed)?.[1] ?? '', 'Xã Thử', 'Minh');
  const body = { name: 'Thôn Thử', unitKind: 'THON', order: 1 } as const;
  officer.record({ scope: COMMUNE_SCOPE, kind: 'village', subject: subjectOf.village('v'), body });
  await officer.push();
  for (let n = 0; n < PHONES; n++) {
    const phone = await createTestDevice(send);
    await phone.enrol(await officer.invite({ role: 'second-recorder', village: 'v', name: `P${n}` }));
    phones.push(phone);
  }
  database = openDatabaseFile(DATA_DIR);
}, 60_000);

afterAll(async () => {
  database.close();
  await server.end('SIGKILL');
});

function recordSome(phone: TestDevice): void {
  for (let left = 1 + dice(BATCH_MAX); left > 0; left--) {
    const subject = subjectOf.household(`${phone.device}x${phone.stream.length}`);
    const body = { headName: `Hộ ${phone.stream.length}` };
    phone.recordAfter({ scope: 'village/v', kind: 'household', subject, body }, []);
  }
}

/** Records and hands in until told to stop; a dead server is no reason to stop. */
async function work(phone: TestDevice, stopped: () => boolean, told: Map<string, number>): Promise<void> {
  while (!stopped()) {
    if (phone.ack.seq === phone.stream.length) recordSome(phone);
    try {
      await phone.push();
      told.set(phone.device, phone.ack.seq);
    } catch (error) {
      // Only a server that is not there is let pass: a refusal would mean that phone and server differ about the stream.
      if (!(error instanceof TypeError)) throw error;
      await pause(5);
    }
  }
}

/** What the file holds of a device: as many entries as its last seq, each once, on the chain that was acknowledged. */
function expectWhole(phone: TestDevice, told: number): void {
  const of = `from entry where device = '${phone.device}'`;
  const [counted] = database.ask(
    `select count(*) as entries, count(distinct seq) as seqs, max(seq) as last ${of}`,
  );
  const last = Number(counted?.['last'] ?? 0);
  expect(last).toBeGreaterThanOrEqual(told);
  expect(counted).toMatchObject({ entries: last, seqs: last });
  const acknowledged = database.ask(`select chain ${of} and seq = ${told}`).map(({ chain }) => chain);
  expect(acknowledged).toEqual(phone.stream.slice(told - 1, told).map(({ chain }) => chain));
  const [row] = database.ask(`select last_seq from device where device = '${phone.device}'`);
  expect(Number(row?.['last_seq'])).toBe(last);
}

test(`L1: killed ${KILLS} times under load, the server never loses or doubles what it acknowledged`, async () => {
  const told = new Map<string, number>();
  let done = false;
  const working = Promise.all(phones.map((phone) => work(phone, () => done, told)));
  for (let kill = 0; kill < KILLS; kill++) {
    const before = [...told.values()].reduce((sum, seq) => sum + seq, 0);
    const acknowledges = () => [...told.values()].reduce((sum, seq) => sum + seq, 0) > before;
    while (!acknowledges()) await Promise.race([pause(2), working]);
    await pause(dice(KILL_WITHIN_MS));
    await server.end('SIGKILL');
    const toldThen = new Map(told);
    server = await start();
    expect(database.ask('pragma integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    for (const phone of phones) expectWhole(phone, toldThen.get(phone.device) ?? 0);
  }
  done = true;
  await working;

  for (const phone of phones) await phone.push();
  const reader = await createTestDevice(send);
  await reader.enrol(await officer.invite({ role: 'officer', village: '', name: 'Lan' }));
  await reader.pull();
  const recorded = phones.flatMap(({ device, stream }) => stream.map(({ wire }, n) => [device, n + 1, wire]));
  const read = reader.pulled.filter(({ entry: [scope] }) => scope === 'village/v');
  const bySeq = (a: readonly unknown[], b: readonly unknown[]) =>
    String(a[0]).localeCompare(String(b[0])) || Number(a[1]) - Number(b[1]);
  expect(read.map(({ device, seq, entry }) => [device, seq, entry]).sort(bySeq)).toEqual(
    recorded.sort(bySeq),
  );
}, 240_000);
