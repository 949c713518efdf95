/**
 * Goal: what a newer app records is kept and passed on by every older one, which says that it cannot show it and goes on recording;
 * once it is updated it reads it (L12).
 * Method: the real store, sync and server; a newer app is a phone that records what today's app does not know.
 */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Draft } from '#domain/book/entry.ts';
import { resolve } from '#domain/book/resolve.ts';
import { BODY_VERSION } from '#protocol/limits.ts';
import type { PulledEntry, WireEntry } from '#protocol/sync.ts';
import type { BookStore } from '#store/book-store.ts';
import { rereadAfterUpdate } from '#store/reread.ts';
import { readablePage, readBody } from '#sync/readable.ts';
import { registration } from '../support/drafts.ts';
import { createTestStore, shownAndFolded } from '../support/store.ts';
import { createWorld, type SyncedDevice, type World } from '../support/sync-world.ts';

const SCOPE = 'village/na-lau';
const POINTS = {
  scope: SCOPE,
  kind: 'points',
  subject: 'points:2026:h1',
  body: { total: 93 },
} as unknown as Draft;

describe('a kind that only a newer app knows', () => {
  let world: World;
  let newer: SyncedDevice;
  let older: SyncedDevice;

  beforeEach(async () => {
    world = await createWorld();
    newer = await world.enrol();
    older = await world.enrol({ role: 'second-recorder', name: 'Vi Văn Thành' });
    await newer.say(POINTS, registration('h1'));
    for (const device of [newer, older]) await device.sync();
  });

  afterEach(() => world.end());

  test('reaches every device whole, whether it can show it or not', async () => {
    const desk = await world.enrol({ role: 'officer', name: 'Trần Thị Minh' });
    await desk.sync();
    for (const device of [older, desk])
      expect(device.view().get('points:2026:h1')?.heads[0]?.body).toEqual({ total: 93 });
  });

  test('is named by an app that is too old to show it, which goes on recording and handing in', async () => {
    expect(await older.store.setAside(SCOPE)).toMatchObject([
      { entry: { kind: 'points' }, code: 'newer-app' },
    ]);
    await older.say(registration('h2'));
    await older.sync();
    expect(await older.store.progress()).toMatchObject({ recorded: 1, unsent: 0 });
    expect(resolve(older.view().get('registration:2026:h1'), 'registration').type).toBe('settled');
  });
});

const BODY_OF_TOMORROW = { registered: 'in-part', commitments: [] };

const pulled = (seq: number, subject: string, version: number, body: unknown): PulledEntry => {
  const [kind = ''] = subject.split(':');
  const entry: WireEntry = [SCOPE, kind, subject, [], 'b', 1000, version, 'salt', body];
  return { position: seq, device: 'b', seq, receivedAt: 1, entry };
};

const pageWith = (...entries: readonly PulledEntry[]) =>
  readablePage({ scope: SCOPE, entries: [...entries], cursor: { after: 9, pack: 0 }, more: false });

/** An app that reads whatever today's does, and tomorrow's bodies. */
const readTomorrow = (wire: WireEntry) => (wire[6] === BODY_VERSION + 1 ? undefined : readBody(wire));

const codes = async (store: BookStore) => (await store.setAside(SCOPE)).map(({ code }) => code);

async function expectShownAsFolded(store: BookStore): Promise<void> {
  const { shown, folded } = await shownAndFolded(store);
  expect(shown).toEqual(folded);
}

describe('a body that only a newer app can read', () => {
  let store: BookStore;

  beforeEach(async () => {
    store = await createTestStore();
    const tomorrow = pulled(1, 'registration:2026:h1', BODY_VERSION + 1, BODY_OF_TOMORROW);
    const damaged = pulled(2, 'registration:2026:h2', BODY_VERSION, { registered: 5 });
    await store.takeInPage(pageWith(tomorrow, damaged, pulled(3, 'points:2026:h1', 1, { total: 'many' })));
    await rereadAfterUpdate(store, '1', readBody);
  });

  afterEach(() => store.close());

  test('is set aside and named, apart from one that is damaged', async () => {
    expect(await codes(store)).toEqual(['newer-app', 'malformed-body', 'newer-app']);
    expect(store.view(SCOPE).get('registration:2026:h1')).toBeUndefined();
  });

  test('speaks after the app was updated, and what it still cannot read does not', async () => {
    await rereadAfterUpdate(store, '2', readTomorrow);
    expect(store.view(SCOPE).get('registration:2026:h1')?.heads[0]?.body).toEqual(BODY_OF_TOMORROW);
    expect(store.view(SCOPE).get('registration:2026:h2')).toBeUndefined();
    await expectShownAsFolded(store);
  });

  test('is set aside again when the older version comes back', async () => {
    await rereadAfterUpdate(store, '2', readTomorrow);
    await rereadAfterUpdate(store, '1', readBody);
    expect(store.view(SCOPE).get('registration:2026:h1')).toBeUndefined();
    await expectShownAsFolded(store);
  });

  test('an unknown kind’s bodies are checked by the first app that knows the kind', async () => {
    const read = (wire: WireEntry) => (wire[1] === 'points' ? 'malformed-body' : readBody(wire));
    expect(store.view(SCOPE).get('points:2026:h1')).toBeDefined();
    await rereadAfterUpdate(store, '2', read);
    expect(store.view(SCOPE).get('points:2026:h1')).toBeUndefined();
    await expectShownAsFolded(store);
  });

  test('is not read again by the same version, and never against what the commune says', async () => {
    await store.takeInPage(pageWith({ ...pulled(1, 'registration:2026:h1', 2, {}), verdict: 'revoked' }));
    await rereadAfterUpdate(store, '1', () => {
      throw new Error('Read again');
    });
    await rereadAfterUpdate(store, '2', () => undefined);
    expect(store.view(SCOPE).get('registration:2026:h1')).toBeUndefined();
    expect(await codes(store)).toContain('revoked');
  });

  test('of the first release, which did not say who had judged, is asked of the commune again', async () => {
    await store.database.meta.delete('reader');
    const row = await store.database.entries.get(['b', 2]);
    const { judgedHere: _, ...asThen } = row ?? {};
    await store.database.entries.put(asThen as NonNullable<typeof row>);
    expect(await store.cursors()).toHaveProperty(SCOPE);
    await rereadAfterUpdate(store, '2', readTomorrow);
    expect(await store.cursors()).toEqual({});
  });
});
