import { entryId, type Entry } from '#domain/book/entry.ts';
import { SyncResponse, type Cursor } from '#protocol/sync.ts';
import { wireToEntry } from '#protocol/wire-entry.ts';
import { readablePage } from '#sync/readable.ts';
import type { TestDevice } from '../../support/test-device.ts';
import { createTestDevice } from '../../support/test-device.ts';
import type { BenchRecord, Running } from '../contestant.ts';
import { addHeads, setUpCommune, type Commune } from './commune.ts';
import { startOurs } from './processes.ts';
import { BATCH_ENTRIES, recordAll, splitOver } from './records.ts';
import { createClient, jsonOf, type Answer, type Client, type Prepared } from './requests.ts';
import { preparedSync, pushesOf, recordChange } from './stream.ts';

/** A phone or desk that only reads. */
interface Reader {
  readonly device: TestDevice;
  readonly client: Client;
  readonly cursors: Record<string, Cursor>;
  directory: string;
  readonly work: Timed;
  /** Its copy of the book, when its own work is timed too. */
  readonly entries: Map<string, Entry>;
}

/** Whose work is timed: the server's, its requests being made beforehand; or also all that the app does before and after them. */
export type Timed = 'server' | 'whole';

/** Our server with its commune, and each client a village head. */
export async function startOurContestant(folder: string, work: Timed = 'server'): Promise<Running> {
  const server = await startOurs(folder);
  const commune = await setUpCommune(server);
  let villages = 0;
  let writer: TestDevice | undefined;
  let reader: Reader | undefined;
  return {
    serverPids: [server.pid],
    async prepare(records, clients) {
      const names = Array.from({ length: clients }, () => `thon-${++villages}`);
      const heads = await addHeads(commune, names);
      writer = heads[0];
      return preparePush(commune, heads, records, work);
    },
    async firstLoad() {
      reader = await newReader(commune, work);
      let loaded = 0;
      for (;;) {
        const { pages } = await pull(reader);
        loaded += pages
          .flatMap(({ entries }) => entries)
          .filter(({ entry }) => entry[1] === 'registration').length;
        if (!pages.some(({ more }) => more)) return loaded;
      }
    },
    async changeAndPull() {
      if (!writer || !reader) throw new Error('First comes a push and a first load');
      return changeAndPull(commune, writer, reader);
    },
    async stop() {
      reader?.client.close();
      await server.stop();
    },
  };
}

async function preparePush(
  { port }: Commune,
  heads: readonly TestDevice[],
  records: readonly BenchRecord[],
  work: Timed,
): Promise<() => Promise<void>> {
  const parts = splitOver(records, heads.length);
  for (const [index, head] of heads.entries()) recordAll(head, parts[index] ?? []);
  const make = (): Promise<readonly (readonly Prepared[])[]> =>
    Promise.all(heads.map((head) => pushesOf(head, BATCH_ENTRIES)));
  const madeBefore = work === 'server' ? await make() : undefined;
  return async () => {
    const pushes = madeBefore ?? (await make());
    await Promise.all(
      heads.map(async (head, index) => {
        const client = createClient(port);
        let last: Answer | undefined;
        for (const push of pushes[index] ?? []) last = await client.send(push);
        client.close();
        noteReceipt(head, last);
      }),
    );
  };
}

/** The last answer says that all of the stream is durable, and that nothing of it was set aside. */
function noteReceipt(head: TestDevice, last: Answer | undefined): void {
  const { ack, verdicts } = last ? (jsonOf(last) as SyncResponse) : { ack: head.ack, verdicts: [] };
  if (ack.seq !== head.stream.length || ack.chain !== head.stream.at(-1)?.chain || verdicts.length > 0)
    throw new Error(`Acknowledged ${ack.seq} of ${head.stream.length}, ${verdicts.length} set aside`);
  Object.assign(head.ack, ack);
}

/** A second officer, who may read every village. */
async function newReader({ officer, send, port }: Commune, work: Timed): Promise<Reader> {
  const device = await createTestDevice(send);
  await device.enrol(await officer.invite({ role: 'officer', village: '', name: 'Hoàng Thị Sơn' }));
  await device.authorization();
  return { device, client: createClient(port), cursors: {}, directory: '', work, entries: new Map() };
}

async function pull(reader: Reader): Promise<SyncResponse> {
  const { device, client, cursors } = reader;
  const request = device.request({ cursors, directory: reader.directory, clock: Date.now() });
  const answer = jsonOf(
    await client.send(preparedSync(request, await device.authorization())),
  ) as SyncResponse;
  for (const { scope, cursor } of answer.pages) cursors[scope] = cursor;
  if (answer.directory) reader.directory = answer.directory.hash;
  if (reader.work === 'whole') takeIn(reader, answer);
  return answer;
}

/** As the app does it: the answer is checked against its schema and every body against its kind's; only the disk is missing. */
function takeIn({ entries }: Reader, answer: SyncResponse): void {
  for (const page of SyncResponse.parse(answer).pages.map(readablePage)) {
    for (const pulled of page.entries) {
      const { entry } = wireToEntry(pulled.entry, pulled.device, pulled.seq);
      entries.set(entryId(entry), entry);
    }
  }
}

/** The writer corrects a registration; the reader asks afterwards, as a phone that comes back. */
async function changeAndPull({ port }: Commune, writer: TestDevice, reader: Reader): Promise<number> {
  const changed = recordChange(writer);
  await writer.sync({ clock: Date.now() });
  const [push] = await pushesOf(writer, BATCH_ENTRIES);
  if (!push) throw new Error('There is something to hand in');
  const client = createClient(port);
  await pull(reader);
  noteReceipt(writer, await client.send(push));
  client.close();
  const startedAt = performance.now();
  const { pages } = await pull(reader);
  const ms = performance.now() - startedAt;
  const { seq, device } = changed.entry;
  if (!pages.some(({ entries }) => entries.some((one) => one.seq === seq && one.device === device)))
    throw new Error('The change did not come');
  return ms;
}
