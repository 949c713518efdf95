/**
 * Goal: an entry can travel and be kept without its salt and body, and its device's chain still verifies (L4, L11).
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isBodiless, withoutBody } from '#protocol/bodiless.ts';
import { CHAIN_START, nextChain } from '#protocol/chain.ts';
import { entryToWire, textOfWire, wireToEntry } from '#protocol/wire-entry.ts';
import { registration } from '../support/drafts.ts';
import { entryOf } from '../support/entries.ts';

const SALT = 'salt-of-twelve';
const ENTRY = entryOf(registration('h1'), 'a', 1);

const chainOf = (wire: Parameters<typeof wireToEntry>[0]): string => {
  const { entry, salt } = wireToEntry(wire, 'a', 1);
  return nextChain(CHAIN_START, entry, salt);
};

describe('an entry without its body', () => {
  const body = fc
    .jsonValue({ maxDepth: 2 })
    .filter((value) => textOfWire(entryToWire({ ...ENTRY, body: value }, SALT)) !== undefined);

  test('has the chain that it had with it, and shows neither salt nor body', () => {
    fc.assert(
      fc.property(body, (value) => {
        const wire = entryToWire({ ...ENTRY, body: value }, SALT);
        const bare = withoutBody(wire);
        expect(chainOf(bare)).toBe(chainOf(wire));
        expect(JSON.stringify(bare)).not.toContain(SALT);
        expect(bare[8]).toBeNull();
        expect([isBodiless(wire), isBodiless(bare)]).toEqual([false, true]);
        expect(withoutBody(bare)).toEqual(bare);
      }),
    );
  });

  test('has another chain as soon as anything else in it is altered', () => {
    const bare = withoutBody(entryToWire(ENTRY, SALT));
    const { entry, salt } = wireToEntry(bare, 'a', 1);
    const other = `#${'A'.repeat(43)}`;
    expect(nextChain(CHAIN_START, entry, other)).not.toBe(chainOf(bare));
    expect(nextChain(CHAIN_START, { ...entry, kind: 'other' }, salt)).not.toBe(chainOf(bare));
  });

  test.each(['#', '#short', `#${'A'.repeat(44)}`, `#${'!'.repeat(43)}`])(
    'is refused with %j for a hash',
    (salt) => {
      expect(() => nextChain(CHAIN_START, ENTRY, salt)).toThrow(RangeError);
    },
  );
});
