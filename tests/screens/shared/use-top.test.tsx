/** Goal: what takes another's place begins at its top. Method: a stand-in for the phone's one scroller. */
import { cleanup, render } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { useTop } from '../../../src/screens/shared/use-top.ts';

afterEach(cleanup);

function Part({ place }: { readonly place: string }) {
  useTop(place);
  return <p>{place}</p>;
}

const page = (place: string) => (
  <main id="main">
    <div data-testid="scroller">
      <Part place={place} />
    </div>
  </main>
);

test('another place begins at the top, the same place stays where it is', () => {
  const { getByTestId, rerender } = render(page('list'));
  const scroller = getByTestId('scroller');
  scroller.scrollTop = 300;
  rerender(page('list'));
  expect(scroller.scrollTop).toBe(300);
  rerender(page('household'));
  expect(scroller.scrollTop).toBe(0);
});
