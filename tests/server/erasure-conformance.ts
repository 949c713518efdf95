import { describe, expect, test } from 'vitest';
import type { EntryRow } from '../../sync-server/store/schema.ts';
import type { Store } from '../../sync-server/store/store.ts';
import type { StoreUnderTest } from './store-conformance.ts';

const SAID = JSON.stringify([
  'village/v',
  'household',
  'household:h1',
  [],
  'a',
  1,
  1,
  'salt',
  { headName: 'Đỗ Ễ' },
]);
const BARE = JSON.stringify([
  'village/v',
  'household',
  'household:h1',
  [],
  'a',
  1,
  1,
  `#${'x'.repeat(43)}`,
  null,
]);

const entry = (seq: number, change: Partial<EntryRow> = {}): EntryRow => ({
  commune: 'c',
  device: 'd',
  seq,
  feed: 'village/v',
  position: seq,
  deadFrom: null,
  verdict: null,
  subject: 'household:h1',
  sealedBy: null,
  acceptedBy: null,
  chain: `chain-${seq}`,
  receivedAt: 1_800_000_000_000,
  wire: SAID,
  ...change,
});

const fork = (chain: string, commune = 'c') => ({
  commune,
  device: 'd',
  seq: 4,
  chain,
  receivedAt: 1,
  wire: SAID,
});

const wiresOf = async (store: Store, commune = 'c') =>
  (await store.stream(commune, 'd', 0, 9)).map(({ wire }) => JSON.stringify(wire));
const forksOf = async (store: Store, commune = 'c') =>
  (await store.forksOf(commune))
    .map(({ chain, wire }): [string, string] => [chain, wire])
    .sort(([a], [b]) => (a < b ? -1 : 1));

/** What every store promises of erasure by law, whatever database is behind it. */
export function erasureConformance(name: string, open: () => Promise<StoreUnderTest>): void {
  const withStore = (work: (under: StoreUnderTest) => Promise<void>) => async () => {
    const under = await open();
    try {
      await work(under);
    } finally {
      await under.close();
    }
  };

  describe(`${name} erases`, () => {
    test(
      'and remembers what, for one commune, however often it is told and after it was opened again',
      withStore(async ({ store, reopen }) => {
        await store.addErased('c', ['household:h1', 'opinion:2026-o1']);
        await store.addErased('c', ['household:h1']);
        await store.addErased('c', []);
        const again = await reopen();
        const asked = ['household:h1', 'household:h2', 'opinion:2026-o1'];
        expect([...(await again.erasedAmong('c', asked))].sort()).toEqual([
          'household:h1',
          'opinion:2026-o1',
        ]);
        expect((await again.erasedAmong('other', asked)).size).toBe(0);
        expect((await again.erasedAmong('c', [])).size).toBe(0);
      }),
    );

    test(
      'one entry’s body, which keeps its place in the chain and gets one in the feed that nobody has passed',
      withStore(async ({ store }) => {
        await store.addEntries([entry(1), entry(2), entry(1, { commune: 'other' })]);
        await store.eraseEntry('c', { device: 'd', seq: 1, position: 7, wire: BARE });
        expect(await wiresOf(store)).toEqual([BARE, SAID]);
        expect(await wiresOf(store, 'other')).toEqual([SAID]);
        const [erased, kept] = await store.stream('c', 'd', 1, 2);
        expect(erased).toMatchObject({ chain: 'chain-1', position: 7, deadFrom: 7, feed: 'village/v' });
        expect(kept).toMatchObject({ chain: 'chain-2', position: 2, deadFrom: null });
      }),
    );

    test(
      'so that who has read on receives it, and a first load does not',
      withStore(async ({ store }) => {
        await store.addEntries([entry(1), entry(2)]);
        await store.eraseEntry('c', { device: 'd', seq: 1, position: 3, wire: BARE });
        const read = async (after: number, pack: number) =>
          (await store.entriesAfter('c', 'village/v', { after, pack }, 9)).map(({ seq }) => seq);
        expect(await read(2, 0)).toEqual([1]);
        expect(await read(0, 3)).toEqual([2]);
      }),
    );

    test(
      'the entry of one branch, and leaves the others',
      withStore(async ({ store }) => {
        await store.addForked([fork('x'), fork('y'), fork('x', 'other')]);
        await store.eraseFork({ ...fork('x'), wire: BARE });
        expect(await forksOf(store)).toEqual([
          ['x', BARE],
          ['y', SAID],
        ]);
        expect(await forksOf(store, 'other')).toEqual([['x', SAID]]);
      }),
    );

    test(
      'all of it or nothing, as any transaction',
      withStore(async ({ store }) => {
        await store.addEntries([entry(1)]);
        const cut = store.transact('c', async (transaction) => {
          await transaction.addErased('c', ['household:h1']);
          await transaction.eraseEntry('c', { device: 'd', seq: 1, position: 7, wire: BARE });
          throw new Error('The power went');
        });
        await expect(cut).rejects.toThrow('The power went');
        expect(await wiresOf(store)).toEqual([SAID]);
        expect((await store.erasedAmong('c', ['household:h1'])).size).toBe(0);
      }),
    );
  });
}
