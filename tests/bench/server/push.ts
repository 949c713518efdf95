import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { SyncResponse } from '#protocol/sync.ts';
import type { TestDevice } from '../../support/test-device.ts';
import { copyOf, FILE, makeCommune, type Commune } from './commune.ts';
import { startBare, startOurs } from './processes.ts';
import { createClient, jsonOf, type Answer, type Prepared } from './requests.ts';
import { compared, takeTurns, timed, type Row } from './rounds.ts';
import { barePushesOf, bytesOnDisk, countRows, dropFile, emptyTableLike } from './rows.ts';
import { cursorsOf, pushesOf, recordUntil } from './stream.ts';

const BATCH = 400;
export const ENTRIES = Number(process.env['BENCH_ENTRIES'] ?? 20_000);

/** Every client sends its requests one after another, all clients at once. */
async function sendAll(port: number, pushes: readonly (readonly Prepared[])[]): Promise<readonly Answer[][]> {
  const clients = pushes.map(() => createClient(port));
  const answers = await Promise.all(
    pushes.map(async (own, index) => {
      const got: Answer[] = [];
      for (const push of own) {
        const answer = await clients[index]?.send(push);
        if (answer) got.push(answer);
      }
      return got;
    }),
  );
  for (const client of clients) client.close();
  return answers;
}

/** The last word to each device is that all of its stream is durable, and it is. */
function checkAcks(devices: readonly TestDevice[], answers: readonly Answer[][], file: string): void {
  for (const [index, device] of devices.entries()) {
    const last = answers[index]?.at(-1);
    const { ack, verdicts } = SyncResponse.parse(last && jsonOf(last));
    const expected = device.stream.at(-1);
    if (ack.seq !== device.stream.length || ack.chain !== expected?.chain || verdicts.length > 0)
      throw new Error(`Acknowledged ${ack.seq} of ${device.stream.length}, ${verdicts.length} set aside`);
    if (countRows(file, device.device) !== device.stream.length) throw new Error('Rows are missing');
  }
}

/** Every start of a server gives out positions of its own: each device asks once where its feed ends. */
const preparePushes = (heads: readonly TestDevice[], port: number) =>
  Promise.all(
    heads.map(async (head) => {
      const client = createClient(port);
      const cursors = await cursorsOf(head, client);
      client.close();
      return pushesOf(head, BATCH, cursors);
    }),
  );

/** One round of ours; `keep` leaves the folder to look at. */
async function pushOurs(commune: Commune, keep = false) {
  const folder = copyOf(commune.folder);
  const server = await startOurs(folder);
  const pushes = await preparePushes(commune.heads, server.port);
  let answers: readonly Answer[][] = [];
  const before = server.cpuMs();
  const ms = await timed(async () => (answers = await sendAll(server.port, pushes)));
  if (process.env['BENCH_CPU'])
    process.stderr.write(`ours ${ms.toFixed(0)} cpu ${server.cpuMs() - before}\n`);
  await server.stop();
  checkAcks(commune.heads, answers, join(folder, FILE));
  if (!keep) rmSync(folder, { recursive: true });
  return { ms, folder, pushes };
}

async function pushBare(
  like: string,
  pushes: readonly (readonly Prepared[])[],
): Promise<{ readonly ms: number; readonly bytes: number }> {
  const file = emptyTableLike(like);
  const server = await startBare(file);
  const before = server.cpuMs();
  const ms = await timed(() => sendAll(server.port, pushes));
  if (process.env['BENCH_CPU'])
    process.stderr.write(`bare ${ms.toFixed(0)} cpu ${server.cpuMs() - before}\n`);
  await server.stop();
  if (countRows(file) !== pushes.flat().length * BATCH && countRows(file) < ENTRIES)
    throw new Error('Rows are missing');
  const bytes = bytesOnDisk(file);
  dropFile(file);
  return { ms, bytes };
}

async function measureClients(clients: number, rounds: number): Promise<readonly Row[]> {
  const commune = await makeCommune(clients);
  for (const head of commune.heads) recordUntil(head, head.ack.seq + ENTRIES / clients);
  const first = await pushOurs(commune, true);
  const bare = commune.heads.map((head) => barePushesOf(first.folder, head.device, BATCH));
  const stored = bytesOnDisk(join(first.folder, FILE));
  const bareBytes = (await pushBare(commune.folder, bare)).bytes;
  const { left, right } = await takeTurns(
    rounds,
    async () => (await pushOurs(commune)).ms,
    async () => (await pushBare(commune.folder, bare)).ms,
  );
  const name = clients === 1 ? 'by one client' : `by ${clients} clients at once`;
  const rows = [compared(`push of ${ENTRIES} entries ${name}`, left, right, 1.3)];
  if (clients > 1) return rows;
  const perEntry = (bytes: number) => Math.round(bytes / ENTRIES);
  const wire = (all: readonly (readonly Prepared[])[]) =>
    perEntry(all.flat().reduce((sum, { body }) => sum + body.length, 0));
  return [
    ...rows,
    { name: 'bytes on disk per entry', ours: perEntry(stored), bare: perEntry(bareBytes), unit: 'bytes' },
    { name: 'bytes sent per pushed entry', ours: wire(first.pushes), bare: wire(bare), unit: 'bytes' },
  ];
}

/** 20,000 entries handed in by one client, and by twenty at once. */
export const measurePush = async (rounds: number): Promise<readonly Row[]> => [
  ...(await measureClients(1, rounds)),
  ...(await measureClients(20, rounds)),
];
