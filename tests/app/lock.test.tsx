/**
 * Goal: what was recorded last can be posted while the book is locked, and a lock never waits long for it.
 * Method: a real store with a PIN behind the lock; only the page's reload is watched instead of done.
 */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readOutboxSealed } from '#store/sealed-mail.ts';
import { sealOutbox } from '#sync/sealed.ts';
import { watchLock } from '../../src/app/lock.ts';
import { introduceAll } from '../screens/transfer/introduce-all.ts';
import { registration } from '../support/drafts.ts';
import { createTestApp, type TestApp } from '../support/test-app.tsx';

const PIN = '241187';
const MINUTE_MS = 60_000;

let phone: TestApp;
let reloaded: Promise<void>;
let lockNow: () => void;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date', 'performance', 'setInterval'] });
  reloaded = new Promise((resolve) => {
    vi.spyOn(location, 'reload').mockImplementation(() => resolve());
  });
  phone = await createTestApp({ households: 3 });
  await introduceAll(phone);
  await phone.store.vault.create(PIN);
  lockNow = watchLock('phone', phone.app, phone.store);
  // What was recorded before was sealed in its time.
  await sealOutbox(phone.store);
});
afterEach(() => {
  phone.stop();
  vi.restoreAllMocks();
  vi.useRealTimers();
  document.body.hidden = false;
});

/** Somebody records, and the sealing after a pause has not come yet; gives the number of the entry. */
async function recordLast(): Promise<number> {
  const recorded = await phone.store.record([registration('h0001', true, phone.village)]);
  if (!recorded.ok) throw new Error(`Not recorded: ${recorded.error.type}`);
  const seq = (await phone.store.device())?.seq ?? 0;
  await vi.waitUntil(() => phone.app.progress.value.recorded === seq);
  return seq;
}

const sealedUpTo = async () => (await readOutboxSealed(phone.store.database.name))?.upTo;

/** Keeps what lies beside the book busy, as a disk that does not answer. */
function stallDisk(): () => void {
  let isOver = false;
  const opening = indexedDB.open('keyval-store');
  opening.onsuccess = () => {
    const kept = opening.result.transaction('keyval', 'readwrite').objectStore('keyval');
    const hold = (): void => {
      if (!isOver) kept.get('').onsuccess = hold;
    };
    hold();
  };
  return () => {
    isOver = true;
    opening.result.close();
  };
}

describe('what was recorded just before the lock', () => {
  test('is sealed when a person locks, and the book is out of sight meanwhile', async () => {
    const seq = await recordLast();
    lockNow();
    expect(document.body.hidden).toBe(true);
    await reloaded;
    expect(await sealedUpTo()).toBe(seq);
    expect(await phone.store.vault.state()).toBe('locked');
  });

  test('is sealed when nobody touched the phone for long', async () => {
    const seq = await recordLast();
    vi.advanceTimersByTime(6 * MINUTE_MS);
    await reloaded;
    expect(await sealedUpTo()).toBe(seq);
    expect(await phone.store.vault.state()).toBe('locked');
  });
});

test('a disk that does not answer holds no lock up', async () => {
  await recordLast();
  const release = stallDisk();
  lockNow();
  await reloaded;
  expect(await phone.store.vault.state()).toBe('locked');
  release();
});

describe('a page that the browser kept in memory while another was shown', () => {
  const comesBack = (persisted: boolean) =>
    dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));

  test('asks for the PIN again: it did not hear that the book was locked elsewhere', async () => {
    comesBack(true);
    expect(document.body.hidden).toBe(true);
    await reloaded;
    expect(await phone.store.vault.state()).toBe('locked');
  });

  test('is another thing than a page that was just opened', async () => {
    comesBack(false);
    expect(document.body.hidden).toBe(false);
    expect(await phone.store.vault.state()).toBe('open');
  });
});
