/**
 * Goal: who looks at the database of a locked device finds no name, no address, no telephone number, no vote, no signature.
 * Method: a device that has taken part in everything, its tables read past the store, and every word of it looked for in the bytes.
 */
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { BodyByKind } from '#domain/book/kinds.ts';
import { addBallot, EMPTY_BALLOT_DRAFT } from '#domain/meeting/ballots.ts';
import { createBallotDrafts } from '#store/ballot-drafts.ts';
import { rejoinBook } from '#store/rejoin.ts';
import { pendingKeys } from '#store/device-keys.ts';
import { attendance, household, minutes, registration, restricted, tally } from '../support/drafts.ts';
import { entryOf } from '../support/entries.ts';
import { rawRows, rawText } from '../support/raw-database.ts';
import { createTestStore, freshName, pageOf, PIN } from '../support/store.ts';

const STROKES = [[101, 7, 913, 44, 512, 333]] as const;
const HEAD = { headName: 'Nông Văn Páo', address: 'Số 77 tổ Bản Hon', phone: '0912345678', order: 1 };
const CHAIR = { name: 'Lò Thị Chảo', strokes: STROKES };

/** What must not be found, however it is written. */
const SECRETS = [
  'Nông Văn Páo',
  'Nông',
  'Páo',
  'Bản Hon',
  '0912345678',
  '912345678',
  'Lò Thị Chảo',
  'Chảo',
  'Hà Nhì',
  'Sùng A Tủa',
  'Tủa',
  'Vàng Thị Mỷ',
  'Hoàng Seo Lử',
  'Xã Kín Tiếng',
  'Bí thư chi bộ Dín',

  'headName',
  '"for"',
  '"against"',
  '"votesFor"',
  'strokes',
  '913,44',
  '10000417',
  'commitments',
  'PackedSecret',
];

async function recordEverything(name: string, pin: string | undefined): Promise<void> {
  const store = await createTestStore({ name, pin });
  const { database } = store;
  const device = await store.device();
  if (device) {
    const enrolment = { ...device.enrolment, name: 'Sùng A Tủa', villageName: 'Bản Hon' };
    await database.meta.put({
      ...device,
      enrolment: { ...enrolment, commune: { id: 'xa', name: 'Xã Kín Tiếng' } },
    });
  }
  await store.record([household('h1', HEAD), registration('h1'), attendance('p1'), tally('h1', 10000417)]);
  await store.record([{ ...attendance('Khách'), body: { present: true, by: 'head', name: 'Vàng Thị Mỷ' } }]);
  await store.record([restricted('h1', 'Hà Nhì')]);
  const sealed = minutes({});
  const body = { ...(sealed.body as BodyByKind['minutes']), chair: CHAIR };
  await store.record([{ ...sealed, body }]);
  await store.takeInPage(pageOf([entryOf(household('h2', { headName: 'Hoàng Seo Lử' }), 'b', 1)]));
  const recorder = {
    device: 'c',
    actor: 'c',
    name: 'Bí thư chi bộ Dín',
    role: 'officer',
    village: '',
  } as const;
  const known = { clockSkewMs: 0, lastContact: 1, app: '1', revoked: false };
  await store.takeInDirectory({ hash: 'x', recorders: [{ ...recorder, ...known }] });
  const draft = addBallot({ ...EMPTY_BALLOT_DRAFT }, ['h10000417']);
  await createBallotDrafts(database).save('2026-hop', 1, draft);
  const batch = { device: 'b', firstSeq: 1, previousChain: '', chain: 'x', signature: 's' };
  const relay = {
    lastSeq: 1,
    takenAt: 1,
    standing: 'read',
    state: 'waiting',
    packed: ['PackedSecret'],
  } as const;
  await database.relays.put({ ...batch, ...relay } as never);
  await database.receipts.put({
    commune: 'xa',
    device: 'b',
    seq: 1,
    chain: 'x',
    receivedAt: 1,
    signature: 's',
  });
  await pendingKeys(database);
  if (device) await rejoinBook(database, { ...device.enrolment, device: 'a2' }, 0, 5);
  store.close();
}

test('nothing personal is found in the raw database of a locked device', async () => {
  const name = freshName();
  await recordEverything(name, PIN);
  const text = await rawText(name);
  expect(SECRETS.filter((secret) => text.includes(secret))).toEqual([]);
  const rows = await rawRows(name);
  const empty = Object.keys(rows).filter((table) => rows[table]?.length === 0);
  expect(empty).toEqual(['packs']);
});

test('all of it is found where no PIN was chosen: the words are those that would be there', async () => {
  const name = freshName();
  await recordEverything(name, undefined);
  const text = (await rawText(name)).replaceAll('\\"', '"');
  const missing = SECRETS.filter((secret) => !text.includes(secret));
  expect(missing).toEqual(['"votesFor"']);
});

test('the members of a row that stay in plain are keys and counters, and these only', async () => {
  const name = freshName();
  await recordEverything(name, PIN);
  const rows = await rawRows(name);
  const members = Object.entries(rows).map(([table, kept]) => {
    const names = new Set(kept.flatMap((row) => Object.keys(row as object)));
    return `${table}: ${[...names].sort().join(' ')}`;
  });
  expect(members).toMatchInlineSnapshot(`
    [
      "ballotDrafts: key sealed",
      "cursors: after pack scope",
      "entries: chain device feed locks position receivedAt savedAt scope sealed seq subject verdict",
      "meta: ackedSeq chain code failures key leftAt receivedAt sealed seq status wraps",
      "packs: ",
      "receipts: chain commune device receivedAt seq signature",
      "relays: chain device firstSeq lastSeq previousChain sealed signature standing state takenAt",
      "setAside: code device id scope seq",
      "sincePacks: id subjects",
      "subjects: scope sealed subject",
    ]
  `);
});
