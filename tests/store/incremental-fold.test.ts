/**
 * Goal: the view that the store keeps beside its entries is the fold of those entries, always (L3).
 * Method: random histories of own taps, pages from the commune in any size and order, repeated, with locks before or after
 * what they govern and verdicts that come late; after each history the stored view is compared with `foldBook`.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Draft, Entry } from '#domain/book/entry.ts';
import type { BookStore } from '#store/book-store.ts';
import { bookOf, drafts, locks, scrambled } from '../support/entries.ts';
import { createTestStore, pageOf, shownAndFolded } from '../support/store.ts';

type Event =
  | { readonly type: 'record'; readonly drafts: readonly Draft[] }
  | {
      readonly type: 'page';
      readonly entries: readonly Entry[];
      readonly verdicts: Readonly<Record<string, string>>;
    }
  | { readonly type: 'verdict'; readonly seq: number; readonly code: string };

const CODES = ['foreign-kind', 'malformed-body', 'seal-stands', 'sealed', 'accepted'] as const;

const anyDraft = fc.oneof({ weight: 4, arbitrary: drafts }, { weight: 1, arbitrary: locks });

const taps: fc.Arbitrary<Event> = fc
  .array(anyDraft, { minLength: 1, maxLength: 3 })
  .map((each) => ({ type: 'record', drafts: each }));

const verdicts: fc.Arbitrary<Event> = fc.record({
  type: fc.constant('verdict'),
  seq: fc.integer({ min: 1, max: 6 }),
  code: fc.constantFrom(...CODES),
});

/** The other phones' entries, cut into pages of any size in any order, some twice; some pages carry verdicts. */
const pages: fc.Arbitrary<readonly Event[]> = bookOf(anyDraft, 14)
  .map((entries) => entries.filter(({ device }) => device !== 'a'))
  .chain((entries) => scrambled(entries))
  .chain((entries) => {
    const ids = [...new Set(entries.map(({ device, seq }) => `${device}.${seq}`))];
    const judged = fc.array(fc.tuple(fc.constantFrom('', ...ids), fc.constantFrom(...CODES.slice(0, 3))), {
      maxLength: 2,
    });
    const cut = fc.record({ size: fc.integer({ min: 1, max: 5 }), judged });
    return fc.array(cut, { minLength: 14, maxLength: 14 }).map((cuts) => {
      const made: Event[] = [];
      let at = 0;
      for (const { size, judged: few } of cuts) {
        const part = entries.slice(at, at + size);
        at += size;
        if (part.length > 0) made.push({ type: 'page', entries: part, verdicts: Object.fromEntries(few) });
      }
      return made;
    });
  });

/** Own taps and verdicts fall between the pages anywhere. */
const histories = fc
  .tuple(pages, fc.array(fc.tuple(fc.nat(14), fc.oneof(taps, verdicts)), { maxLength: 8 }))
  .map(([received, own]) => {
    const events = [...received];
    for (const [at, event] of own) events.splice(at, 0, event);
    return events;
  });

async function live(store: BookStore, event: Event): Promise<void> {
  if (event.type === 'record') return void (await store.record(event.drafts));
  if (event.type === 'page') return store.takeInPage(pageOf(event.entries, event.verdicts));
  return store.takeInVerdicts([{ seq: event.seq, code: event.code }]);
}

test('L3: after any history the stored view and the view in memory equal the fold of all entries', async () => {
  await fc.assert(
    fc.asyncProperty(histories, async (events) => {
      const store = await createTestStore();
      for (const event of events) await live(store, event);
      const { shown, folded } = await shownAndFolded(store);
      store.close();
      expect(shown).toEqual(folded);
    }),
    { numRuns: 150 },
  );
}, 60_000);

test('L3: two phones that received the same entries in other pages show the same', async () => {
  const cases = bookOf(anyDraft).chain((entries) =>
    fc.tuple(scrambled(entries), scrambled(entries), fc.integer({ min: 1, max: 7 })),
  );
  await fc.assert(
    fc.asyncProperty(cases, async ([here, there, size]) => {
      const [first, second] = [
        await createTestStore({ device: 'x' }),
        await createTestStore({ device: 'y' }),
      ];
      await first.takeInPage(pageOf(here));
      for (let at = 0; at < there.length; at += size)
        await second.takeInPage(pageOf(there.slice(at, at + size)));
      const [one, other] = [await shownAndFolded(first), await shownAndFolded(second)];
      first.close();
      second.close();
      expect(one.shown).toEqual(other.shown);
    }),
    { numRuns: 60 },
  );
}, 60_000);
