import { isVillageRole, type Recorder, type Role } from '#domain/book/permissions.ts';
import type { PublicKey } from '#protocol/batch.ts';
import { FIRST_PROTOCOL_VERSION } from '#protocol/limits.ts';
import type { Directory, RecorderInfo, SyncRequest } from '#protocol/sync.ts';
import { nativeDigestOf } from '../ingest/native-chain.ts';
import type { DeviceRow } from '../store/schema.ts';

const MINUTE = 60_000;
/** How exactly the desk knows when a phone was last heard of: finer would send everybody's row at every contact. */
const CONTACT_STEP_MS = 10 * MINUTE;

/** An app of the first release refuses a whole answer that names a role it does not know, and would receive nothing more (L10). */
const FIRST_RELEASE_ROLES: ReadonlySet<Role> = new Set<Role>(['village-head', 'second-recorder', 'officer']);

/**
 * The recorders that a device may know of: officers all, phones those of their village and the officers.
 *
 * Its hash changes with what people act on. Contact times count for officers in steps and not at all for phones; clock skew is
 * kept to the minute (see `noteContact`), so that a breath of the network changes nothing.
 */
export function directoryFor(
  reader: Recorder,
  devices: readonly DeviceRow[],
  keys: CommuneKeys,
  protocol: number,
): Directory {
  const isAtDesk = !isVillageRole(reader.role);
  const looksAfterDevices = isAtDesk && reader.role !== 'viewer';
  const recorders = devices
    .filter(({ role, village }) => isAtDesk || role === 'officer' || village === reader.village)
    .filter(({ role }) => protocol !== FIRST_PROTOCOL_VERSION || FIRST_RELEASE_ROLES.has(role))
    .map((row) => ({ ...recorderInfoOf(row), ...(looksAfterDevices ? careInfoOf(row) : {}) }));
  const hashed = recorders.map((info) => ({
    ...info,
    lastContact: isAtDesk ? Math.floor(info.lastContact / CONTACT_STEP_MS) : 0,
  }));
  const { communeKey, sealKey } = keys;
  return { hash: nativeDigestOf(JSON.stringify([hashed, communeKey, sealKey])), recorders, ...keys };
}

/** What the commune's receipts are checked with, and what is sealed for it. */
type CommuneKeys = Readonly<Record<'communeKey' | 'sealKey', PublicKey>>;

const recorderInfoOf = (row: DeviceRow): RecorderInfo => ({
  device: row.device,
  actor: row.actor,
  name: row.name,
  role: row.role,
  village: row.village,
  clockSkewMs: row.clockSkewMs,
  lastContact: row.lastContact,
  app: row.app,
  revoked: row.revokedAt !== null,
  ...(row.forkedAt === null ? {} : { forked: true }),
  key: { x: row.x, y: row.y },
});

/** What the desk needs to look after a device, and no phone nor mere reader has to know. */
const careInfoOf = (row: DeviceRow): Partial<RecorderInfo> => ({
  ...unsentOf(row),
  ...(row.recoveryAt === null ? {} : { recovery: row.recoveryReadAt === null ? 'kept' : 'read' }),
  ...(row.revokedReason === null ? {} : { revokedReason: row.revokedReason }),
});

/** Two phones with one identity each say another number: neither is true, and the desk's directory would change at every contact. */
const unsentOf = ({ forkedAt, unsentCount, unsentSince }: DeviceRow): Pick<RecorderInfo, 'unsent'> =>
  forkedAt !== null || unsentCount === null
    ? {}
    : { unsent: { count: unsentCount, since: unsentSince ?? 0 } };

export interface Contact {
  readonly skewMs: number;
  readonly app: string;
  readonly at: number;
  /** What the device says it still has to send after this contact; older apps do not say. */
  readonly unsent?: SyncRequest['unsent'];
}

/** What a contact may change of a device. */
type Noted = Pick<DeviceRow, 'clockSkewMs' | 'app' | 'lastContact' | 'unsentCount' | 'unsentSince'>;

/** Beyond this the clock is simply wrong, and the number has to stay one. */
const SKEW_MAX_MS = 200 * 365 * 24 * 60 * MINUTE;

/** What to keep of a contact, or `undefined` when it tells nothing new: most contacts then cost no write. */
export function noteContact(known: Noted, { skewMs, app, at, unsent }: Contact): Noted | undefined {
  const bounded = Math.max(-SKEW_MAX_MS, Math.min(SKEW_MAX_MS, skewMs));
  const drifted = Math.abs(bounded - known.clockSkewMs) >= MINUTE;
  const { unsentCount, unsentSince } = unsentAfter(known, unsent, at);
  const isSame = !drifted && app === known.app && unsentCount === known.unsentCount;
  if (isSame && at - known.lastContact < MINUTE) return undefined;
  const clockSkewMs = drifted ? Math.round(bounded / MINUTE) * MINUTE : known.clockSkewMs;
  return { clockSkewMs, app, lastContact: at, unsentCount, unsentSince };
}

/** Since when is kept as it was first told: an age that is told anew would change with every contact. */
function unsentAfter(
  known: Noted,
  unsent: SyncRequest['unsent'],
  at: number,
): Pick<DeviceRow, 'unsentCount' | 'unsentSince'> {
  if (!unsent || unsent.count === known.unsentCount) return known;
  return { unsentCount: unsent.count, unsentSince: unsent.count === 0 ? null : at - unsent.ageMs };
}
