/** Goal: nobody who works by keyboard is thrown back to the top when a step replaces what had the focus. Method: a page of two steps. */
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, expect, test } from 'vitest';
import { useFocusKept } from '../../../src/screens/shared/desk/use-focus-kept.ts';

afterEach(cleanup);

function Steps({ stays = false }: { readonly stays?: boolean }) {
  const [step, go] = useState('first');
  useFocusKept(step);
  return (
    <main id="main">
      <h1>Nhập</h1>
      {step === 'first' || stays ? (
        <button key="on" type="button" onClick={() => go('second')}>
          Tiếp
        </button>
      ) : (
        <h2>Đã hiểu</h2>
      )}
    </main>
  );
}

const pressOn = () => {
  const button = screen.getByRole('button', { name: 'Tiếp' });
  button.focus();
  fireEvent.click(button);
};

test('what came instead takes the focus', async () => {
  render(<Steps />);
  expect(document.activeElement).toBe(document.body);
  pressOn();
  const heading = await screen.findByRole('heading', { name: 'Đã hiểu' });
  await waitFor(() => expect(document.activeElement).toBe(heading));
});

test('a focus that was not lost stays where it is', async () => {
  render(<Steps stays />);
  pressOn();
  await screen.findByRole('button', { name: 'Tiếp' });
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Tiếp' }));
});
