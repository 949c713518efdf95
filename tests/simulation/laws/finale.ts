import { foldBook } from '#domain/book/book.ts';
import { entryId, type Entry } from '#domain/book/entry.ts';
import type { Head, SubjectState } from '#domain/book/fold.ts';
import type { EntryRow, SetAsideRow } from '#store/schema.ts';
import { perform } from '../people/acts.ts';
import { closeTab, deviceRow, namesOf, openTab, ownRows, running, type Phone } from '../people/phone.ts';
import { law } from '../world/oracle.ts';
import { passTime, quiet, surroundings } from '../world/surroundings.ts';
import type { World } from '../world/world.ts';
import { besideBookOf } from '../world/idb-keyval.ts';
import { catchUp, isIn, meetAgain } from './catch-up.ts';
import { checkErasedInRelays, checkErasedOnPhone, erasedNames, isBare } from './erasure.ts';
import { checkPhone, textOf } from './phones.ts';
import { readableBy } from './scopes.ts';
import { plainHeads } from './plain-book.ts';
import { checkProof, checkSecrets } from './proof.ts';
import { allStored, checkServerBook, entryOf, type StoredRow } from './server-book.ts';

/* How every story ends: all faults stop, everybody talks to the commune again, and within a few rounds all agree (L10, L3). */

export async function endStory(world: World): Promise<void> {
  if (!world.server.isUp()) await world.server.start();
  world.firstRelease = false;
  for (const phone of world.phones.values()) for (const number of [0, 1]) closeTab(phone, number);
  await quiet();
  await passTime(60_000);
  await meetAgain(world);
  if (erasedNames(allStored(world)).size > 0) await hearNews(world);
  checkServerBook(world);
  const stored = allStored(world);
  for (const phone of world.phones.values()) {
    checkPhone(world, phone);
    if (isIn(world, phone) && !heardWhatIsNot(world, phone)) checkAgreement(world, phone, stored);
  }
  checkErased(world, stored);
  checkOld(world, stored);
  checkOrder(stored);
  checkSecrets(world, stored);
  await checkProof(world, stored);
  await checkMonthLater(world, erasedNames(stored));
}

/** L3: nobody who belongs holds what was erased. */
function checkErased(world: World, stored: readonly StoredRow[]): void {
  const names = erasedNames(stored);
  for (const phone of world.phones.values()) {
    if (!isIn(world, phone)) continue;
    checkErasedOnPhone(phone, names);
    const waiting = besideBookOf(phone.name).size;
    law('L10', waiting === 0, () => `${phone.name} still has sealed what the commune received`);
  }
}

/** What the commune does not bring again to whoever recorded it is erased there with the next news at the latest. */
async function hearNews(world: World): Promise<void> {
  const desk = world.phones.get('desk');
  const tab = desk && (await openTab(desk, 0, world));
  if (!desk || !tab) return;
  await running(desk, tab, world, () => perform(desk, tab, { act: 'rename village', n: 0, m: 1 }));
  await meetAgain(world);
}

const MONTH_MS = 31 * 24 * 3_600_000;

/** What was carried for others is let go a month after it was received. */
async function checkMonthLater(world: World, names: ReadonlySet<string>): Promise<void> {
  const carriers = [...world.phones.values()].filter(
    (phone) => isIn(world, phone) && phone.disk.rows('relays').length > 0,
  );
  if (names.size === 0 || carriers.length === 0) return;
  for (const phone of carriers) closeTab(phone, 0);
  await passTime(MONTH_MS);
  for (const phone of carriers) {
    await catchUp(world, phone);
    checkErasedInRelays(phone, names);
  }
}

/** Whether by hand something came that the commune keeps from its readers: another branch, or a revoked phone's. */
function heardWhatIsNot({ oracle }: World, phone: Phone): boolean {
  const isOut = (device: string): boolean => oracle.doubled.has(device) || oracle.revoked.has(device);
  return phone.disk
    .rows<EntryRow>('entries')
    .some((row) => row.position === 0 && row.device !== phone.device && isOut(row.device));
}

const isSpeaking = ({ verdict }: StoredRow): boolean => verdict === null;

interface Expected {
  readonly heads: ReadonlyMap<string, readonly Head[]>;
  readonly aside: ReadonlyMap<string, string>;
}

/** What a reader of these feeds must show, from the server's rows alone. */
function expectedFor(rows: readonly StoredRow[]): Expected {
  const book = foldBook(rows.filter(isSpeaking).map(entryOf));
  const aside = new Map<string, string>([...book.setAside].map(([id, { code }]) => [id, code]));
  for (const row of rows) if (row.verdict !== null && !isBare(row.wire)) aside.set(entryId(row), row.verdict);
  return { heads: headsOf(book.subjects.values()), aside };
}

const headsOf = (states: Iterable<SubjectState>): ReadonlyMap<string, readonly Head[]> =>
  new Map([...states].filter(({ heads }) => heads.length > 0).map(({ subject, heads }) => [subject, heads]));

/** L3: the phone shows what the server's book says, and L8, L2: everything of its own has arrived. */
function checkAgreement(world: World, phone: Phone, stored: readonly StoredRow[]): void {
  const own = ownRows(phone);
  const row = deviceRow(phone);
  law(
    'L10',
    row?.ackedSeq === own.length,
    () => `${phone.name}: ${own.length} recorded, ${row?.ackedSeq} received`,
  );
  const onServer = stored.filter(({ device }) => device === phone.device);
  law(
    'L2',
    onServer.length === own.length,
    () => `${phone.name}: ${own.length} recorded, ${onServer.length} stored`,
  );
  const feeds = readableBy(phone);
  const here = new Set(phone.disk.rows<EntryRow>('entries').map(entryId));
  const names = namesOf(phone);
  // Of what is restricted, a village's recorder keeps what it said itself.
  const expected = expectedFor(
    stored.filter((each) => feeds.has(each.feed) || (names.has(each.device) && here.has(entryId(each)))),
  );
  const shown = headsOf(phone.disk.rows<SubjectState>('subjects'));
  compare(phone, 'what is said of', shown, expected.heads);
  const aside = new Map(expected.aside);
  for (const mine of stored.filter(({ device }) => names.has(device)))
    if (mine.verdict !== null && !isBare(mine.wire) && here.has(entryId(mine)))
      aside.set(entryId(mine), mine.verdict);
  const shownAside = new Map(
    phone.disk
      .rows<SetAsideRow>('setAside')
      .filter((row) => !isLostForGood(world, stored, row))
      .map(({ id, code }) => [id, code]),
  );
  compare(phone, 'the verdict on', shownAside, aside);
  checkRelayed(phone, stored, feeds);
}

/** A commune that was put back has nothing of what a phone said while it was shut out, and the phone says it under a new name. */
const isLostForGood = (
  { oracle }: World,
  stored: readonly StoredRow[],
  { device, seq }: SetAsideRow,
): boolean =>
  oracle.serverRestored &&
  oracle.revoked.has(device) &&
  !stored.some((row) => row.device === device && row.seq === seq);

/** L12: what this app does not know is on the phone all the same. */
function checkRelayed(phone: Phone, stored: readonly StoredRow[], feeds: ReadonlySet<string>): void {
  const have = new Set(phone.disk.rows<EntryRow>('entries').map(({ device, seq }) => `${device}.${seq}`));
  for (const row of stored.filter(({ wire, feed }) => wire[1].startsWith('unknown-') && feeds.has(feed)))
    law('L12', have.has(entryId(row)), () => `${phone.name} lacks ${entryId(row)} of an unknown kind`);
}

function compare(
  phone: Phone,
  what: string,
  shown: ReadonlyMap<string, unknown>,
  expected: ReadonlyMap<string, unknown>,
): void {
  for (const key of new Set([...shown.keys(), ...expected.keys()])) {
    const [here, there] = [textOf(shown.get(key)), textOf(expected.get(key))];
    law(
      'L3',
      here === there,
      () => `${phone.name}: ${what} ${key} is ${here}, by the server's book ${there}`,
    );
  }
}

/** L12: the first release's phone was heard, and sees the same heads of what it knows. */
function checkOld(world: World, stored: readonly StoredRow[]): void {
  const { old } = world;
  if (world.oracle.revoked.has(old.device)) return;
  const onServer = stored.filter(({ device }) => device === old.device);
  law('L12', onServer.length === old.stream.length, () => {
    return `the old phone recorded ${old.stream.length}, of which ${onServer.length} are stored`;
  });
  const feeds = readableBy({ role: 'second-recorder', village: old.village });
  const have = Object.keys(old.entries);
  for (const row of stored.filter((each) => feeds.has(each.feed) && each.verdict === null))
    if (row.device === old.device)
      law('L12', have.includes(entryId(row)), () => `the old phone lost ${entryId(row)}`);
}

/** L3, L9: neither the order nor any clock changes what the book says. */
function checkOrder(stored: readonly StoredRow[]): void {
  const entries = stored.filter(isSpeaking).map(entryOf);
  const plain = foldBook(entries);
  const shuffled = surroundings.chance.shuffled([...entries, ...entries.slice(0, 5)]);
  const heads = new Map([...plain.subjects.values()].map(({ subject, heads: all }) => [subject, idsOf(all)]));
  for (const [subject, ids] of plainHeads(entries)) {
    law(
      'L3',
      heads.get(subject) === ids,
      () => `${subject}: ${heads.get(subject)} speak, where ${ids} should`,
    );
    heads.delete(subject);
  }
  for (const [subject, ids] of heads)
    law('L3', ids === '', () => `${subject}: ${ids} speak, where nobody should`);
  law(
    'L3',
    textOf([...foldBook(shuffled).subjects].sort(bySubject)) === textOf([...plain.subjects].sort(bySubject)),
    () => {
      return 'the same entries in another order say something else';
    },
  );
  const elsewhen = entries.map(
    (entry): Entry => ({ ...entry, recordedAt: surroundings.chance.below(1_000_000) }),
  );
  const ids = (states: Iterable<SubjectState>): string =>
    [...states]
      .map(({ subject, heads: all }) => `${subject}=${idsOf(all)}`)
      .sort()
      .join('\n');
  law('L9', ids(foldBook(elsewhen).subjects.values()) === ids(plain.subjects.values()), () => {
    return 'other clocks say something else';
  });
}

const idsOf = (heads: readonly Head[]): string =>
  heads
    .map(({ id }) => id)
    .sort()
    .join(' ');

const bySubject = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a < b ? -1 : 1;
