/**
 * Goal: a commune and a phone that were both put back to old backups give other entries the names of old ones; every copy then says
 * what the commune holds now (L3), and nobody loses what was recorded here (L2).
 */
import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import type { BookStore } from '#store/book-store.ts';
import { acceptance, household, registration } from '../support/drafts.ts';
import { entryOf } from '../support/entries.ts';
import { createTestStore, pageOf, shownAndFolded } from '../support/store.ts';

async function expectOneBook(store: BookStore) {
  const { shown, folded } = await shownAndFolded(store);
  expect(shown.subjects).toEqual(folded.subjects);
  expect(shown.live).toEqual(folded.subjects);
  expect(shown.aside).toEqual(folded.aside);
  return Object.keys(shown.subjects);
}

describe('another entry under a known name', () => {
  test.each([
    { name: 'about another subject', draft: registration('h2'), left: ['registration:2026:h2'] },
    { name: 'about the same subject', draft: registration('h1', false), left: ['registration:2026:h1'] },
    { name: 'that is set aside', draft: household('h1', {}), verdict: 'malformed-body', left: [] },
  ])('$name takes its place', async ({ draft, verdict, left }) => {
    const store = await createTestStore();
    await store.takeInPage(pageOf([entryOf(registration('h1'), 'b', 1)]));
    const verdicts = verdict ? { 'b.1': verdict } : {};
    await store.takeInPage(pageOf([entryOf(draft, 'b', 1)], verdicts));
    expect(await expectOneBook(store)).toEqual(left);
  });

  test('where a lock was: what it shut out speaks again', async () => {
    const store = await createTestStore();
    await store.takeInPage(pageOf([entryOf(acceptance({}), 'b', 1), entryOf(registration('h1'), 'c', 1)]));
    expect(await expectOneBook(store)).toEqual(['acceptance:2026:na-lau']);
    await store.takeInPage(pageOf([entryOf(registration('h2'), 'b', 1)]));
    expect(await expectOneBook(store)).toEqual(['registration:2026:h1', 'registration:2026:h2']);
  });

  test('of this device leaves what was recorded here (L2)', async () => {
    const store = await createTestStore();
    await store.record([registration('h1')]);
    const before = await store.database.entries.get(['a', 1]);
    await store.takeInPage(pageOf([entryOf(registration('h2'), 'a', 1)]));
    expect(await store.database.entries.get(['a', 1])).toMatchObject({
      wire: before?.wire,
      chain: before?.chain,
    });
    expect(await expectOneBook(store)).toEqual(['registration:2026:h1']);
  });
});
