import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { loadDeviceMarks, noteDeviceMarks } from '#store/device-marks.ts';
import { writeForTrial } from '#store/write-for-trial.ts';

afterEach(() => vi.restoreAllMocks());

describe('a trial write', () => {
  test('is written for real, and leaves nothing behind', async () => {
    const added = vi.spyOn(IDBObjectStore.prototype, 'add');
    expect(await writeForTrial(600_000)).toEqual({ ok: true, value: null });
    const bytes = added.mock.calls.reduce((sum, [value]) => sum + (value as Uint8Array).byteLength, 0);
    expect(bytes).toBeGreaterThanOrEqual(600_000);
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('nep-nha-trial');
  });

  test('on a full phone says so, and leaves nothing behind', async () => {
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(await writeForTrial(300_000)).toEqual({ ok: false, error: { type: 'storage-full' } });
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('nep-nha-trial');
  });
});

describe('the device’s marks', () => {
  test('are added one to the other, and none is there before it is noted', async () => {
    expect(await loadDeviceMarks()).toEqual({ practised: false, installShown: false, guided: false });
    await noteDeviceMarks({ installShown: true });
    await noteDeviceMarks({ practised: true });
    expect(await loadDeviceMarks()).toEqual({ practised: true, installShown: true, guided: false });
  });
});
