import { codeMatches } from '#commands/seal-minutes.ts';
import { foldBook } from '#domain/book/book.ts';
import { entryId, villageScope } from '#domain/book/entry.ts';
import type { SubjectState } from '#domain/book/fold.ts';
import { isLockVerdict, malformed } from '#domain/book/judge.ts';
import { viewOf } from '#domain/book/view.ts';
import { meetingOf } from '#domain/meeting/meeting.ts';
import { meetingIdsOf } from '#domain/meeting/cancelled.ts';
import type { VerdictCode } from '#domain/book/judge.ts';
import type { EntryRow, RelayRow, SetAsideRow } from '#store/schema.ts';
import { rowToEntry } from '#store/fold-rows.ts';
import { deviceRow, isDesk, ownRows, type Phone } from '../people/phone.ts';
import { VILLAGES, YEAR } from '../world/cast.ts';
import { kept, law, linkOf } from '../world/oracle.ts';
import type { World } from '../world/world.ts';
import { checkScopes } from './scopes.ts';

/* What must hold on a phone at any moment, read off its disk. */

export function checkPhone(world: World, phone: Phone): void {
  const rows = phone.disk.rows<EntryRow>('entries');
  checkSaved(world, phone);
  checkReceipt(world, phone);
  checkScopes(phone, rows);
  checkRelays(world, phone);
  checkView(phone, rows);
  checkSeals(phone, rows);
}

/** L2: what the app said was saved is there, in one gap-free stream; a killed command is there whole or not at all. */
function checkSaved(world: World, phone: Phone): void {
  const own = ownRows(phone);
  const saved = kept(world.oracle.saved, phone.name, () => new Map<number, string>());
  law(
    'L4',
    own.every(({ seq }, at) => seq === at + 1),
    () => `${phone.name}: its own stream has a gap`,
  );
  for (const [seq, chain] of saved)
    law('L2', own[seq - 1]?.chain === chain, () => `${phone.name}: entry ${seq} was saved and is not there`);
  const more = own.length - saved.size;
  const wanted = world.recording.get(phone.name) ?? 0;
  law(
    'L2',
    more === 0 || more === wanted,
    () => `${phone.name}: ${more} of ${wanted} entries of a command are there`,
  );
  for (const { seq, chain } of own.slice(saved.size)) saved.set(seq, chain);
  world.recording.delete(phone.name);
  const row = deviceRow(phone);
  law('L2', row?.seq === own.length, () => `${phone.name}: counts ${row?.seq} entries, has ${own.length}`);
}

/** L8: what counts as received is what a receipt named. */
function checkReceipt(world: World, phone: Phone): void {
  const row = deviceRow(phone);
  if (!row || row.ackedSeq === 0) return;
  const chain = ownRows(phone)[row.ackedSeq - 1]?.chain ?? '?';
  const receipts = world.oracle.receipts.get(phone.device);
  law('L8', receipts?.has(linkOf(row.ackedSeq, chain)) ?? false, () => {
    return `${phone.name}: shows ${row.ackedSeq} as received, of which no receipt ever was given`;
  });
  for (const { device, seq, position } of phone.disk.rows<EntryRow>('entries')) {
    if (position === 0 || world.oracle.served.has(`${device}.${seq}@${position}`)) continue;
    law('L8', false, () => `${phone.name}: ${device}.${seq} has position ${position}, which nobody gave it`);
  }
}

/** L8: what is carried for others counts as received when a receipt named it. L7: a phone carries for its own village alone. */
function checkRelays(world: World, phone: Phone): void {
  for (const { device, firstSeq, lastSeq, state } of phone.disk.rows<RelayRow>('relays')) {
    const receipts = [...(world.oracle.receipts.get(device) ?? [])].map((link) => Number(link.split(':')[0]));
    law('L8', state !== 'received' || receipts.some((seq) => seq >= lastSeq), () => {
      return `${phone.name}: counts ${device}.${firstSeq} to ${lastSeq} as received, which no receipt names`;
    });
    const from = [...world.phones.values()].find((each) => each.device === device);
    law(
      'L7',
      isDesk(phone) || !from || from.village === phone.village,
      () => `${phone.name} carries for ${from?.name}`,
    );
  }
}

const isSilenced = ({ verdict }: EntryRow): boolean => verdict !== '' && !isLockVerdict(verdict);

interface Shown {
  readonly subjects: ReadonlyMap<string, SubjectState>;
  readonly aside: ReadonlyMap<string, VerdictCode>;
}

/** What the rows say when they are folded afresh. */
function foldedOf(rows: readonly EntryRow[]): Shown {
  const entries = rows.map((row) => ({ row, entry: rowToEntry(row) }));
  const sound = entries.filter(({ row, entry }) => !isSilenced(row) && malformed(entry) === undefined);
  const book = foldBook(sound.map(({ entry }) => entry));
  const aside = new Map<string, VerdictCode>([...book.setAside].map(([id, { code }]) => [id, code]));
  for (const { row, entry } of entries) {
    // What was erased speaks for nothing, and nobody has to hear why.
    if (entry.bodiless) continue;
    const code = row.verdict !== '' && isSilenced(row) ? row.verdict : malformed(entry);
    if (code) aside.set(entryId(entry), code);
  }
  return { subjects: book.subjects, aside };
}

/** L3: the view that is kept beside the entries is what they say. */
function checkView(phone: Phone, rows: readonly EntryRow[]): void {
  const folded = foldedOf(rows);
  const shown = new Map(phone.disk.rows<SubjectState>('subjects').map((state) => [state.subject, state]));
  same(phone, 'subject', shown, folded.subjects);
  const aside = phone.disk.rows<SetAsideRow>('setAside');
  same(phone, 'entry set aside', new Map(aside.map(({ id, code }) => [id, code])), folded.aside);
  for (const tab of phone.tabs) {
    if (!tab?.opened || tab.stale || tab.gate.dead || tab.gate.broken) continue;
    for (const state of shown.values()) {
      const live = tab.store.view(state.scope).get(state.subject);
      law(
        'L3',
        sameJson(live, state),
        () => `${phone.name}: shows another ${state.subject} than is on its disk`,
      );
    }
  }
}

const sameJson = (a: unknown, b: unknown): boolean => textOf(a) === textOf(b);

/** JSON with its keys in order. */
export function textOf(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) =>
    member !== null && typeof member === 'object' && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );
}

function same(
  phone: Phone,
  what: string,
  shown: ReadonlyMap<string, unknown>,
  folded: ReadonlyMap<string, unknown>,
) {
  for (const [key, value] of folded)
    law('L3', sameJson(shown.get(key), value), () => {
      return `${phone.name}: ${what} ${key} is kept as ${textOf(shown.get(key))}, but its entries say ${textOf(value)}`;
    });
  for (const key of shown.keys())
    law('L3', folded.has(key), () => `${phone.name}: ${what} ${key} is kept, but no entry says so`);
}

/** L5: sealed minutes give the code that was signed, wherever everything they cover has arrived. */
function checkSeals(phone: Phone, rows: readonly EntryRow[]): void {
  if (!rows.some(({ wire }) => wire[1] === 'minutes')) return;
  checkStillSealed(phone, rows);
  const have = new Set(rows.map(({ device, seq }) => `${device}.${seq}`));
  const subjects = phone.disk.rows<SubjectState>('subjects');
  for (const village of isDesk(phone) ? VILLAGES : [phone.village]) {
    const view = viewOf(subjects.filter(({ scope }) => scope === villageScope(village)));
    for (const id of meetingIdsOf(view, YEAR)) {
      const meeting = meetingOf(view, id);
      if (meeting.minutes.type !== 'settled') continue;
      const { covers } = meeting.minutes.value;
      const isComplete = rows.length > 0 && coveredBy(covers, rows, have, village);
      law('L5', !isComplete || codeMatches(meeting, village), () => {
        return `${phone.name}: the sealed minutes of ${id} no longer give the code that was signed`;
      });
    }
  }
}

/** L5: minutes that were seen sealed stay sealed, with what was signed: two seals at once are a dispute, no seal is none. */
function checkStillSealed(phone: Phone, rows: readonly EntryRow[]): void {
  const accepted = rows.some(({ wire }) => wire[1] === 'acceptance');
  const states = phone.disk.rows<SubjectState>('subjects').filter(({ kind }) => kind === 'minutes');
  const now = new Map(
    states.map(({ subject, heads }) => [
      subject,
      new Set(heads.map(({ body }) => (body as { digest?: string } | null)?.digest ?? 'nothing')),
    ]),
  );
  for (const [subject, digests] of phone.sealed) {
    // An acceptance may have come that had not seen these minutes: then they were never in force.
    if (accepted) continue;
    // Nor was a seal of somebody whom the commune had shut out.
    if (rows.some((row) => row.subject === subject && row.verdict === 'revoked')) continue;
    const left = [...(now.get(subject) ?? [])];
    law(
      'L5',
      left.some((digest) => digests.has(digest)),
      () => `${phone.name}: ${subject} is no longer sealed`,
    );
    law('L5', !left.includes('nothing'), () => `${phone.name}: ${subject} was taken back`);
  }
  for (const [subject, digests] of now) phone.sealed.set(subject, digests);
}

/** Whether of each device everything up to what a seal covers has arrived, as far as its rows can tell. */
function coveredBy(
  covers: Readonly<Record<string, number>>,
  rows: readonly EntryRow[],
  have: ReadonlySet<string>,
  village: string,
): boolean {
  const scope = villageScope(village);
  const devices = new Set(rows.filter((row) => row.scope === scope).map(({ device }) => device));
  return Object.entries(covers).every(([device, seq]) => devices.has(device) && have.has(`${device}.${seq}`));
}
