import { cpSync } from 'node:fs';
import { entryId, villageScope, type Draft, type Entry } from '#domain/book/entry.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { LIMITS, ROOM_BYTES } from '#protocol/limits.ts';
import { SyncResponse, type Cursor } from '#protocol/sync.ts';
import { wireToEntry } from '#protocol/wire-entry.ts';
import { readablePage } from '#sync/readable.ts';
import type { Recorded, TestDevice } from '../../support/test-device.ts';
import type { BenchRecord, Contestant, Running } from '../contestant.ts';
import { makeCommune } from '../server/commune.ts';
import { startOurs } from '../server/processes.ts';
import { createClient, jsonOf, type Client } from '../server/requests.ts';
import { cursorsOf, preparedSync } from '../server/stream.ts';
import { chunkRequest, record } from './record.ts';

/** One warms up, one pushes alone, twenty push at once. */
const HEADS = 20;
const COMMITMENTS = ['hygiene', 'no-early-marriage', 'schooling', 'no-violence'];

function registrationOf(device: TestDevice, { household, registered, year }: BenchRecord): Draft {
  return {
    scope: villageScope(device.identity.village),
    kind: 'registration',
    subject: subjectOf.registration(year, household),
    body: { registered, commitments: registered ? COMMITMENTS : [] },
  };
}

/** Hands in chunk after chunk, each one made when the one before it is acknowledged, as the app does it. */
async function handIn(
  device: TestDevice,
  client: Client,
  known: Record<string, Cursor>,
  authorization: string,
): Promise<void> {
  const feed = villageScope(device.identity.village);
  while (device.ack.seq < device.stream.length) {
    const chunk = device.stream.slice(device.ack.seq, device.ack.seq + LIMITS.entriesPerBatch);
    const request = await chunkRequest(device, chunk, known, authorization);
    const { ack, verdicts } = SyncResponse.parse(jsonOf(await client.send(request)));
    if (ack.chain !== chunk.at(-1)?.chain || verdicts.length > 0) throw new Error(`Not taken: ${ack.seq}`);
    Object.assign(device.ack, ack);
    // What it handed in it need not be told.
    known[feed] = { after: (known[feed]?.after ?? 0) + chunk.length, pack: 0 };
  }
}

/** A reader's copy of the book. */
interface Copy {
  readonly entries: Map<string, Entry>;
  readonly cursors: Record<string, Cursor>;
  directory: string;
}

/** Asks until there is nothing more; every answer is checked against its schema and every body against its kind's. */
async function takeIn(reader: TestDevice, copy: Copy, client: Client, authorization: string): Promise<void> {
  for (;;) {
    const { cursors, directory } = copy;
    const request = reader.request({ cursors, directory, room: ROOM_BYTES.max });
    const answer = SyncResponse.parse(jsonOf(await client.send(preparedSync(request, authorization))));
    for (const page of answer.pages.map(readablePage)) {
      copy.cursors[page.scope] = page.cursor;
      for (const pulled of page.entries) {
        const { entry } = wireToEntry(pulled.entry, pulled.device, pulled.seq);
        copy.entries.set(entryId(entry), entry);
      }
    }
    copy.directory = answer.directory?.hash ?? directory;
    if (!answer.pages.some(({ more }) => more)) return;
  }
}

async function start(folder: string): Promise<Running> {
  const commune = await makeCommune(HEADS + 1);
  cpSync(commune.folder, folder, { recursive: true });
  const server = await startOurs(folder);
  const { officer, heads } = commune;
  const copy: Copy = { entries: new Map(), cursors: {}, directory: '' };
  const reading = createClient(server.port);
  const authorization = await officer.authorization();
  let corrected: { readonly head: TestDevice; last: Recorded; readonly record: BenchRecord } | undefined;

  return {
    peakMemory: () => server.peakMemory(),
    async prepare(records, clients) {
      const own = heads.slice(0, clients);
      const each = Math.ceil(records.length / clients);
      const pushes = own.map(async (head, index) => {
        for (const one of records.slice(index * each, (index + 1) * each)) {
          head.clock = Date.parse(one.recordedAt);
          const last = record(head, registrationOf(head, one));
          corrected = { head, last, record: one };
        }
        const client = createClient(server.port);
        const known = await cursorsOf(head, client);
        const token = await head.authorization();
        return async () => {
          await handIn(head, client, known, token);
          client.close();
        };
      });
      const ready = await Promise.all(pushes);
      return async () => {
        await Promise.all(ready.map((push) => push()));
      };
    },
    async firstLoad() {
      await takeIn(officer, copy, reading, authorization);
      return [...copy.entries.values()].filter(({ kind }) => kind === 'registration').length;
    },
    async changeAndPull() {
      if (!corrected) throw new Error('Nothing was pushed');
      const { head, last, record: before } = corrected;
      const change = { ...before, registered: head.stream.length % 2 === 0 };
      corrected.last = record(head, registrationOf(head, change), [entryId(last.entry)]);
      const client = createClient(server.port);
      await handIn(head, client, await cursorsOf(head, client), await head.authorization());
      client.close();
      const began = performance.now();
      await takeIn(officer, copy, reading, authorization);
      const ms = performance.now() - began;
      if (!copy.entries.has(entryId(corrected.last.entry))) throw new Error('The change has not arrived');
      return ms;
    },
    async stop() {
      reading.close();
      await server.stop();
    },
  };
}

export const contestants: readonly Contestant[] = [
  {
    name: 'ours',
    kind: 'ours',
    setup:
      'the server as it is built, SQLite (WAL, synchronous=FULL); timed with the client’s work: pack, sign, hash, compress, check; ' +
      'acknowledged when durable, signature and chain checked and every entry judged',
    start,
  },
];
