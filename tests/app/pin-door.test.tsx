import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { holdsEnrolment } from '#store/device-keys.ts';
import { createBookStore } from '#store/book-store.ts';
import { askAtDoor, PinDoor } from '../../src/app/PinDoor.tsx';
import { CHEAP_VAULT, createTestStore, freshName, PIN } from '../support/store.ts';

// This DOM has none.
vi.stubGlobal('reportError', (error: unknown) => {
  throw error;
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

test('starting anew leaves a book alone that another tab has enrolled since', async () => {
  const reloaded = new Promise<void>((resolve) => {
    vi.spyOn(location, 'reload').mockImplementation(() => resolve());
  });
  const name = freshName();
  const first = createBookStore({ name, now: () => 0, vault: CHEAP_VAULT });
  await first.vault.create(PIN);
  first.close();
  const here = createBookStore({ name, now: () => 0, vault: CHEAP_VAULT });
  const door = await askAtDoor(here);
  if (!door?.empty) throw new Error('No enrolment is behind the PIN yet');
  render(<PinDoor {...door} store={here} surface="phone" elsewhere={false} answer={() => undefined} />);

  const enrolled = await createTestStore({ name, pin: PIN });
  fireEvent.click(screen.getByRole('button', { name: 'Quên mã PIN: làm lại từ đầu' }));
  fireEvent.click(screen.getByRole('button', { name: 'Làm lại từ đầu' }));
  await reloaded;
  expect(await holdsEnrolment(enrolled.database)).toBe(true);
  enrolled.close();
  here.close();
});
