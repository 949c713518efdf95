/** Goal: a book of any size is whole once it is open. Method: more subjects than are read in one go, opened anew. */
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { villageScope } from '#domain/book/entry.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { VILLAGE } from '../support/drafts.ts';
import { createTestStore, freshName, openAgain } from '../support/store.ts';

test.each([3999, 4000, 9000])('%i households are all there', async (count) => {
  const name = freshName();
  const first = await createTestStore({ name });
  await first.database.subjects.bulkPut(
    Array.from({ length: count }, (_, index) => {
      const subject = subjectOf.household(`h${index}`);
      return { subject, scope: villageScope(VILLAGE), kind: 'household', heads: [], superseded: {} };
    }),
  );
  first.close();
  const store = await openAgain(name, () => 1000);
  await store.open();
  const found = [...store.view(villageScope(VILLAGE)).ofKind('household')];
  expect(new Set(found.map(({ subject }) => subject)).size).toBe(count);
  store.close();
});
