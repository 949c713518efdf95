import type { BallotDrafts, Recording } from '#commands/recording.ts';
import { createBallotDrafts } from '#store/ballot-drafts.ts';
import { createBookStore, type BookStore } from '#store/book-store.ts';
import { StorageError } from '#store/failures.ts';
import type { DeviceRow, EntryRow, FormerRow } from '#store/schema.ts';
import type { RequestFailure } from '#sync/api.ts';
import { exchange, type ExchangeDeps, type Exchanged } from '#sync/exchange.ts';
import { afterFailure, afterSuccess, FIRST_PACE, type Pace } from '#sync/pace.ts';
import { takeInPosted } from '#sync/sealed.ts';
import { createSessionKeeper } from '#sync/session.ts';
import type { Draft } from '#domain/book/entry.ts';
import type { Role } from '#domain/book/permissions.ts';
import type { Result } from '#domain/result.ts';
import type { LineEnd } from '../world/network.ts';
import { createGate, type Gate } from '../world/gate.ts';
import { killTab, mount, type PhoneDisk } from '../world/phone-disk.ts';
import { quiet, surroundings } from '../world/surroundings.ts';

export type ExchangeEnd = Result<Exchanged, RequestFailure>;

/** An open tab of the app on a phone or a desk: real store, real sync, no screens. */
export interface Tab extends LineEnd {
  readonly host: string;
  readonly gate: Gate;
  readonly store: BookStore;
  readonly deps: ExchangeDeps;
  readonly recording: Recording;
  readonly ballots: BallotDrafts;
  pace: Pace;
  /** Whether it has read the book. */
  opened: boolean;
  /** Another tab was killed after a commit that it could no longer tell of. */
  stale: boolean;
  /** A round trip that has begun and not ended. */
  exchanging: boolean;
  lastEnd: ExchangeEnd | undefined;
  /** What the last command said could take it back. */
  undo: readonly Draft[];
}

/** Somebody's phone, or the officer's desk. */
export interface Phone {
  readonly name: string;
  role: Role;
  readonly village: string;
  /** Its name at the commune; another one after it was invited again. */
  device: string;
  disk: PhoneDisk;
  readonly tabs: (Tab | undefined)[];
  /** How far its clock is off, in ms. */
  skew: number;
  /** By meeting, what its minutes were seen to say once they were sealed. */
  readonly sealed: Map<string, ReadonlySet<string>>;
  /** Its line is so bad that the app begins with the smallest chunks. */
  slow: boolean;
  /** Ids of this person's own making. */
  ids: number;
}

export const isDesk = ({ role }: Pick<Phone, 'role'>): boolean => role === 'officer';

export const deviceRow = ({ disk }: Phone): DeviceRow | undefined =>
  disk.rows<DeviceRow>('meta').find(({ key }) => key === 'device');

/** Every name this phone goes by or went by. */
export const namesOf = ({ disk, device }: Phone): ReadonlySet<string> =>
  new Set([
    device,
    ...disk
      .rows<FormerRow | DeviceRow>('meta')
      .flatMap(({ key, enrolment }) => (key.startsWith('former/') ? [enrolment.device] : [])),
  ]);

/** The device's own entries on its disk, in order. */
export const ownRows = ({ disk, device }: Phone): readonly EntryRow[] =>
  disk.rows<EntryRow>('entries').filter((row) => row.device === device);

export interface TabSurroundings {
  attach(host: string, end: LineEnd): void;
  /** A command wants to write these drafts: `ended` with whether the app said that they are saved. */
  onRecord(phone: Phone, drafts: readonly Draft[]): (saved: boolean) => void;
  /** Something threw that is no failure of a disk or a line. */
  onBug(phone: Phone, error: unknown): void;
}

let hosts = 0;

function createTab(phone: Phone, around: TabSurroundings): Tab {
  const gate = createGate();
  mount(phone.disk, gate);
  const now = (): number => surroundings.now + phone.skew;
  const store = createBookStore({ name: phone.name, now });
  const host = `tab${++hosts}.sim`;
  const baseUrl = `http://${host}`;
  const sessions = createSessionKeeper(baseUrl);
  const tab: Tab = {
    host,
    gate,
    store,
    deps: { store, sessions, baseUrl, now, appVersion: 'sim' },
    recording: {
      async record(drafts) {
        const ended = around.onRecord(phone, drafts);
        const done = await store.record(drafts);
        ended(done.ok);
        if (done.ok) tab.undo = done.value.undo;
        return done;
      },
      newId: () => `${phone.name}-${++phone.ids}`,
      now,
    },
    ballots: createBallotDrafts(store.database),
    pace: phone.slow ? { ...FIRST_PACE, chunkEntries: 2, roomBytes: 700 } : FIRST_PACE,
    opened: false,
    stale: false,
    exchanging: false,
    lastEnd: undefined,
    undo: [],
    isDead: () => gate.dead,
    down: false,
    letter: undefined,
  };
  around.attach(host, tab);
  return tab;
}

/** The phone's tab of this number, opened if it is not; `undefined` when its storage does not even let it open. */
export async function openTab(
  phone: Phone,
  number: number,
  around: TabSurroundings,
): Promise<Tab | undefined> {
  const open = phone.tabs[number];
  if (open && !open.gate.dead) return open;
  const tab = createTab(phone, around);
  phone.tabs[number] = tab;
  await running(phone, tab, around, async () => {
    await tab.store.open();
    tab.opened = true;
    await takeInPosted(tab.store);
  });
  return tab.gate.dead ? undefined : tab;
}

/** Lets a tab do something until nothing is under way any more, whether it ended, waits for the line, or was killed. */
export async function running(
  phone: Phone,
  tab: Tab,
  around: TabSurroundings,
  work: () => Promise<unknown>,
): Promise<void> {
  work().catch((error: unknown) => {
    if (!(error instanceof StorageError) && !tab.gate.dead) around.onBug(phone, error);
  });
  await quiet();
}

/** The tab is gone at this moment, with everything it had in mind. */
export function closeTab(phone: Phone, number: number): void {
  const tab = phone.tabs[number];
  if (!tab) return;
  killTab(phone.disk, tab.gate);
  tab.store.close();
  phone.tabs[number] = undefined;
}

/** Begins a round trip as the app's loop does; it ends by itself or waits on the line. */
export async function beginExchange(
  phone: Phone,
  tab: Tab,
  around: TabSurroundings,
  wait = false,
): Promise<void> {
  tab.exchanging = true;
  tab.lastEnd = undefined;
  const { signal } = new AbortController();
  await running(phone, tab, around, async () => {
    try {
      const device = await tab.store.device();
      if (!device) throw new Error('Everybody here is enrolled');
      const end = await exchange(tab.deps, device, { ...tab.pace, wait, signal });
      tab.lastEnd = end;
      tab.pace = end.ok ? afterSuccess(tab.pace, end.value) : afterFailure(tab.pace, end.error);
    } finally {
      tab.exchanging = false;
      tab.letter = undefined;
    }
  });
}
