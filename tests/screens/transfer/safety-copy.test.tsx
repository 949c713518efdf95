/**
 * Goal: what is on a phone alone is asked for as a safety copy after a meeting, once for each state, until the commune has it all.
 */
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { takeIn } from '#commands/transfer.ts';
import { villageScope, type Draft } from '#domain/book/entry.ts';
import { linksOfBatch, Parcel } from '#protocol/parcel.ts';
import { sealedOfBytes } from '#protocol/sealed.ts';
import { parcelOfBytes } from '#transfer/parcel-bytes.ts';
import { SafetyCopyCard } from '../../../src/screens/shared/transfer/SafetyCopyCard.tsx';
import { minutes as minutesDraft, registration } from '../../support/drafts.ts';
import { createTestApp, type TestApp } from '../../support/test-app.tsx';
import { introduceAll, type TestCommune } from './introduce-all.ts';

let phone: TestApp;
let commune: TestCommune;
const saved: Blob[] = [];

beforeEach(async () => {
  saved.length = 0;
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    saved.push(blob as Blob);
    return 'blob:saved';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  phone = await createTestApp({ households: 3 });
  commune = await introduceAll(phone);
});
afterEach(() => {
  cleanup();
  phone.stop();
  vi.restoreAllMocks();
});

const BUTTON = { name: 'Lưu bản dự phòng' };
const registered = (household: string): Draft => registration(household, true, 'bacle');
const sealMinutes = (): Draft => ({ ...minutesDraft({}), scope: villageScope('bacle') });
const record = async (...drafts: readonly Draft[]): Promise<void> => {
  const recorded = await phone.store.record(drafts);
  if (!recorded.ok) throw new Error(`Not recorded: ${recorded.error.type}`);
};

async function saveCopy(): Promise<void> {
  fireEvent.click(await screen.findByRole('button', BUTTON));
  await screen.findByText(/^Đã lưu lúc/);
}

/** What the commune finds in the last file that was saved. */
async function subjectsInCopy(): Promise<readonly string[]> {
  const file = sealedOfBytes(new Uint8Array((await saved.at(-1)?.arrayBuffer()) ?? []));
  if (typeof file === 'string') throw new Error(file);
  const inside = await Promise.all(file.pieces.map((piece) => commune.sealing.open(piece)));
  const parcels = inside.map((bytes) => Parcel.parse(JSON.parse(new TextDecoder().decode(bytes))));
  const links = parcels.flatMap(({ batches }) => batches.flatMap((batch) => linksOfBatch(batch) ?? []));
  return links.map(({ entry }) => entry.subject);
}

describe('the copy outside of the phone', () => {
  test('holds all that the commune lacks, for the commune alone to read', async () => {
    await record(registered('h0001'));
    phone.render(<SafetyCopyCard />);
    await saveCopy();
    const own = await phone.store.database.entries.toArray();
    expect(await subjectsInCopy()).toEqual(own.map(({ subject }) => subject));
    const bytes = Buffer.from(new Uint8Array((await saved[0]?.arrayBuffer()) ?? []));
    expect(bytes.includes('registration') || bytes.includes('Nguyễn')).toBe(false);
    const progress = phone.app.progress.value;
    expect(progress.unsent).toBe(progress.recorded);
  });

  test('says when it was made and up to which entry, and is asked for again only when there is more', async () => {
    phone.render(<SafetyCopyCard />);
    await saveCopy();
    expect(screen.getByText(/Có đủ đến mục ghi số 6/)).toBeTruthy();
    await waitFor(() => expect(screen.queryByRole('button', BUTTON)).toBeNull());
    await record(registered('h0001'), registered('h0002'));
    expect(await screen.findByText('Từ lúc đó đã ghi thêm 2 mục.')).toBeTruthy();
    await saveCopy();
    expect(await screen.findByText(/Có đủ đến mục ghi số 8/)).toBeTruthy();
  });

  test('is gone when the commune’s receipt names everything', async () => {
    phone.render(<SafetyCopyCard />);
    await screen.findByRole('button', BUTTON);
    const receipt = await parcelOfBytes(await commune.receiptFor(phone, 6));
    if (!receipt.ok) throw new Error(receipt.error.type);
    await takeIn(phone.app.transfer.store, receipt.value, 1);
    await waitFor(() => expect(screen.queryByText('Bản dự phòng ngoài máy')).toBeNull());
  });

  test('is not taken for made when the person closes the share sheet', async () => {
    const share = () => Promise.reject(new DOMException('closed', 'AbortError'));
    Object.defineProperty(navigator, 'canShare', { value: () => true, configurable: true });
    Object.defineProperty(navigator, 'share', { value: share, configurable: true });
    phone.render(<SafetyCopyCard />);
    fireEvent.click(await screen.findByRole('button', BUTTON));
    await waitFor(() => expect(screen.getByRole('button', BUTTON)).toHaveProperty('disabled', false));
    expect(screen.queryByText(/^Đã lưu lúc/)).toBeNull();
    for (const name of ['share', 'canShare']) Reflect.deleteProperty(navigator, name);
  });

  test('is asked for after a meeting, and not before', async () => {
    phone.render(<SafetyCopyCard asked />);
    await record(registered('h0001'));
    expect(screen.queryByRole('button', BUTTON)).toBeNull();
    await record(sealMinutes());
    expect(await screen.findByRole('button', BUTTON)).toBeTruthy();
  });

  test('is not offered while the phone does not know the commune’s key', async () => {
    const { sealKey: _, ...directory } = await phone.store.directory();
    await phone.store.takeInDirectory(directory);
    phone.render(<SafetyCopyCard />);
    await record(registered('h0001'));
    expect(screen.queryByRole('button', BUTTON)).toBeNull();
  });
});
