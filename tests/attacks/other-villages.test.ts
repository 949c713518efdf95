/** Goal: nobody writes for, reads of or speaks about what is not theirs (L7). Method: an enrolled device of one village asks over HTTP. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Draft } from '#domain/book/entry.ts';
import { packEntries } from '#protocol/packed-batch.ts';
import { digestOf } from '#protocol/chain.ts';
import { household, restricted } from '../support/drafts.ts';
import { enrolDevice } from '../support/server.ts';
import type { TestDevice } from '../support/test-device.ts';
import { expectUnharmed, openAttacked, refusalOf, type Attacked } from './attacked.ts';

let attacked: Attacked;
beforeAll(async () => {
  attacked = await openAttacked();
});
afterAll(() => attacked.close());

const SECRET = 'Lò Văn Bí Mật';

/** What a device hands in, and the verdict on each. */
async function verdictsOn(device: TestDevice, ...drafts: readonly Draft[]): Promise<readonly string[]> {
  for (const draft of drafts) device.recordAfter(draft, []);
  return (await device.push()).verdicts.map(({ code }) => code);
}

describe('another village’s ids', () => {
  test('are set aside when they are written, and nobody there hears of them', async () => {
    const { neighbour, head } = attacked;
    const drafts = [
      household('h1', { headName: SECRET, order: 1 }, 'na-lau'),
      restricted('h1', SECRET, 'na-lau'),
      restricted('h1', SECRET, 'khuoi-cap'),
      { ...household('h1', { headName: SECRET, order: 1 }), scope: 'commune' },
      { ...household('h1', { headName: SECRET, order: 1 }), scope: 'restricted/tray' },
      { ...household('h1', { headName: SECRET, order: 1 }), scope: 'village/na-lau/../khuoi-cap' },
    ];
    expect(await verdictsOn(neighbour, ...drafts)).toEqual(drafts.map(() => 'foreign-scope'));
    await head.pull();
    expect(JSON.stringify(head.pulled)).not.toContain(SECRET);
    await expectUnharmed(attacked, SECRET);
  });

  test('are not taken over by a village that names them after their own records', async () => {
    const { neighbour, head } = attacked;
    head.record(household('taken', { headName: 'Nông Văn Chủ', order: 9 }));
    await head.push();
    expect(
      await verdictsOn(neighbour, household('taken', { headName: SECRET, order: 1 }, 'khuoi-cap')),
    ).toEqual(['foreign-scope']);
    await expectUnharmed(attacked, SECRET);
  });

  test('give nothing to a reader who names them as cursors', async () => {
    const { neighbour, officer } = attacked;
    officer.record(restricted('h2', SECRET, 'na-lau'));
    await officer.push();
    const start = { after: 0, pack: 0 };
    const cursors = {
      commune: start,
      'village/na-lau': start,
      'village/khuoi-cap': start,
      'restricted/na-lau': start,
      'restricted/khuoi-cap': start,
      'restricted/tray': start,
    };
    const { pages } = await neighbour.sync({ cursors });
    expect(pages.map(({ scope }) => scope)).not.toContain('village/na-lau');
    expect(pages.filter(({ scope }) => scope.startsWith('restricted/'))).toEqual([]);
    expect(JSON.stringify(pages)).not.toContain(SECRET);
    await expectUnharmed(attacked, SECRET);
  });

  test('are no names in another village’s directory', async () => {
    const { neighbour, head } = attacked;
    await neighbour.sync({ directory: '' });
    expect(neighbour.recorders.map(({ device }) => device)).not.toContain(head.device);
  });

  test.each(['receipt', 'invitations', 'revocation', 'book', 'recovery code', 'access log'] as const)(
    'open nothing of the desk to a phone: %s',
    async (what) => {
      const { neighbour, head } = attacked;
      const asked = {
        receipt: () => neighbour.call(`/api/receipts/${head.device}`, undefined, 'GET'),
        invitations: () => neighbour.call('/api/invitations', { role: 'officer', village: '', name: SECRET }),
        revocation: () => neighbour.call(`/api/devices/${head.device}/revocation`),
        'access log': () => neighbour.call('/api/access-log', undefined, 'GET'),
        book: () => neighbour.call('/api/book-export', undefined, 'GET'),
        'recovery code': () =>
          neighbour.call(`/api/devices/${head.device}/recovery-code`, { purpose: SECRET }),
      };
      expect(await refusalOf(await asked[what]())).toMatch(/^(403 officer-only|404 not-found)/);
      await expectUnharmed(attacked, SECRET);
    },
  );

  test('go through a relay only as what their own device signed', async () => {
    const { neighbour, head, server } = attacked;
    const before = await server.services.store.countEntries(head.identity.commune.id);
    const recorded = neighbour.recordAfter(
      household('relayed', { headName: SECRET, order: 1 }, 'na-lau'),
      [],
    );
    const { entries, ...signed } = await neighbour.batch([recorded]);
    const packed = packEntries(entries, signed.firstSeq);
    const relay = (device: string) => {
      const body = JSON.stringify({ protocol: 2, device, batch: { ...signed, packed } });
      return neighbour.authorization().then((authorization) =>
        attacked.send('/api/relays', {
          method: 'POST',
          headers: { authorization, 'x-body-sha256': digestOf(body) },
          body,
        }),
      );
    };
    expect(await refusalOf(await relay(head.device))).toBe('403 bad-signature');
    expect(await refusalOf(await relay('nobody000000'))).toBe('404 not-found');
    expect(await server.services.store.countEntries(head.identity.commune.id)).toBe(before);
    await expectUnharmed(attacked, SECRET);
  });
});

describe('those of the commune who record nothing', () => {
  test.each([
    { role: 'viewer', reads: ['commune', 'village/na-lau'] },
    { role: 'operator', reads: [] },
  ] as const)('a $role writes nothing and reads no restricted fact', async ({ role, reads }) => {
    const { officer, server } = attacked;
    officer.record(restricted(`of-${role}`, SECRET, 'na-lau'));
    await officer.push();
    const device = await enrolDevice(server, officer, { role, village: '', name: 'Hoàng Văn Kín' });
    expect(
      await verdictsOn(device, household('x', { headName: SECRET, order: 1 }), restricted('x', SECRET), {
        ...household('x', { headName: SECRET, order: 1 }),
        kind: 'from-a-newer-app',
      } as unknown as Draft),
    ).toEqual(['foreign-scope', 'foreign-scope', 'foreign-scope']);
    await device.pull();
    expect(Object.keys(device.cursors).sort()).toEqual(reads);
    expect(JSON.stringify(device.pulled)).not.toContain(SECRET);
    await expectUnharmed(attacked, SECRET);
  });
});
