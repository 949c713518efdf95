import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { SyncResponse } from '#protocol/sync.ts';
import type { TestDevice } from '../../support/test-device.ts';
import { addHeads, setUpCommune } from './commune.ts';
import { startOurs, type Server } from './processes.ts';
import { BATCH_ENTRIES } from './records.ts';
import { createClient, jsonOf, type Client, type Prepared } from './requests.ts';
import { pushesOf, recordMeeting } from './stream.ts';

const STORED = 1_000_000;
const VILLAGES = 200;
const BATCHES = 60;
/** Not counted: the code is cold, and so are the caches. */
const WARM_UP = 10;

interface Pusher {
  readonly server: Server;
  readonly head: TestDevice;
  readonly client: Client;
  readonly pushes: readonly Prepared[];
}

/** How many times as long a batch takes with a million entries of the commune stored as with none: medians, batch by batch in turn. */
export async function measureGrowth(folder: string): Promise<number> {
  const empty = await startPusher(join(folder, 'empty'), 0);
  const full = await startPusher(join(folder, 'full'), STORED);
  const times = { empty: [] as number[], full: [] as number[] };
  for (let batch = 0; batch < BATCHES; batch++) {
    const [ofEmpty, ofFull] = [await pushOne(empty, batch), await pushOne(full, batch)];
    if (batch < WARM_UP) continue;
    times.empty.push(ofEmpty);
    times.full.push(ofFull);
  }
  for (const { client, server } of [empty, full]) {
    client.close();
    await server.stop();
  }
  return median(times.full) / median(times.empty);
}

async function startPusher(folder: string, stored: number): Promise<Pusher> {
  mkdirSync(folder);
  const before = await startOurs(folder);
  const commune = await setUpCommune(before);
  const [head] = await addHeads(commune, ['thon-1']);
  if (!head) throw new Error('There is a village head');
  await before.stop();
  if (stored > 0) fill(join(folder, 'nep-nha.sqlite'), head.identity.commune.id, stored);
  const server = await startOurs(folder);
  recordMeeting(head, BATCHES * BATCH_ENTRIES);
  return { server, head, client: createClient(server.port), pushes: await pushesOf(head, BATCH_ENTRIES) };
}

async function pushOne({ head, client, pushes }: Pusher, batch: number): Promise<number> {
  const push = pushes[batch];
  if (!push) throw new Error('There are as many batches');
  const startedAt = performance.now();
  const answer = await client.send(push);
  const ms = performance.now() - startedAt;
  const { ack, verdicts } = jsonOf(answer) as SyncResponse;
  if (ack.seq < head.ack.seq + (batch + 1) * BATCH_ENTRIES || verdicts.length > 0)
    throw new Error('Not all was taken');
  return ms;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

interface Database {
  exec(sql: string): void;
  prepare(sql: string): { run(...parameters: readonly unknown[]): unknown };
  close(): void;
}

/** Puts what the commune recorded in thirty years straight into its tables: households of 200 villages, with random ids. */
function fill(file: string, commune: string, count: number): void {
  const name = Number(process.versions.node.split('.')[0]) >= 24 ? 'node:sqlite' : '@photostructure/sqlite';
  const sqlite = createRequire(import.meta.url)(name) as { DatabaseSync: new (path: string) => Database };
  const database = new sqlite.DatabaseSync(file);
  database.exec('PRAGMA synchronous = OFF');
  database.exec('BEGIN');
  const insert = database.prepare(
    `insert into entry (commune, device, seq, feed, position, subject, accepted_by, chain, received_at, wire)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  for (let index = 0; index < count; index++) {
    const village = index % VILLAGES;
    const seq = Math.floor(index / VILLAGES) + 1;
    const hash = createHash('sha256').update(`entry ${index}`).digest('base64url');
    const subject = `registration:2026:${hash.slice(0, 10)}`;
    const [feed, device, lock] = [
      `village/old-${village}`,
      `old-device-${village}`,
      `acceptance:2026:old-${village}`,
    ];
    const body = {
      registered: true,
      commitments: ['hygiene', 'no-early-marriage', 'schooling', 'no-violence'],
    };
    const wire = JSON.stringify([
      feed,
      'registration',
      subject,
      [],
      'somebody',
      index,
      1,
      hash.slice(0, 12),
      body,
    ]);
    insert.run(commune, device, seq, feed, seq, subject, lock, hash, index, wire);
  }
  const counter = database.prepare('insert into counter (commune, feed, last) values (?, ?, ?)');
  for (let village = 0; village < VILLAGES; village++) {
    counter.run(commune, `village/old-${village}`, Math.ceil(count / VILLAGES));
  }
  database.exec('COMMIT');
  database.close();
}
