/** Goal: a whole commune's results are read in pieces, each once, with what is done in sight. Method: the hook on a page of its own. */
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { reviewVillage } from '#domain/review/village-review.ts';
import { ReadingBar } from '../../../src/screens/desk-decisions/ReadingBar.tsx';
import type { DecisionYear } from '../../../src/screens/desk-decisions/use-decision-year.ts';
import { useReadReviews } from '../../../src/screens/desk-decisions/use-read-reviews.ts';
import { ids, told } from '../../support/told.ts';

afterEach(cleanup);

const EMPTY = told();

function Page({ found, villages }: { readonly found: DecisionYear; readonly villages: readonly string[] }) {
  const progress = useReadReviews(found, villages);
  return progress ? <ReadingBar progress={progress} /> : <p>Đủ</p>;
}

function open(count: number): readonly string[] {
  const read: string[] = [];
  const reviewOf = (village: string) => {
    read.push(village);
    return reviewVillage(EMPTY, village, 2026);
  };
  render(<Page found={{ reviewOf } as DecisionYear} villages={ids(count, 'v')} />);
  return read;
}

test('many villages are read one after the other before the page is shown', async () => {
  const read = open(30);
  expect(screen.getByText('Đã đọc 0/30 thôn')).toBeTruthy();
  await screen.findByText('Đủ');
  expect(read).toEqual(ids(30, 'v'));
});

test('a few are read by the page itself', () => {
  expect(open(3)).toEqual([]);
  expect(screen.getByText('Đủ')).toBeTruthy();
});
