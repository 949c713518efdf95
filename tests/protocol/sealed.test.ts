/**
 * Goal: what is sealed for a commune opens for that commune alone, whole or not at all; a file of it is taken only as it was made.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytesOfSealed, isSealedFile, sealedOfBytes, SEALED_LIMITS } from '#protocol/sealed.ts';
import { sealFor } from '#store/seal.ts';
import { sealingKeyOf } from '../../sync-server/receipts/sealing-key.ts';
import { createSettings } from '../support/settings.ts';

const SAID = { household: 'Hộ ông Vi Văn Thành', votes: [31, 4, 0] };

const communeOf = async (id: string) => {
  const key = await sealingKeyOf(createSettings(), id);
  return { key, id, sealKey: key.publicKey };
};

const textOf = (bytes: Uint8Array | undefined): string | undefined =>
  bytes && new TextDecoder().decode(bytes);

describe('what is sealed', () => {
  test('opens for its commune as it was, and shows nothing of it outside', async () => {
    const commune = await communeOf('xa');
    const sealed = await sealFor(commune, SAID);
    expect(textOf(await commune.key.open(sealed))).toBe(JSON.stringify(SAID));
    expect(Buffer.from(sealed).toString('latin1')).not.toContain('Vi V');
  });

  test('is another text each time, so that nobody sees that the same was said', async () => {
    const commune = await communeOf('xa');
    const [one, two] = await Promise.all([sealFor(commune, SAID), sealFor(commune, SAID)]);
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(false);
  });

  test('opens for no other commune, nor for its own key under another name', async () => {
    const settings = createSettings();
    const key = await sealingKeyOf(settings, 'xa');
    const other = await communeOf('other');
    const sealed = await sealFor({ id: 'xa', sealKey: key.publicKey }, SAID);
    expect(await other.key.open(sealed)).toBeUndefined();
    const misnamed = await sealFor({ id: 'other', sealKey: key.publicKey }, SAID);
    expect(await key.open(misnamed)).toBeUndefined();
  });

  test('opens after the server was started again, by the key that the database keeps', async () => {
    const settings = createSettings();
    const sealKey = (await sealingKeyOf(settings, 'xa')).publicKey;
    const sealed = await sealFor({ id: 'xa', sealKey }, SAID);
    const again = await sealingKeyOf({ ...settings }, 'xa');
    expect(textOf(await again.open(sealed))).toBe(JSON.stringify(SAID));
  });

  test('opens for nobody once any byte of it is altered, dropped or added', async () => {
    const commune = await communeOf('xa');
    const sealed = await sealFor(commune, SAID);
    for (let at = 0; at < sealed.length; at += 3) {
      const altered = sealed.slice();
      altered[at] = (altered[at] ?? 0) ^ 1;
      expect(await commune.key.open(altered), `byte ${at}`).toBeUndefined();
    }
    expect(await commune.key.open(sealed.slice(0, -1))).toBeUndefined();
    expect(await commune.key.open(new Uint8Array([...sealed, 0]))).toBeUndefined();
    expect(await commune.key.open(new Uint8Array())).toBeUndefined();
  });

  test('that would unpack to more than it may hold is not unpacked', async () => {
    const commune = await communeOf('xa');
    const bomb = await sealFor(commune, 'x'.repeat(SEALED_LIMITS.insideBytes));
    expect(bomb.length).toBeLessThan(64 * 1024);
    expect(await commune.key.open(bomb)).toBeUndefined();
  });
});

describe('a file of sealed parcels', () => {
  const pieces = fc.array(fc.uint8Array({ minLength: 1, maxLength: 300 }), { maxLength: 5 });

  test('is read as it was made', () => {
    fc.assert(
      fc.property(pieces, (made) => {
        const file = { commune: 'xa-thu', pieces: made.map((piece) => new Uint8Array(piece)) };
        const bytes = bytesOfSealed(file);
        expect(isSealedFile(bytes)).toBe(true);
        expect(sealedOfBytes(bytes)).toEqual(file);
      }),
    );
  });

  test('is refused as damaged when it is altered or cut anywhere', () => {
    const bytes = bytesOfSealed({ commune: 'xa', pieces: [new Uint8Array(40).fill(7)] });
    const VERSION_AT = 4;
    const places = [...bytes.keys()];
    for (const at of places.filter((place) => place !== VERSION_AT)) {
      const altered = bytes.slice();
      altered[at] = (altered[at] ?? 0) ^ 64;
      expect(sealedOfBytes(altered), `byte ${at}`).toBe('damaged');
    }
    for (const at of places) expect(sealedOfBytes(bytes.slice(0, at)), `cut at ${at}`).toBe('damaged');
  });

  test('of a newer app says so', () => {
    const bytes = bytesOfSealed({ commune: 'xa', pieces: [] });
    bytes[4] = 2;
    expect(sealedOfBytes(bytes)).toBe('newer-version');
  });
});
