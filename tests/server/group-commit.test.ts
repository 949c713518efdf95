import { afterEach, describe, expect, test } from 'vitest';
import { createGroupCommit } from '../../sync-server/ingest/group-commit.ts';
import type { Store } from '../../sync-server/store/store.ts';
import { registration } from '../support/drafts.ts';
import { enrolDevice, setUpVillage, startTestServer, type TestServer } from '../support/server.ts';

let open: TestServer[] = [];
afterEach(async () => {
  await Promise.all(open.map((server) => server.close()));
  open = [];
});

async function storeWith(change: (store: Store) => Partial<Pick<Store, 'transact'>> = () => ({})) {
  const server = await startTestServer();
  open.push(server);
  const { store } = server.services;
  return { store, commits: createGroupCommit({ transact: store.transact, ...change(store) }) };
}

describe('writes that arrive together', () => {
  test('share one transaction', async () => {
    let transactions = 0;
    const { commits } = await storeWith((store) => ({
      transact: (commune, work) => {
        transactions += 1;
        return store.transact(commune, work);
      },
    }));
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        commits.write('c', (tx) => tx.setSetting('c', `s${index}`, 'x')),
      ),
    );
    expect(transactions).toBe(1);
  });

  test('L10: fail alone: what one wrote is undone, what the others wrote stays', async () => {
    const { store, commits } = await storeWith();
    const results = await Promise.allSettled([
      commits.write('c', (tx) => tx.setSetting('c', 'a', '1')),
      commits.write('c', async (tx) => {
        await tx.setSetting('c', 'b', '1');
        throw new Error('no');
      }),
      commits.write('c', (tx) => tx.setSetting('c', 'c', '1')),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect([
      await store.setting('c', 'a'),
      await store.setting('c', 'b'),
      await store.setting('c', 'c'),
    ]).toEqual(['1', undefined, '1']);
  });

  test('L1: are answered after the commit and not before', async () => {
    const order: string[] = [];
    const { commits } = await storeWith((store) => ({
      transact: async (commune, work) => {
        const value = await store.transact(commune, work);
        order.push('committed');
        return value;
      },
    }));
    await Promise.all([
      commits.write('c', async (tx) => tx.setSetting('c', 'a', '1')).then(() => order.push('answered')),
      commits.write('c', async (tx) => tx.setSetting('c', 'b', '1')).then(() => order.push('answered')),
    ]);
    expect(order).toEqual(['committed', 'answered', 'answered']);
  });

  test('L1: are told so when the commit fails, and the next ones go through', async () => {
    let full = true;
    const { store, commits } = await storeWith((inner) => ({
      transact: (commune, work) =>
        inner.transact(commune, async (tx) => {
          const value = await work(tx);
          if (full) throw new Error('disk full');
          return value;
        }),
    }));
    const failed = await Promise.allSettled([
      commits.write('c', (tx) => tx.setSetting('c', 'a', '1')),
      commits.write('c', (tx) => tx.setSetting('c', 'b', '1')),
    ]);
    expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    full = false;
    await commits.write('c', (tx) => tx.setSetting('c', 'c', '1'));
    expect([await store.setting('c', 'a'), await store.setting('c', 'c')]).toEqual([undefined, '1']);
  });
});

describe('phones that hand in at once', () => {
  test('get every position of the feed once, without holes, and readers miss nothing', async () => {
    const { server, officer, head } = await setUpVillage();
    open.push(server);
    const phones = [head];
    for (let more = 0; more < 7; more++)
      phones.push(await enrolDevice(server, officer, { role: 'second-recorder' }));
    const reading = { done: false };
    const read = async () => {
      while (!reading.done) {
        await officer.pull();
        // A call without a socket never lets go of this thread by itself.
        await new Promise((resolve) => setImmediate(resolve));
      }
      await officer.pull();
    };
    const reader = read();
    await Promise.all(
      phones.map(async (phone, who) => {
        for (let round = 0; round < 5; round++) {
          for (let n = 0; n < 4; n++) phone.recordAfter(registration(`h${who}-${round}-${n}`), []);
          await phone.push();
        }
      }),
    );
    reading.done = true;
    await reader;
    const inVillage = officer.pulled.filter(({ entry }) => entry[0] === 'village/na-lau');
    // A new feed begins after the highest position of the commune: two villages were recorded before.
    expect(inVillage.map(({ position }) => position)).toEqual(Array.from({ length: 160 }, (_, at) => at + 3));
    for (const phone of phones) {
      const seqs = inVillage.filter(({ device }) => device === phone.device).map(({ seq }) => seq);
      expect(seqs).toEqual(phone.stream.map(({ entry }) => entry.seq));
    }
  }, 30_000);
});
