/**
 * Goal: what the commune erased is gone from a device's database and view as soon as it hears of it, its own entries included, and
 * the device goes on recording (L3, L4).
 */
import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import type { Entry } from '#domain/book/entry.ts';
import { withoutBody } from '#protocol/bodiless.ts';
import { CHAIN_START, nextChain } from '#protocol/chain.ts';
import type { Page } from '#protocol/sync.ts';
import { wireToEntry } from '#protocol/wire-entry.ts';
import type { BookStore } from '#store/book-store.ts';
import { pendingKeys } from '#store/device-keys.ts';
import { formerStreams, rejoinBook } from '#store/rejoin.ts';
import { disqualification } from '../support/disqualification.ts';
import { erasure, household, registration } from '../support/drafts.ts';
import { entryOf } from '../support/entries.ts';
import { createTestStore, pageOf, shownAndFolded } from '../support/store.ts';

/** The page on which the commune tells that these were erased. */
const erasedPage = (page: Page): Page => ({
  ...page,
  entries: page.entries.map((pulled) => ({
    ...pulled,
    position: pulled.position + 100,
    entry: withoutBody(pulled.entry),
  })),
  cursor: { after: 200, pack: 0 },
});

async function expectOneBook(store: BookStore) {
  const { shown, folded } = await shownAndFolded(store);
  expect(shown.subjects).toEqual(folded.subjects);
  expect(shown.live).toEqual(folded.subjects);
  expect(shown.aside).toEqual({});
  return Object.keys(shown.subjects);
}

const textOf = async (store: BookStore) => JSON.stringify(await store.database.entries.toArray());

/** This device's stored entries, followed from the first. */
async function ownChain(store: BookStore): Promise<string> {
  const rows = await store.database.entries.where('device').equals('a').sortBy('seq');
  return rows.reduce((chain, row) => {
    const { entry, salt } = wireToEntry(row.wire, row.device, row.seq);
    return nextChain(chain, entry, salt);
  }, CHAIN_START);
}

describe('an entry that the commune erased', () => {
  test.each([
    { name: 'of a household that was changed once', drafts: [household('h1', { headName: 'Páo' })] },
    {
      name: 'of a household that was changed field by field',
      drafts: [household('h1', { headName: 'Páo', phone: '1' }), household('h1', { phone: '2' })],
    },
  ])('$name is gone from the database and the view', async ({ drafts }) => {
    const store = await createTestStore();
    const entries = drafts.map((draft, index): Entry => {
      const entry = entryOf(draft, 'b', index + 1);
      return index === 0 ? entry : { ...entry, supersedes: ['b.1'] };
    });
    const page = pageOf(entries);
    await store.takeInPage(page);
    await store.takeInPage(pageOf([entryOf(registration('h2'), 'c', 1)]));
    await store.takeInPage(erasedPage(page));
    expect(await expectOneBook(store)).toEqual(['registration:2026:h2']);
    expect(await textOf(store)).not.toContain('Páo');
    await store.takeInPage(erasedPage(page));
    expect(await expectOneBook(store)).toEqual(['registration:2026:h2']);
  });

  test('of this device goes too, with what its salt derives from; the device records on', async () => {
    const store = await createTestStore();
    await store.record([household('h1', { headName: 'Páo' }), registration('h2')]);
    const own = await store.database.entries.get(['a', 1]);
    if (!own) throw new Error('It was recorded');
    const { entry } = wireToEntry(own.wire, 'a', 1);
    const [pulled] = pageOf([entry]).entries;
    if (!pulled) throw new Error('There is one');
    await store.takeInPage(erasedPage({ ...pageOf([entry]), entries: [{ ...pulled, entry: own.wire }] }));
    expect(await expectOneBook(store)).toEqual(['registration:2026:h2']);
    const after = await store.database.entries.get(['a', 1]);
    expect(after).toMatchObject({ chain: own.chain, wire: withoutBody(own.wire) });
    expect(after).not.toHaveProperty('saltSeed');
    expect((await store.record([registration('h3')])).ok).toBe(true);
    expect((await store.device())?.chain).toBe(await ownChain(store));
  });

  test('is gone where a phone recorded restricted facts, which nobody brings it again', async () => {
    const store = await createTestStore();
    await store.record([disqualification('h1', ['crime']), disqualification('h2', ['drugs'])]);
    const before = await store.device();
    await store.takeInPage(pageOf([entryOf(erasure('h1'), 'officer', 1)]));
    expect(await expectOneBook(store)).toEqual(['disqualification:2026:h2', 'erasure:h1']);
    expect(await textOf(store)).not.toContain('crime');
    expect((await store.device())?.chain).toBe(await ownChain(store));
    expect((await store.device())?.chain).toBe(before?.chain);
    // Recorded once more, about a household of which nothing may be kept: it goes with the next news.
    await store.record([disqualification('h1', ['gambling'])]);
    await store.takeInPage(pageOf([entryOf(registration('h3'), 'b', 1)]));
    expect(await textOf(store)).not.toContain('gambling');
  });

  test('is not among what was recorded under a former name either', async () => {
    const store = await createTestStore();
    await store.record([household('h1', { headName: 'Páo' }), registration('h2')]);
    const before = await store.device();
    if (!before) throw new Error('It was enrolled');
    await pendingKeys(store.database);
    await rejoinBook(store.database, { ...before.enrolment, device: 'a2' }, 0, 2000);
    const again = await store.database.entries.get(['a2', 1]);
    if (!again) throw new Error('It was recorded again');
    const { entry } = wireToEntry(again.wire, 'a2', 1);
    const [pulled] = pageOf([entry]).entries;
    if (!pulled) throw new Error('There is one');
    await store.takeInPage(erasedPage({ ...pageOf([entry]), entries: [{ ...pulled, entry: again.wire }] }));
    expect(await textOf(store)).not.toContain('Páo');
    const [former] = await formerStreams(store.database);
    expect(former?.entries.map(({ subject }) => subject)).toEqual(['registration:2026:h2']);
    expect((await store.device())?.enrolment.device).toBe('a2');
  });

  test('under this device’s name that is another one leaves what was recorded here (L2)', async () => {
    const store = await createTestStore();
    await store.record([household('h1', { headName: 'Páo' })]);
    await store.takeInPage(erasedPage(pageOf([entryOf(household('h1', { headName: 'Ín' }), 'a', 1)])));
    expect(await expectOneBook(store)).toEqual(['household:h1']);
    expect(await textOf(store)).toContain('Páo');
  });
});
