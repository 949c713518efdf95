import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { lockSubjectsFor } from '#domain/book/locks.ts';
import { openSqliteStore } from '../../../sync-server/store/sqlite.ts';
import type { Recorded } from '../../support/test-device.ts';
import type { Running } from '../contestant.ts';
import { startBare } from './processes.ts';
import { BATCH_ENTRIES, PAGE_ROWS, recordAll, splitOver } from './records.ts';
import { createClient, jsonOf, type Client, type Prepared } from './requests.ts';
import { prepared, recordChange, type Recorder } from './stream.ts';

const COMMUNE = randomBytes(9).toString('base64url');

interface Writer extends Recorder {
  /** The rows of the stream that were handed in. */
  sent: number;
}

/** The bare server over our table, and clients that send it the very rows that ours stores. */
export async function startBareContestant(folder: string): Promise<Running> {
  const file = join(folder, 'bare.sqlite');
  await (await openSqliteStore(file)).close();
  const server = await startBare(file);
  const writers: Writer[] = [];
  const places = new Map<string, number>();
  let reader: Client | undefined;
  return {
    serverPids: [server.pid],
    async prepare(records, clients) {
      const fresh = Array.from({ length: clients }, (_, index) =>
        newWriter(`thon-${writers.length + index + 1}`),
      );
      writers.push(...fresh);
      const parts = splitOver(records, clients);
      for (const [index, writer] of fresh.entries()) recordAll(writer, parts[index] ?? []);
      const pushes = fresh.map((writer) => pushesOf(writer, places));
      return async () => {
        await Promise.all(pushes.map((own) => sendAll(server.port, own)));
      };
    },
    async firstLoad() {
      reader = createClient(server.port);
      let loaded = 0;
      for (const feed of places.keys()) loaded += await loadFeed(reader, feed);
      return loaded;
    },
    async changeAndPull() {
      const writer = writers.at(-1);
      if (!writer || !reader) throw new Error('First comes a push and a first load');
      return changeAndPull(server.port, { writer, reader, places });
    },
    async stop() {
      reader?.close();
      await server.stop();
    },
  };
}

const newWriter = (village: string): Writer => ({
  device: randomBytes(9).toString('base64url'),
  identity: {
    commune: { id: COMMUNE, name: '' },
    device: '',
    actor: randomBytes(9).toString('base64url'),
    name: '',
    role: 'village-head',
    village,
    villageName: '',
  },
  stream: [],
  clock: Date.now(),
  sent: 0,
});

const feedOf = ({ identity }: Writer): string => `village/${identity.village}`;

/** The row as our server would store it, in the order of the columns. */
function rowOf({ entry, chain, wire }: Recorded, position: number): readonly unknown[] {
  const locks = lockSubjectsFor(entry);
  const [sealedBy, acceptedBy] = ['minutes:', 'acceptance:'].map((kind) =>
    locks.find((lock) => lock.startsWith(kind)),
  );
  const { device, seq, scope, subject } = entry;
  const place = [COMMUNE, device, seq, scope, position, null, null];
  return [...place, subject, sealedBy ?? null, acceptedBy ?? null, chain, Date.now(), JSON.stringify(wire)];
}

function pushesOf(writer: Writer, places: Map<string, number>): readonly Prepared[] {
  const feed = feedOf(writer);
  const pushes: Prepared[] = [];
  for (
    ;
    writer.sent < writer.stream.length;
    writer.sent = Math.min(writer.sent + BATCH_ENTRIES, writer.stream.length)
  ) {
    const some = writer.stream.slice(writer.sent, writer.sent + BATCH_ENTRIES);
    const last = places.get(feed) ?? 0;
    const rows = some.map((recorded, index) => rowOf(recorded, last + index + 1));
    places.set(feed, last + some.length);
    pushes.push(prepared('/push', {}, JSON.stringify({ rows })));
  }
  return pushes;
}

async function sendAll(port: number, pushes: readonly Prepared[]): Promise<void> {
  const client = createClient(port);
  for (const push of pushes) jsonOf(await client.send(push));
  client.close();
}

interface Row {
  readonly position: number;
  readonly seq: number;
}

async function pull(client: Client, feed: string, after: number): Promise<readonly Row[]> {
  const asked = JSON.stringify({ commune: COMMUNE, feed, after, limit: PAGE_ROWS });
  const { rows } = jsonOf(await client.send(prepared('/pull', {}, asked))) as { rows: readonly Row[] };
  return rows;
}

async function loadFeed(client: Client, feed: string): Promise<number> {
  let [loaded, after] = [0, 0];
  for (;;) {
    const rows = await pull(client, feed, after);
    loaded += rows.length;
    after = rows.at(-1)?.position ?? after;
    if (rows.length < PAGE_ROWS) return loaded;
  }
}

async function changeAndPull(
  port: number,
  {
    writer,
    reader,
    places,
  }: { readonly writer: Writer; readonly reader: Client; readonly places: Map<string, number> },
): Promise<number> {
  recordChange(writer);
  const after = places.get(feedOf(writer)) ?? 0;
  const [push] = pushesOf(writer, places);
  if (!push) throw new Error('There is something to hand in');
  const client = createClient(port);
  jsonOf(await client.send(push));
  const startedAt = performance.now();
  const rows = await pull(reader, feedOf(writer), after);
  const ms = performance.now() - startedAt;
  client.close();
  if (rows.length !== 1) throw new Error(`${rows.length} rows came of one change`);
  return ms;
}
