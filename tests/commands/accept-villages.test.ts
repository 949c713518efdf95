/** Goal: one village that fails does not hold up the others. Method: a real store whose disk is full for one moment. */
import { afterEach, expect, test, vi } from 'vitest';
import { acceptVillages, type AcceptedEach } from '#commands/reviews.ts';
import { YEAR } from '../support/drafts.ts';
import { createTestStore } from '../support/store.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

test('each village is told apart: accepted, changed since, or not recorded and why', async () => {
  const store = await createTestStore({ role: 'officer' });
  const came: (readonly [string, AcceptedEach])[] = [];
  const looks: Readonly<Record<string, () => void>> = {
    c: () =>
      void vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementationOnce(() => {
        throw new DOMException('The disk is full', 'QuotaExceededError');
      }),
  };
  await acceptVillages(
    { record: (drafts) => store.record(drafts), newId: () => 'n', now: () => 1 },
    {
      year: YEAR,
      villages: ['a', 'b', 'c', 'd'],
      lookAt: async (village) => {
        looks[village]?.();
        return village === 'b' ? undefined : { meetings: [], covers: {} };
      },
      isStopped: () => false,
      onEach: async (village, each) => {
        came.push([village, each]);
      },
    },
  );
  store.close();
  expect(came).toEqual([
    ['a', { type: 'accepted' }],
    ['b', { type: 'changed' }],
    ['c', { type: 'failed', failure: { type: 'storage-full' } }],
    ['d', { type: 'accepted' }],
  ]);
});
