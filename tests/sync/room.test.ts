/** Goal: an answer is as long as the line of the one who asks: all of it arrives in the end, in pieces that get through. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { digestOf } from '#protocol/chain.ts';
import { packEntries } from '#protocol/packed-batch.ts';
import type { Page, SyncRequest } from '#protocol/sync.ts';
import { household, registration } from '../support/drafts.ts';
import { enrolDevice, setUpVillage } from '../support/server.ts';
import type { TestDevice } from '../support/test-device.ts';

const HOUSEHOLDS = 300;

let village: Awaited<ReturnType<typeof setUpVillage>>;
let reader: TestDevice;

beforeEach(async () => {
  village = await setUpVillage();
  const { server, officer, head } = village;
  head.record(...Array.from({ length: HOUSEHOLDS }, (_, n) => household(`h${n}`, { headName: `Nông ${n}` })));
  await head.push();
  reader = await enrolDevice(server, officer, { role: 'second-recorder' });
});

afterEach(() => village.server.close());

const bytesOf = (pages: readonly Page[]): number =>
  pages.flatMap(({ entries }) => entries).reduce((sum, { entry }) => sum + JSON.stringify(entry).length, 0);

test.each([4096, 32_768])('pages of %d bytes bring everything, and none is much longer', async (room) => {
  let answers = 0;
  for (let more = true; more; answers++) {
    const { pages } = await reader.sync({ room });
    expect(bytesOf(pages)).toBeLessThan(room + 1000);
    more = pages.some((page) => page.more);
  }
  expect(answers).toBeGreaterThan(1);
  expect([...reader.book().subjects.values()].filter(({ kind }) => kind === 'household')).toHaveLength(
    HOUSEHOLDS,
  );
});

test('nobody gets more at once than the server gives', async () => {
  const { pages } = await reader.sync({ room: Number.MAX_SAFE_INTEGER });
  expect(bytesOf(pages)).toBeLessThan(300 * 1024);
});

/** The head's next batch as protocol 2 sends it, with a change. */
async function packedRequest(change: (packed: Record<string, unknown>) => void): Promise<SyncRequest> {
  const { head } = village;
  const { entries, ...signed } = await head.batch(head.record(registration('h1'), registration('h2')));
  const packed: Record<string, unknown> = { ...packEntries(entries, signed.firstSeq) };
  change(packed);
  return { ...head.request(), protocol: 2, batch: { ...signed, packed } } as unknown as SyncRequest;
}

test('a packed batch is taken under the signature of a plain one', async () => {
  const request = await packedRequest(() => undefined);
  const response = await village.head.post(request);
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({ ack: { seq: HOUSEHOLDS + 2 }, verdicts: [] });
});

test.each<{ name: string; change: (packed: Record<string, unknown>) => void; code: string }>([
  {
    name: 'columns that contradict one another',
    change: (p) => (p['order'] = [0, 1]),
    code: 'malformed-request',
  },
  { name: 'another salt', change: (p) => (p['salts'] = ['x', 'y']), code: 'broken-chain' },
  { name: 'no columns at all', change: (p) => delete p['groups'], code: 'malformed-request' },
])('a packed batch with $name is refused as a whole', async ({ change, code }) => {
  const response = await village.head.post(await packedRequest(change));
  expect(response.ok).toBe(false);
  expect(await response.json()).toMatchObject({ code });
});

test('a packed batch without the hash of its body is refused: a worker may have dropped half of it', async () => {
  const body = JSON.stringify(await packedRequest(() => undefined));
  expect((await village.head.postRaw(body)).status).toBe(422);
  expect((await village.head.postRaw(body, { 'x-body-sha256': digestOf(body.slice(1)) })).status).toBe(422);
});
