import { mkdirSync } from 'node:fs';
import type { TestDevice } from '../../support/test-device.ts';
import { sessionSigningText } from '#protocol/batch.ts';
import type { SyncResponse } from '#protocol/sync.ts';
import { addHeads, setUpCommune } from './commune.ts';
import { startOurs } from './processes.ts';
import { createClient, jsonOf, type Prepared } from './requests.ts';
import { prepared, preparedSync, pushesOf, recordMeeting } from './stream.ts';

const PHONES = 500;
/** About a hundred households: register, registration, attendance. */
const ENTRIES_PER_MEETING = 300;

/** What the server needed when 500 phones came within a time. */
export interface Evening {
  /** Of all requests, in ms, ascending. */
  readonly latencies: readonly number[];
  readonly peakMemory: number;
}

/** 500 phones sign in, hand in a meeting and receive what is new, spread evenly over the time. */
export async function measureEvening(folder: string, overMs: number): Promise<Evening> {
  mkdirSync(folder, { recursive: true });
  const server = await startOurs(folder);
  const commune = await setUpCommune(server);
  const phones = await addHeads(
    commune,
    Array.from({ length: PHONES }, (_, index) => `thon-${index + 1}`),
  );
  for (const phone of phones) recordMeeting(phone, ENTRIES_PER_MEETING);
  const pushes = await Promise.all(phones.map((phone) => pushesOf(phone, ENTRIES_PER_MEETING)));
  const latencies: number[] = [];
  const startedAt = performance.now();
  await Promise.all(
    phones.map(async (phone, index) => {
      await untilTime(startedAt + (index * overMs) / PHONES);
      await visit(phone, pushes[index] ?? [], { port: server.port, note: (ms) => latencies.push(ms) });
    }),
  );
  const peakMemory = server.peakMemory();
  await server.stop();
  return { latencies: latencies.sort((a, b) => a - b), peakMemory };
}

const untilTime = (time: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.max(0, time - performance.now())));

interface Visit {
  readonly port: number;
  readonly note: (ms: number) => void;
}

async function visit(phone: TestDevice, pushes: readonly Prepared[], { port, note }: Visit): Promise<void> {
  const client = createClient(port);
  const ask = async <Answer>(request: Prepared): Promise<Answer> => {
    const startedAt = performance.now();
    const answer = await client.send(request);
    note(performance.now() - startedAt);
    return jsonOf(answer) as Answer;
  };
  const { device } = phone;
  const { challenge } = await ask<{ challenge: string }>(
    prepared('/api/challenges', {}, JSON.stringify({ device })),
  );
  const signature = await phone.sign(sessionSigningText(device, challenge));
  const asked = JSON.stringify({ device, challenge, signature });
  const { token } = await ask<{ token: string }>(prepared('/api/sessions', {}, asked));
  for (const push of pushes) {
    const { ack } = await ask<SyncResponse>(push);
    if (ack.seq !== phone.stream.length) throw new Error(`Acknowledged ${ack.seq} of ${phone.stream.length}`);
  }
  await pullAll(phone, `Bearer ${token}`, ask);
  client.close();
}

/** What the village has, from the phone's cursors on: its own meeting too. */
async function pullAll(
  phone: TestDevice,
  authorization: string,
  ask: (request: Prepared) => Promise<SyncResponse>,
): Promise<void> {
  for (;;) {
    const { pages } = await ask(preparedSync(phone.request({ clock: Date.now() }), authorization));
    for (const { scope, cursor } of pages) phone.cursors[scope] = cursor;
    if (!pages.some(({ more }) => more)) return;
  }
}
