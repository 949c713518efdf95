import { describe, expect, test } from 'vitest';
import { foldBook } from '#domain/book/book.ts';
import { viewOf } from '#domain/book/view.ts';
import { clustersByName, conveneable, splitByOrder } from '#domain/meeting/convening.ts';
import { householdsOf } from '#domain/register/household.ts';
import { household, registration, YEAR } from '../../support/drafts.ts';
import { entryOf } from '../../support/entries.ts';

const CLUSTERS = ['Trên', '', 'Dưới', 'Trên', 'Dưới'];
const drafts = [
  ...CLUSTERS.map((cluster, order) => household(`h${order}`, { headName: `Hộ ${order}`, order, cluster })),
  registration('h1'),
  registration('h2', false),
];
const view = viewOf(
  foldBook(drafts.map((draft, index) => entryOf(draft, 'phone', index + 1))).subjects.values(),
);
const households = householdsOf(view);
const ids = (found: readonly { readonly id: string }[]) => found.map(({ id }) => id);

describe('who may be summoned', () => {
  test('everybody, where no registration is required', () => {
    expect(conveneable(view, YEAR, households, false)).toEqual({ eligible: households, notRegistered: [] });
  });

  test('only who registered, where it is: to decline is not to register', () => {
    const { eligible, notRegistered } = conveneable(view, YEAR, households, true);
    expect(ids(eligible)).toEqual(['h1']);
    expect(ids(notRegistered)).toEqual(['h0', 'h2', 'h3', 'h4']);
  });
});

describe('clusters', () => {
  test('stand in the order of the register, those without a name last', () => {
    expect(clustersByName(households).map(({ name, households: own }) => [name, ids(own)])).toEqual([
      ['Trên', ['h0', 'h3']],
      ['Dưới', ['h2', 'h4']],
      ['', ['h1']],
    ]);
  });

  test.each([1, 2, 3, 5, 7])('%i parts hold every household once, in its order', (parts) => {
    const split = splitByOrder(households, parts);
    expect(split.flatMap((part) => ids(part.households))).toEqual(ids(households));
    expect(split.map((part) => part.name)).toEqual(Array.from({ length: parts }, (_, n) => `Cụm ${n + 1}`));
    const sizes = split.map((part) => part.households.length);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
  });
});
