import type { ReadonlySignal } from '@preact/signals';
import { createContext, type ComponentType } from 'preact';
import { useContext } from 'preact/hooks';
import type { BallotDrafts, Recording } from '#commands/recording.ts';
import type { TransferStore } from '#commands/transfer.ts';
import type { Covers } from '#domain/book/kinds.ts';
import type { Entry } from '#domain/book/entry.ts';
import type { VerdictCode } from '#domain/book/judge.ts';
import type { BookView } from '#domain/book/view.ts';
import type { Result } from '#domain/result.ts';
import type { Enrolment } from '#protocol/enrolment.ts';
import type { RecorderInfo } from '#protocol/sync.ts';
import type { DeviceMarks } from '#store/device-marks.ts';
import type { StorageFailure } from '#store/failures.ts';
import type { FormerStream } from '#store/rejoin.ts';
import type { Vault } from '#store/vault/vault.ts';
import type { RequestFailure } from '#sync/api.ts';
import type { ExportBook } from '#sync/book-export.ts';
import type { Invitations } from '#sync/invitations.ts';
import type { SealedHandedOver, SealedRefusal, SealedTold } from '#sync/sealed.ts';
import type { ServerCare } from '#sync/operations.ts';
import type { LoopState } from '#sync/sync-loop.ts';

/** Where what was recorded here is on its way, counted from the database in acts: a registration and its notice are one. */
export interface Progress {
  /** What was recorded on this device. */
  readonly recorded: number;
  /** Of that, not yet named whole by a receipt of the commune. */
  readonly unsent: number;
  /** The entries that all of it consists of, as a receipt counts them. */
  readonly entries: number;
  /** When the last entry was on disk; 0 when there is none. */
  readonly savedAt: number;
  /** When the oldest unsent entry was recorded; 0 when all are sent. */
  readonly unsentSince: number;
  /** When the commune last acknowledged something; 0 when never. Only a receipt sets it (L8). */
  readonly receivedAt: number;
}

/** What the sync loop is doing, in words a person can use. Being offline is normal and no error. */
export type SyncState = LoopState;

/** An entry that is kept but speaks for nothing, with the reason its recorder is told. */
export interface SetAsideEntry {
  readonly entry: Entry;
  readonly code: VerdictCode;
}

export type OnlineFailure = RequestFailure;

/** Who this device is to the commune. */
export interface Identity {
  /** Goes on as a new device with a new invitation; what the commune never took is recorded again by itself (L2). */
  rejoin(code: string): Promise<Result<Enrolment, OnlineFailure>>;
  /** The names this device went by before, with what it recorded again. */
  former(): Promise<readonly FormerStream[]>;
}

/** Handing over and taking in without a network: the verbs of `src/commands/transfer.ts` work on this store. */
export interface Transfer {
  readonly store: TransferStore;
  /** Fetches the commune's signed receipt for this device's entries, while the server answers. */
  fetchReceipt(): Promise<Result<null, OnlineFailure>>;
  /** Hands a file in that only the commune can read, or carries it unread until the server answers. */
  takeInSealed(file: SealedHandedOver): Promise<Result<SealedTold | 'carried', SealedRefusal>>;
}

/** What keeps the book closed to whoever finds the device. */
export interface DeviceLock {
  readonly vault: Vault;
  /** Forgets the key, here and in every other tab; the app starts anew and asks for the PIN. */
  lockNow(): void;
}

/** What the check before the meeting asks of the device itself, and what it remembers for that. */
export interface DeviceCare {
  marks(): Promise<DeviceMarks>;
  note(change: Partial<DeviceMarks>): Promise<void>;
  /** Writes so many bytes for trial and takes them away again. */
  writeForTrial(bytes: number): Promise<Result<null, StorageFailure>>;
  /** How many of the app's files are on the device; `undefined` where it can not start without a network yet. */
  countFiles(): Promise<FileCount | undefined>;
  /** Fetches those that are missing, and counts. */
  completeFiles(): Promise<FileCount | undefined>;
  /** When the commune last answered, by this device's clock; `undefined` when it never did. */
  lastContact(): Promise<number | undefined>;
}

export interface FileCount {
  readonly there: number;
  readonly all: number;
}

/** What stands above every screen of the practice village: that it is one, and the ways out of it. */
export interface Practice {
  readonly Band: ComponentType;
}

/** Everything a screen may use. Bound once in `src/app`; a test gives its own with the real store behind it. */
export interface AppServices {
  readonly enrolment: Enrolment;
  readonly recording: Recording;
  readonly ballotDrafts: BallotDrafts;
  /** The commune's own subjects: villages, years, targets. */
  readonly commune: ReadonlySignal<BookView>;
  /** A village's subjects. On a phone only its own village has any. */
  village(id: string): ReadonlySignal<BookView>;
  /** What officers alone see of a village. */
  restricted(id: string): ReadonlySignal<BookView>;
  /** Entries set aside in a village (for the officer also those that named a foreign scope: id `tray`). */
  setAside(village: string): ReadonlySignal<readonly SetAsideEntry[]>;
  readonly directory: ReadonlySignal<readonly RecorderInfo[]>;
  readonly progress: ReadonlySignal<Progress>;
  readonly syncState: ReadonlySignal<SyncState>;
  /** Today and now by the device's clock, as civil date; ticks at midnight. */
  readonly today: ReadonlySignal<{ readonly year: number; readonly month: number; readonly day: number }>;
  /** How far this device's clock is ahead of the commune's, in ms, as far as is known: shown, and no more (L9). */
  readonly clockSkewMs: ReadonlySignal<number>;
  /** For each device the last seq seen in the village's scope: what a seal or an acceptance covers. */
  coversOf(village: string): Promise<Covers>;
  syncNow(): void;
  readonly identity: Identity;
  readonly transfer: Transfer;
  readonly lock: DeviceLock;
  /** A part of its own: fetched when somebody asks. */
  care(): Promise<DeviceCare>;
  /** Officer only, needs the server: the whole book with everything that proves it, as a file. */
  readonly exportBook: ExportBook;
  /** Operator and officer only, needs the server: how it is, and its backups. */
  readonly server: ServerCare;
  /** Officer only, needs the server. */
  readonly invitations: Invitations;
  /** Only in the practice village, where nothing is ever sent. */
  readonly practice?: Practice;
}

export const AppContext = createContext<AppServices | null>(null);

/** The services of the running app. Throws outside of it: a bug. */
export function useApp(): AppServices {
  const app = useContext(AppContext);
  if (!app) throw new Error('useApp is called outside of the app');
  return app;
}
