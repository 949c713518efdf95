/** Goal: a new version is offered, never while a meeting is on the screen, and is still offered after it. */
import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { LocationProvider } from 'preact-iso';
import { afterEach, expect, test, vi } from 'vitest';
import { UpdateNotice } from '../../src/app/UpdateNotice.tsx';
import { applyUpdate } from '../../src/app/updates.ts';

afterEach(() => {
  cleanup();
  applyUpdate.value = undefined;
  history.replaceState(null, '', '/');
});

function open(path: string): void {
  history.replaceState(null, '', path);
  render(
    <LocationProvider>
      <a href="/">Trang chính</a>
      <UpdateNotice />
    </LocationProvider>,
  );
}

const offer = () => screen.queryByRole('button', { name: 'Dùng bản mới' });

test('nothing is offered while there is no new version', () => {
  open('/');
  expect(offer()).toBeNull();
});

test('a new version that comes in a meeting waits for its end, and is taken with one tap', async () => {
  open('/meeting/m1/vote');
  const apply = vi.fn<() => void>();
  await act(() => {
    applyUpdate.value = apply;
  });
  expect(offer()).toBeNull();
  fireEvent.click(screen.getByRole('link', { name: 'Trang chính' }));
  const button = offer();
  if (!button) throw new Error('It is offered after the meeting');
  expect(apply).not.toHaveBeenCalled();
  fireEvent.click(button);
  expect(apply).toHaveBeenCalledOnce();
});
