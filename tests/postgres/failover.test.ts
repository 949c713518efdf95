import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildServer, runServer, type RunningServer } from '../support/built-server.ts';
import { enrolPhone, lineTo, setUpWith, workThrough, type Line } from '../support/fleet.ts';
import { startPostgres, type Cluster, type Standby } from '../support/postgres.ts';
import { createTestDevice, type TestDevice } from '../support/test-device.ts';

let primary: Cluster;
let standby: Standby;
let file: string;
let servers: RunningServer[] = [];

beforeAll(async () => {
  file = await buildServer('failover');
  primary = await startPostgres();
  standby = await primary.addSynchronousStandby();
});
afterAll(async () => {
  await Promise.all(servers.map((server) => server.end('SIGKILL')));
  await Promise.all([primary.stop(), standby.stop()]);
});

const STALL_MS = 300;

const hostOf = (cluster: Cluster): string => /@([^/]+)\//.exec(cluster.url())?.[1] ?? '';

describe('a primary that is lost for ever, with a synchronous standby', () => {
  test('L1: nothing that was acknowledged is lost, and the servers go on by themselves at the standby', async () => {
    // As libpq writes it; the servers find out themselves which of the two it is.
    const DATABASE_URL = `postgres://postgres@${hostOf(standby)},${hostOf(primary)}/postgres?target_session_attrs=read-write`;
    servers = [await runServer(file, { DATABASE_URL }), await runServer(file, { DATABASE_URL })];
    const last = servers[1];
    if (!last) throw new RangeError('Two were started');
    const officer = await setUpWith(last.send, last.printed);
    const phones: { line: Line; phone: TestDevice }[] = [];
    for (let n = 0; n < 6; n++) {
      const line = lineTo(servers, n);
      phones.push({ line, phone: await enrolPhone(line.send, officer) });
    }

    let acknowledged = 0;
    let lost: Promise<unknown> | undefined;
    const told = new Map<string, number>();
    const loseThePrimary = async () => {
      // For a moment nothing reaches the standby: whoever acknowledged now would lose it.
      const endStall = await standby.stallReceiver();
      await new Promise((resolve) => setTimeout(resolve, STALL_MS));
      await primary.killNow();
      await endStall();
      for (const { phone } of phones) told.set(phone.device, phone.ack.seq);
      await standby.promote();
    };
    const onAck = () => {
      acknowledged += 1;
      if (acknowledged === 60) lost = loseThePrimary();
    };
    await Promise.all(phones.map(({ phone, line }) => workThrough(phone, line, { records: 30, onAck })));
    await lost;

    // What was acknowledged before is there, and what was not was sent again: everything once, nothing else.
    const desk = await createTestDevice(last.send);
    await desk.enrol(await officer.invite({ role: 'officer', village: '', name: 'Lan' }));
    await desk.pull();
    for (const { phone } of phones) {
      const seqs = desk.pulled.filter(({ device }) => device === phone.device).map(({ seq }) => seq);
      expect(seqs).toEqual(Array.from({ length: 30 }, (_, n) => n + 1));
      expect(told.get(phone.device)).toBeLessThanOrEqual(30);
    }
    // They were in the midst of it.
    expect([...told.values()].some((seq) => seq > 0 && seq < 30)).toBe(true);
    const rows = await standby.ask<{ count: string }>(
      "select count(*) from entry where feed = 'village/na-lau'",
    );
    expect(Number(rows[0]?.count)).toBe(180);
  });
});
