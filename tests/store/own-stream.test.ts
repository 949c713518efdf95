/**
 * Goal: what a person saw saved is on the disk and is offered to the commune until its receipt names it (L2, L8).
 * Method: stories of one phone with a real store; every claim is read back from the database.
 */
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entry } from '#domain/book/entry.ts';
import { resolve, resolveFields } from '#domain/book/resolve.ts';
import { CHAIN_START, nextChain } from '#protocol/chain.ts';
import { wireToEntry } from '#protocol/wire-entry.ts';
import type { BookStore } from '#store/book-store.ts';
import { moveEnrolment } from '#store/device-keys.ts';
import { readablePage } from '#sync/readable.ts';
import {
  acceptance,
  attendance,
  household,
  MEETING,
  minutes,
  registration,
  tally,
} from '../support/drafts.ts';
import { drafts, entryOf } from '../support/entries.ts';
import { createTestStore, freshName, openAgain, pageOf } from '../support/store.ts';

const SCOPE = 'village/na-lau';

async function recordMany(store: BookStore, count: number): Promise<void> {
  for (let n = 0; n < count; n++) await store.record([registration(`h${n}`)]);
}

const chainAt = async (store: BookStore, seq: number): Promise<string> =>
  (await store.database.entries.get(['a', seq]))?.chain ?? '';

describe('L2: recording', () => {
  test('is on the disk when it says so: a new store over the same database has it', async () => {
    const name = freshName();
    const store = await createTestStore({ name });
    const recorded = await store.record([registration('h1')]);
    expect(recorded.ok).toBe(true);
    store.close();
    const reopened = await openAgain(name, () => 1);
    await reopened.open();
    expect(resolve(reopened.view(SCOPE).get('registration:2026:h1'), 'registration').type).toBe('settled');
    expect(await reopened.progress()).toMatchObject({ recorded: 1, unsent: 1 });
    reopened.close();
  });

  test('all drafts of a command or none: a locked one takes the others with it', async () => {
    const store = await createTestStore();
    await store.record([minutes({ a: 1 })]);
    const refused = await store.record([registration('h1'), attendance('h1')]);
    expect(refused).toEqual({ ok: false, error: { type: 'sealed' } });
    expect(await store.progress()).toMatchObject({ recorded: 1 });
    expect(store.view(SCOPE).get('registration:2026:h1')).toBeUndefined();
    store.close();
  });

  test('a command that says two things of one subject disagrees with nobody', async () => {
    const store = await createTestStore();
    await store.record([registration('h1', false), registration('h1', true)]);
    expect(resolve(store.view(SCOPE).get('registration:2026:h1'), 'registration')).toMatchObject({
      type: 'settled',
      value: { registered: true },
    });
    store.close();
  });

  test('L5: sealed minutes are not sealed again, and an accepted year takes nothing', async () => {
    const store = await createTestStore();
    await store.record([minutes({ a: 5 })]);
    expect(await store.record([minutes({ a: 9 }, 2)])).toEqual({ ok: false, error: { type: 'sealed' } });
    await store.takeInPage(pageOf([entryOf(acceptance({ a: 1 }), 'desk', 1)]));
    expect(await store.record([registration('h1')])).toEqual({ ok: false, error: { type: 'accepted' } });
    store.close();
  });

  test('L5: two seals at once are settled by recording one of them again', async () => {
    const store = await createTestStore();
    await store.record([minutes({ a: 5 })]);
    await store.takeInPage(pageOf([entryOf(minutes({ b: 2 }, 7), 'b', 1)]));
    expect(resolve(store.view(SCOPE).get(`minutes:${MEETING}`), 'minutes').type).toBe('disputed');
    expect((await store.record([minutes({ b: 2 }, 7)])).ok).toBe(true);
    expect(resolve(store.view(SCOPE).get(`minutes:${MEETING}`), 'minutes').type).toBe('settled');
    store.close();
  });

  test('L10: an entry that could never be sent is refused loudly, and stands in no other’s way', async () => {
    const store = await createTestStore();
    const huge = household('h1', { note: 'ỷ'.repeat(300_000) });
    await expect(store.record([huge])).rejects.toThrow(RangeError);
    expect((await store.record([registration('h1')])).ok).toBe(true);
    expect(await store.progress()).toMatchObject({ recorded: 1 });
    store.close();
  });

  test('L9: a phone whose clock jumps to 1970 and to 2099 keeps every entry, in its own order', async () => {
    const times = [4_070_908_800_000, 0, 1_700_000_000_000];
    const store = await createTestStore({ now: () => times.shift() ?? 0 });
    for (const votes of [1, 2, 3]) await store.record([tally('h1', votes)]);
    expect(resolve(store.view(SCOPE).get(`tally:${MEETING}:h1`), 'tally')).toMatchObject({
      value: { for: 3 },
    });
    store.close();
  });

  test('the undo of a command puts back what it changed, in one step', async () => {
    const store = await createTestStore();
    await store.record([household('h1', { headName: 'Páo', order: 1 }), registration('h1', false)]);
    const done = await store.record([household('h1', { phone: '1' }), registration('h1', true)]);
    await store.record(done.ok ? done.value.undo : []);
    const view = store.view(SCOPE);
    expect(resolveFields(view.get('household:h1'), 'household').value).toEqual({
      headName: 'Páo',
      order: 1,
      phone: '',
    });
    expect(resolve(view.get('registration:2026:h1'), 'registration')).toMatchObject({
      value: { registered: false },
    });
    store.close();
  });

  test('a command of which a part cannot be taken back offers no undo', async () => {
    const store = await createTestStore();
    const done = await store.record([registration('h1'), minutes({ a: 9 })]);
    expect(done.ok && done.value.undo).toEqual([]);
    store.close();
  });
});

describe('the own stream', () => {
  test('L4: is a chain without gaps, whatever commands and refusals lie between', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(drafts, { maxLength: 3 }), { maxLength: 6 }), async (commands) => {
        const store = await createTestStore();
        for (const command of commands) await store.record(command);
        const rows = await store.database.entries.orderBy('[device+seq]').toArray();
        const { seq, chain } = (await store.device()) ?? { seq: -1, chain: '' };
        store.close();
        let expected = CHAIN_START;
        for (const [index, row] of rows.entries()) {
          expect(row.seq).toBe(index + 1);
          const { entry, salt } = wireToEntry(row.wire, row.device, row.seq);
          expected = nextChain(expected, entry, salt);
          expect(row.chain).toBe(expected);
        }
        expect({ seq, chain }).toEqual({ seq: rows.length, chain: expected });
      }),
      { numRuns: 25 },
    );
  });

  test('no two entries share a salt, so that a short body cannot be guessed out of its hash', async () => {
    const store = await createTestStore();
    await recordMany(store, 20);
    const rows = await store.database.entries.toArray();
    expect(new Set(rows.map((row) => row.wire[7])).size).toBe(20);
    store.close();
  });
});

describe('the outbox', () => {
  test('offers what the last receipt does not name, so many entries at once', async () => {
    const store = await createTestStore();
    await recordMany(store, 7);
    await store.takeInAck({ seq: 2, chain: await chainAt(store, 2) });
    const box = await store.outbox(3, 1_000_000);
    expect(box).toMatchObject({ firstSeq: 3, chain: await chainAt(store, 5) });
    expect(box?.entries.map((wire) => wire[2])).toEqual(
      ['h2', 'h3', 'h4'].map((id) => `registration:2026:${id}`),
    );
    store.close();
  });

  test('keeps to so many characters, but always offers one: a large entry blocks nothing (L10)', async () => {
    const store = await createTestStore();
    await recordMany(store, 5);
    const [first] = (await store.outbox(1, 1))?.entries ?? [];
    const one = JSON.stringify(first).length;
    expect((await store.outbox(5, 1))?.entries).toHaveLength(1);
    expect((await store.outbox(5, one * 3))?.entries).toHaveLength(3);
    expect((await store.outbox(5, one * 3 - 1))?.entries).toHaveLength(2);
    store.close();
  });

  test('is empty when a receipt names the last entry', async () => {
    const store = await createTestStore();
    expect(await store.outbox(5, 1000)).toBeUndefined();
    await recordMany(store, 1);
    await store.takeInAck({ seq: 1, chain: await chainAt(store, 1) });
    expect(await store.outbox(5, 1000)).toBeUndefined();
    store.close();
  });
});

describe('L8: receipts', () => {
  test('nothing but a receipt says received', async () => {
    let now = 10;
    const store = await createTestStore({ now: () => now });
    await recordMany(store, 2);
    expect(await store.progress()).toEqual({
      recorded: 2,
      unsent: 2,
      entries: 2,
      savedAt: 10,
      unsentSince: 10,
      receivedAt: 0,
    });
    now = 20;
    await store.takeInVerdicts([{ seq: 1, code: 'foreign-kind' }]);
    await store.takeInPage(pageOf([]));
    expect(await store.progress()).toMatchObject({ unsent: 2, receivedAt: 0 });
    await store.takeInAck({ seq: 1, chain: await chainAt(store, 1) });
    expect(await store.progress()).toMatchObject({ unsent: 1, receivedAt: 20 });
    now = 30;
    await store.takeInAck({ seq: 1, chain: await chainAt(store, 1) });
    expect(await store.progress()).toMatchObject({ receivedAt: 20 });
    store.close();
  });

  test('L2: after the server was restored from a backup the receipt falls, and the outbox offers again from there', async () => {
    const store = await createTestStore();
    await recordMany(store, 5);
    await store.takeInAck({ seq: 5, chain: await chainAt(store, 5) });
    expect(await store.takeInAck({ seq: 2, chain: await chainAt(store, 2) })).toBe('taken');
    expect(await store.progress()).toMatchObject({ unsent: 3 });
    expect((await store.outbox(10, 10_000))?.firstSeq).toBe(3);
    expect(await store.takeInAck({ seq: 0, chain: '' })).toBe('taken');
    expect((await store.outbox(10, 10_000))?.firstSeq).toBe(1);
    store.close();
  });

  test('L4: a receipt for another stream under this name is a fork, and moves nothing', async () => {
    const store = await createTestStore();
    await recordMany(store, 3);
    await store.takeInAck({ seq: 1, chain: await chainAt(store, 1) });
    expect(await store.takeInAck({ seq: 2, chain: 'x'.repeat(43) })).toBe('forked');
    expect(await store.takeInAck({ seq: 9, chain: 'x'.repeat(43) })).toBe('forked');
    expect(await store.progress()).toMatchObject({ unsent: 2 });
    expect(await store.progress()).toMatchObject({ recorded: 3 });
    store.close();
  });
});

describe('an enrolment that belongs to the other database of this browser', () => {
  test('goes there, and is gone here', async () => {
    const [from, to] = [await createTestStore({ device: 'b' }), await createTestStore({ device: 'a' })];
    await moveEnrolment(from.database, to.database);
    expect((await to.device())?.enrolment.device).toBe('b');
    expect(await from.device()).toBeUndefined();
    from.close();
    to.close();
  });

  test('L2: never takes the place of one that has entries to send', async () => {
    const [from, to] = [await createTestStore({ device: 'b' }), await createTestStore({ device: 'a' })];
    await recordMany(to, 1);
    await expect(moveEnrolment(from.database, to.database)).rejects.toThrow('Unsent entries');
    expect((await to.device())?.enrolment.device).toBe('a');
    expect(await to.progress()).toMatchObject({ unsent: 1 });
    from.close();
    to.close();
  });
});

describe('what came from others', () => {
  test('is covered up to the last seq of each device, in this scope only', async () => {
    const store = await createTestStore();
    await recordMany(store, 2);
    const others = [2, 5].map((seq): Entry => entryOf(registration('h1'), 'b', seq));
    await store.takeInPage(pageOf([...others, entryOf(registration('x', true, 'other'), 'c', 9)]));
    expect(await store.coversOf(SCOPE)).toEqual({ a: 2, b: 5 });
    store.close();
  });

  test('L7: refused to its scope, lies in the officers’ tray and speaks for nothing', async () => {
    const store = await createTestStore({ role: 'officer' });
    const foreign = entryOf(registration('h1', true, 'other'), 'b', 1);
    await store.takeInPage(pageOf([foreign], { 'b.1': 'foreign-scope' }, 'restricted/tray'));
    expect(await store.setAside('restricted/tray')).toMatchObject([
      { code: 'foreign-scope', entry: { subject: foreign.subject } },
    ]);
    expect(await store.setAside('village/other')).toEqual([]);
    expect(store.view('village/other').get(foreign.subject)).toBeUndefined();
    store.close();
  });

  test.each([
    {
      name: 'a body of another shape',
      change: { kind: 'minutes', subject: `minutes:${MEETING}`, body: { covers: 5 } },
    },
    {
      name: 'a field-wise body that is a text',
      change: { kind: 'household', subject: 'household:h1', body: 'Páo' },
    },
    {
      name: 'a field-wise body that is nothing',
      change: { kind: 'household', subject: 'household:h1', body: null },
    },
    { name: 'a subject of another kind', change: { kind: 'minutes', subject: 'tally:x:y' } },
    {
      name: 'rules whose share is none',
      change: {
        kind: 'meeting',
        subject: `meeting:${MEETING}`,
        body: { rules: { quorum: { fraction: { numerator: 9, denominator: 1 } } } },
      },
    },
  ])('L10: $name is set aside here too, and stops nothing around it', async ({ change }) => {
    const store = await createTestStore();
    const bad = { ...entryOf(registration('h9'), 'b', 2), ...change } as Entry;
    const page = pageOf([entryOf(registration('h1'), 'b', 1), bad, entryOf(attendance('h1'), 'b', 3)]);
    await store.takeInPage(readablePage(page));
    const view = store.view(SCOPE);
    expect(view.get('registration:2026:h1')).toBeDefined();
    expect(view.get(`attendance:${MEETING}:h1`)).toBeDefined();
    expect((await store.setAside(SCOPE)).map(({ entry }) => entry.seq)).toEqual([2]);
    store.close();
  });

  test('L12: a kind from a newer app is kept, stops nothing, and is named as what cannot be shown here', async () => {
    const store = await createTestStore();
    const newer = {
      ...entryOf(registration('h1'), 'b', 1),
      kind: 'points',
      subject: 'points:2026:h1',
      body: [1],
    } as Entry;
    await store.takeInPage(pageOf([newer, entryOf(registration('h1'), 'b', 2)]));
    expect(store.view(SCOPE).get('points:2026:h1')?.heads).toHaveLength(1);
    expect(await store.setAside(SCOPE)).toMatchObject([{ entry: { seq: 1 }, code: 'newer-app' }]);
    store.close();
  });

  test('a verdict on an own entry takes it out of the view, and back when the commune thinks again', async () => {
    const store = await createTestStore();
    await store.record([registration('h1', false)]);
    await store.record([registration('h1', true)]);
    const said = () => resolve(store.view(SCOPE).get('registration:2026:h1'), 'registration');
    await store.takeInVerdicts([{ seq: 2, code: 'malformed-body' }]);
    expect(said()).toMatchObject({ value: { registered: false } });
    const [row] = await store.database.entries.where({ device: 'a', seq: 2 }).toArray();
    if (!row) throw new Error('The entry is gone');
    await store.takeInPage(pageOf([wireToEntry(row.wire, 'a', 2).entry]));
    expect(said()).toMatchObject({ value: { registered: true } });
    store.close();
  });
});
