import type { Role } from '#domain/book/permissions.ts';
import type { AccessAction } from '#protocol/access.ts';

/*
 * The tables. Every key begins with the commune, so that the same tables can be spread over several database servers with
 * the commune as the distribution key. Times are epoch ms by the server's clock. Columns are snake_case in the database.
 */

/** Reference table: settings of the server itself. */
export interface SettingRow {
  name: string;
  value: string;
}

/** Reference table: the communes of this database. */
export interface CommuneRow {
  commune: string;
  name: string;
  createdAt: number;
  /** The host name under which its people ask; `null` answers under every name that is nobody else's. */
  host: string | null;
}

export interface CommuneSettingRow {
  commune: string;
  name: string;
  value: string;
}

export interface DeviceRow {
  commune: string;
  device: string;
  /** Public key, P-256. */
  x: string;
  y: string;
  actor: string;
  name: string;
  role: Role;
  village: string;
  enrolledAt: number;
  revokedAt: number | null;
  /** When a second branch of this device's stream was first seen (L4). */
  forkedAt: number | null;
  lastSeq: number;
  lastChain: string;
  clockSkewMs: number;
  lastContact: number;
  app: string;
  /** How many entries it said it still had to send, and since when; `null` where it never said. */
  unsentCount: number | null;
  unsentSince: number | null;
  /** When the code that opens it again was deposited, and when that code was read out; a new code is not read yet. */
  recoveryAt: number | null;
  recoveryReadAt: number | null;
  revokedReason: string | null;
}

/** The code that opens a device whose PIN was forgotten. A table of its own, so that no reader of devices ever has it in hand. */
export interface RecoveryCodeRow {
  commune: string;
  device: string;
  code: string;
}

/** One access to restricted facts. Empty: `device` for the operator at the server itself, the others where they do not apply. */
export interface AccessRow {
  commune: string;
  id: string;
  at: number;
  device: string;
  action: AccessAction;
  village: string;
  /** The device, or the person invited, that it was about. */
  about: string;
  purpose: string;
  /** How many entries were given out. */
  count: number;
}

export interface InvitationRow {
  commune: string;
  id: string;
  codeHash: string;
  role: Role;
  village: string;
  name: string;
  actor: string;
  createdBy: string;
  createdAt: number;
  expiresAt: number;
  usedBy: string | null;
  withdrawnAt: number | null;
}

/** The last position given out in a feed. Its row is the lock under which positions are taken. */
export interface CounterRow {
  commune: string;
  feed: string;
  last: number;
}

export interface EntryRow {
  commune: string;
  device: string;
  seq: number;
  /** The scope whose readers receive the entry: its own, or the officers' tray. */
  feed: string;
  position: number;
  /** The feed position from which on a first load can do without this entry. */
  deadFrom: number | null;
  /** Why the entry is set aside for good. Locks are not here: every reader finds them by folding. */
  verdict: string | null;
  subject: string;
  /** The minutes and the acceptance that would lock the entry. */
  sealedBy: string | null;
  acceptedBy: string | null;
  chain: string;
  receivedAt: number;
  /** `WireEntry` as JSON. */
  wire: string;
}

/** What a device signed, kept so that the stream can be verified from an export alone (L11). */
export interface BatchRow {
  commune: string;
  device: string;
  chain: string;
  firstSeq: number;
  lastSeq: number;
  signature: string;
  receivedAt: number;
}

/** Entries of a second branch of a device's stream: set apart, never lost (L4). */
export interface ForkRow {
  commune: string;
  device: string;
  seq: number;
  chain: string;
  receivedAt: number;
  wire: string;
}

/** What was erased by law, by subject; a household's own stands for all that is about it. */
export interface ErasedRow {
  commune: string;
  name: string;
}

export interface Schema {
  setting: SettingRow;
  commune: CommuneRow;
  communeSetting: CommuneSettingRow;
  device: DeviceRow;
  invitation: InvitationRow;
  counter: CounterRow;
  entry: EntryRow;
  batch: BatchRow;
  fork: ForkRow;
  erased: ErasedRow;
  recoveryCode: RecoveryCodeRow;
  access: AccessRow;
}
