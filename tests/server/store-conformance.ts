import { describe, expect, test } from 'vitest';
import type { EntryRow, InvitationRow } from '../../sync-server/store/schema.ts';
import { newDevice } from '../../sync-server/enrol/enrolled-device.ts';
import type { Store } from '../../sync-server/store/store.ts';

/** A store over a database of its own; `reopen` closes it and opens the same database again. */
export interface StoreUnderTest {
  readonly store: Store;
  reopen(): Promise<Store>;
  close(): Promise<void>;
}

const entry = (seq: number, change: Partial<EntryRow> = {}): EntryRow => ({
  commune: 'c',
  device: 'd',
  seq,
  feed: 'village/v',
  position: seq,
  deadFrom: null,
  verdict: null,
  subject: `registration:2026:h${seq}`,
  sealedBy: null,
  acceptedBy: null,
  chain: `chain-${seq}`,
  receivedAt: 1_800_000_000_000,
  wire: JSON.stringify(['village/v', 'registration', 's', [], 'a', 1, 1, 'salt', { text: 'Đỗ Ễ \u0000' }]),
  ...change,
});

const device = (name: string, commune = 'c') => ({
  ...newDevice(commune, { x: name, y: name }, { actor: 'a', name, role: 'village-head', village: 'v' }, 5),
  device: name,
});

const invitation = (id: string, change: Partial<InvitationRow> = {}): InvitationRow => ({
  commune: 'c',
  id,
  codeHash: `hash-${id}`,
  role: 'village-head',
  village: 'v',
  name: 'Sơn',
  actor: 'a',
  createdBy: 'd',
  createdAt: 1,
  expiresAt: 2,
  usedBy: null,
  withdrawnAt: null,
  ...change,
});

const seqs = (entries: readonly { readonly seq: number }[]) => entries.map(({ seq }) => seq);

/** What every store promises, whatever database is behind it. */
export function storeConformance(name: string, open: () => Promise<StoreUnderTest>): void {
  const withStore = (work: (under: StoreUnderTest) => Promise<void>) => async () => {
    const under = await open();
    try {
      await work(under);
    } finally {
      await under.close();
    }
  };

  describe(`${name} keeps entries`, () => {
    test(
      'and gives them back as they were',
      withStore(async ({ store }) => {
        await store.addEntries([entry(1), entry(2)]);
        const [first] = await store.stream('c', 'd', 1, 1);
        const { commune: _commune, wire, ...rest } = entry(1);
        expect(first).toEqual({ ...rest, wire: JSON.parse(wire) as unknown });
      }),
    );

    test(
      'each seq of a device once, and each position of a feed once',
      withStore(async ({ store }) => {
        await store.addEntries([entry(1)]);
        await expect(store.addEntries([entry(1, { position: 9 })])).rejects.toThrow(/unique|duplicate/i);
        await expect(store.addEntries([entry(2, { position: 1 })])).rejects.toThrow(/unique|duplicate/i);
        await store.addEntries([entry(1, { commune: 'other' })]);
      }),
    );

    test(
      'apart by commune',
      withStore(async ({ store }) => {
        await store.addEntries([entry(1), entry(2, { commune: 'other' })]);
        expect(seqs(await store.stream('c', 'd', 0, 9))).toEqual([1]);
        expect(seqs(await store.entriesOfSubjects('other', [entry(1).subject, entry(2).subject]))).toEqual([
          2,
        ]);
        await store.takePositions('other', 'village/v', 3);
        expect(await store.feeds('c')).toEqual(new Map());
      }),
    );

    test(
      'in any number at a time',
      withStore(async ({ store }) => {
        const many = Array.from({ length: 1201 }, (_, index) => entry(index + 1));
        await store.addEntries(many);
        await store.addEntries([]);
        const subjects = many.map(({ subject }) => subject);
        expect(await store.entriesOfSubjects('c', subjects)).toHaveLength(1201);
        expect(await store.entriesOfSubjects('c', [])).toEqual([]);
        expect(await store.entriesOfSubjects('c', ['household:\0'])).toEqual([]);
      }),
    );

    test(
      'and finds the subjects that a lock governs',
      withStore(async ({ store }) => {
        await store.addEntries([
          entry(1, { sealedBy: 'minutes:m', acceptedBy: 'acceptance:y' }),
          entry(2, { acceptedBy: 'acceptance:y', subject: entry(1).subject }),
          entry(3, { acceptedBy: 'acceptance:z' }),
        ]);
        expect(await store.subjectsUnder('c', ['minutes:m', 'acceptance:y'])).toEqual([entry(1).subject]);
        expect(await store.subjectsUnder('c', [])).toEqual([]);
      }),
    );

    test(
      'and reads a feed in order, leaving out what was dead at the pack’s position',
      withStore(async ({ store }) => {
        await store.addEntries([
          entry(1, { deadFrom: 3 }),
          entry(2, { deadFrom: 4 }),
          entry(3, { position: 8, deadFrom: 8 }),
          entry(4, { position: 5 }),
          entry(5, { position: 6, feed: 'commune' }),
        ]);
        const read = async (after: number, pack: number, limit = 9) =>
          seqs(await store.entriesAfter('c', 'village/v', { after, pack }, limit));
        expect(await read(0, 3)).toEqual([2, 4, 3]);
        expect(await read(0, 4)).toEqual([4, 3]);
        expect(await read(0, 0)).toEqual([1, 2, 4, 3]);
        expect(await read(2, 0, 1)).toEqual([4]);
        expect(await read(5, 8)).toEqual([]);
      }),
    );

    test(
      'and says of some from where on they are dead',
      withStore(async ({ store }) => {
        await store.addEntries([entry(1), entry(2), entry(3), entry(4, { device: 'e' })]);
        await store.bury('c', { device: 'd', seqs: [1, 3, 4], deadFrom: 9 });
        const dead = (await store.stream('c', 'd', 0, 9)).map(({ deadFrom }) => deadFrom);
        expect(dead).toEqual([9, null, 9]);
        expect(await store.stream('c', 'e', 0, 9)).toMatchObject([{ deadFrom: null, position: 4 }]);
      }),
    );

    test(
      'and moves one to another position',
      withStore(async ({ store }) => {
        await store.addEntries([entry(1, { deadFrom: 1 })]);
        await store.place('c', { device: 'd', seq: 1, position: 7, deadFrom: null });
        expect(await store.stream('c', 'd', 1, 1)).toMatchObject([{ position: 7, deadFrom: null }]);
      }),
    );

    test(
      'and other branches beside them, each once',
      withStore(async ({ store }) => {
        const forked = { commune: 'c', device: 'd', seq: 4, receivedAt: 1, wire: '[]' };
        await store.addForked([{ ...forked, chain: 'x' }]);
        await store.addForked([
          { ...forked, chain: 'x' },
          { ...forked, chain: 'y' },
        ]);
        expect([...(await store.forkChainsAt('c', 'd', 4))].sort()).toEqual(['x', 'y']);
        const batch = {
          commune: 'c',
          device: 'd',
          chain: 'x',
          firstSeq: 1,
          lastSeq: 4,
          signature: 's',
          receivedAt: 1,
        };
        await store.addBatch(batch);
        await store.addBatch(batch);
      }),
    );
  });

  describe(`${name} counts positions`, () => {
    test(
      'per feed, from 1, in one go',
      withStore(async ({ store }) => {
        expect(await store.takePositions('c', 'commune', 2)).toBe(2);
        expect(await store.takePositions('c', 'commune', 3)).toBe(5);
        expect(await store.takePositions('other', 'commune', 1)).toBe(1);
        expect(await store.feeds('c')).toEqual(new Map([['commune', 5]]));
      }),
    );

    test(
      'of a new feed from the highest of the commune on, also after some were left out',
      withStore(async ({ store }) => {
        await store.takePositions('c', 'commune', 5);
        await store.takePositions('other', 'commune', 90);
        expect(await store.takePositions('c', 'village/v', 2)).toBe(7);
        await store.skipPositions('c', 100);
        expect(await store.takePositions('c', 'village/v', 1)).toBe(101);
        expect(await store.takePositions('c', 'village/w', 1)).toBe(102);
        expect(await store.takePositions('other', 'commune', 1)).toBe(91);
        await store.skipPositions('c', 50);
        expect(await store.feeds('c')).toEqual(
          new Map([
            ['commune', 100],
            ['village/v', 101],
            ['village/w', 102],
          ]),
        );
      }),
    );

    test(
      'without a hole when a transaction fails',
      withStore(async ({ store }) => {
        await store.takePositions('c', 'commune', 2);
        const failing = store.transact('c', async (transaction) => {
          await transaction.takePositions('c', 'commune', 5);
          throw new Error('no');
        });
        await expect(failing).rejects.toThrow('no');
        expect(await store.takePositions('c', 'commune', 1)).toBe(3);
      }),
    );
  });

  describe(`${name} has transactions`, () => {
    test(
      'L1: whose work nobody else sees before all of it is durable',
      withStore(async ({ store }) => {
        await store.transact('c', async (transaction) => {
          await transaction.addEntries([entry(1)]);
          expect(seqs(await transaction.stream('c', 'd', 0, 9))).toEqual([1]);
          expect(seqs(await store.stream('c', 'd', 0, 9))).toEqual([]);
        });
        expect(seqs(await store.stream('c', 'd', 0, 9))).toEqual([1]);
      }),
    );

    test(
      'L1: whose work is there after the database was opened again',
      withStore(async ({ store, reopen }) => {
        await store.transact('c', (transaction) => transaction.addEntries([entry(1)]));
        const again = await reopen();
        expect(seqs(await again.stream('c', 'd', 0, 9))).toEqual([1]);
      }),
    );
  });

  describe(`${name} keeps people`, () => {
    test(
      'their devices, found by name',
      withStore(async ({ store }) => {
        await store.addDevice(device('d1'));
        await store.addDevice(device('d2', 'other'));
        expect(await store.findDevice('other', 'd2')).toEqual(device('d2', 'other'));
        expect(await store.findDevice('c', 'd2')).toBeUndefined();
        expect((await store.devicesOf('c')).map((row) => row.device)).toEqual(['d1']);
        await store.addDevice(device('d1', 'other'));
        await expect(store.addDevice(device('d1'))).rejects.toThrow(/unique|duplicate/i);
      }),
    );

    test(
      'and how many entries they handed in',
      withStore(async ({ store }) => {
        expect(await store.countEntries('c')).toBe(0);
        await store.addDevice({ ...device('d1'), lastSeq: 3 });
        await store.addDevice({ ...device('d2'), lastSeq: 4 });
        await store.addDevice({ ...device('d1', 'other'), lastSeq: 50 });
        expect(await store.countEntries('c')).toBe(7);
      }),
    );

    test(
      'and what changes of a device',
      withStore(async ({ store }) => {
        await store.addDevice(device('d1'));
        await store.changeDevice('c', 'd1', { lastSeq: 3, lastChain: 'x', clockSkewMs: -4e12 });
        const expected = { ...device('d1'), lastSeq: 3, lastChain: 'x', clockSkewMs: -4e12 };
        const locked = await store.transact('c', (transaction) => transaction.lockDevice('c', 'd1'));
        expect(locked).toEqual(expected);
        expect(
          await store.transact('c', (transaction) => transaction.lockDevice('c', 'nobody')),
        ).toBeUndefined();
      }),
    );

    test(
      'the code that opens each of them again, the newest only',
      withStore(async ({ store }) => {
        await store.keepRecoveryCode('c', 'd1', 'one');
        await store.keepRecoveryCode('c', 'd1', 'two');
        await store.keepRecoveryCode('other', 'd1', 'three');
        expect(await store.recoveryCode('c', 'd1')).toBe('two');
        expect(await store.recoveryCode('c', 'd2')).toBeUndefined();
      }),
    );

    test(
      'and who was given restricted facts, the newest first, by moment and page',
      withStore(async ({ store }) => {
        const row = (id: string, at: number, commune = 'c') => ({
          commune,
          id,
          at,
          device: 'd1',
          action: 'pull' as const,
          village: 'v',
          about: '',
          purpose: 'Bình xét',
          count: 4_000_000_000,
        });
        await store.addAccess([]);
        await store.addAccess([row('a', 5), row('b', 6), row('c', 6), row('d', 9), row('a', 6, 'other')]);
        const names = async (from: number, until: number, before?: { at: number; id: string }, limit = 9) =>
          (await store.accessIn('c', { from, until, before }, limit)).map(({ id }) => id);
        expect(await names(0, 10)).toEqual(['d', 'c', 'b', 'a']);
        expect(await names(6, 9)).toEqual(['c', 'b']);
        expect(await names(0, 10, { at: 6, id: 'c' })).toEqual(['b', 'a']);
        expect(await names(0, 10, undefined, 1)).toEqual(['d']);
        expect((await store.accessIn('c', { from: 5, until: 6 }, 9))[0]).toEqual(row('a', 5));
        await expect(store.addAccess([row('a', 7)])).rejects.toThrow(/unique|duplicate/i);
      }),
    );

    test(
      'their invitations, used once',
      withStore(async ({ store }) => {
        await store.addInvitation(invitation('i1'));
        await store.addInvitation(invitation('i2', { createdAt: 2 }));
        expect((await store.invitationsOf('c')).map(({ id }) => id)).toEqual(['i2', 'i1']);
        expect(await store.findInvitation('c', 'hash-i1')).toEqual(invitation('i1'));
        expect(await store.findInvitation('other', 'hash-i1')).toBeUndefined();
        expect(await store.useInvitation('c', 'i1', 'd1')).toBe(true);
        expect(await store.useInvitation('c', 'i1', 'd2')).toBe(false);
        expect(await store.withdrawInvitation('c', 'i1', 9)).toBe(false);
        expect(await store.withdrawInvitation('c', 'i2', 9)).toBe(true);
        expect(await store.useInvitation('c', 'i2', 'd2')).toBe(false);
      }),
    );

    test(
      'the communes, each host once, the oldest first',
      withStore(async ({ store }) => {
        expect(await store.communes()).toEqual([]);
        const late = { commune: 'b', name: 'Xã Mới', createdAt: 8, host: 'b.example' };
        const early = { commune: 'c', name: 'Xã Thử', createdAt: 7, host: null };
        await store.addCommune(late);
        await store.addCommune(early);
        expect(await store.communes()).toEqual([early, late]);
        await expect(store.addCommune({ ...late, commune: 'd' })).rejects.toThrow(/unique|duplicate/i);
      }),
    );

    test(
      'what is erased: the names, and the forms without bodies at new positions and in other branches',
      withStore(async ({ store, reopen }) => {
        await store.addEntries([entry(1), entry(2)]);
        const fork = { commune: 'c', device: 'd', seq: 2, chain: 'other', receivedAt: 1, wire: '["who"]' };
        await store.addForked([fork]);
        await store.transact('c', async (transaction) => {
          await transaction.addErased('c', ['household:h1', 'opinion:2026-o']);
          await transaction.addErased('c', ['household:h1']);
          await transaction.eraseEntry('c', { device: 'd', seq: 1, position: 9, wire: '["gone"]' });
          await transaction.eraseFork({ ...fork, wire: '["gone"]' });
        });
        const again = await reopen();
        const among = (commune: string) => again.erasedAmong(commune, ['household:h1', 'household:h2']);
        expect([await among('c'), await among('other')]).toEqual([new Set(['household:h1']), new Set()]);
        expect(await again.erasedAmong('c', [])).toEqual(new Set());
        const [erased] = await again.stream('c', 'd', 1, 1);
        expect(erased).toMatchObject({ position: 9, deadFrom: 9, wire: ['gone'], chain: 'chain-1' });
        expect(await again.forksOf('c')).toEqual([{ ...fork, wire: '["gone"]' }]);
        expect(await again.forksOf('other')).toEqual([]);
      }),
    );

    test(
      'settings of a commune and of the server, apart',
      withStore(async ({ store }) => {
        expect(await store.setting('c', 'a')).toBeUndefined();
        await store.setSetting('c', 'a', '1');
        await store.setSetting('c', 'a', '2');
        await store.setSetting('other', 'a', '3');
        expect(await store.serverSetting('a')).toBeUndefined();
        await store.setServerSetting('a', '4');
        await store.setServerSetting('a', '5');
        expect(await store.setting('c', 'a')).toBe('2');
        expect(await store.setting('other', 'a')).toBe('3');
        expect(await store.serverSetting('a')).toBe('5');
      }),
    );
  });
}
