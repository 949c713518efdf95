import { isVillageRole, readableScopes } from '#domain/book/permissions.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { canonicalJson } from '#protocol/canonical.ts';
import type { Enrolment } from '#protocol/enrolment.ts';
import { PROTOCOL_VERSION } from '#protocol/limits.ts';
import { SyncResponse, type Cursor, type WireEntry } from '#protocol/sync.ts';
import { discardPendingKeys } from '#store/device-keys.ts';
import { ownWireAfter, rejoinBook } from '#store/rejoin.ts';
import { dropOutboxSealed } from '#store/sealed-mail.ts';
import { toldSeqOf } from '#store/own-stream.ts';
import type { DeviceRow } from '#store/schema.ts';
import { request, type RequestFailure } from './api.ts';
import { askToEnrol } from './enrol.ts';
import type { ExchangeDeps } from './exchange.ts';
import { orStorageRefusal } from './storage-answer.ts';

/** Far more answers than a season's news takes. */
const ANSWERS_MAX = 200;

type Held = ReadonlyMap<number, WireEntry>;

/**
 * What the commune holds under this device's name after its receipt, read page by page and kept nowhere. Verdicts that it never told
 * are noted: nobody asks under the old name again.
 */
async function heldAtCommune(deps: ExchangeDeps, device: DeviceRow): Promise<Result<Held, RequestFailure>> {
  const { store, sessions, baseUrl, now, appVersion } = deps;
  const session = await sessions.token(device);
  if (!session.ok) return session;
  const held = new Map<number, WireEntry>();
  let cursors: Record<string, Cursor> = await store.cursors();
  const { hash } = await store.directory();
  let told = toldSeqOf(device);
  for (let answers = 0; answers < ANSWERS_MAX; answers++) {
    const asked = { protocol: PROTOCOL_VERSION, directory: hash, wait: false, clock: now(), app: appVersion };
    const body = { ...asked, cursors, ...(told < device.ackedSeq ? { told } : {}) };
    const answer = await request(baseUrl, '/api/sync', SyncResponse, { body, token: session.value });
    if (!answer.ok) return answer;
    const { pages, verdicts } = answer.value;
    await store.takeInVerdicts(verdicts);
    const isTold = answer.value.told === undefined || answer.value.told >= device.ackedSeq;
    told = answer.value.told ?? told;
    for (const { entries, scope, cursor } of pages) {
      cursors = { ...cursors, [scope]: cursor };
      for (const { device: name, seq, entry } of entries)
        if (name === device.enrolment.device && seq > device.ackedSeq) held.set(seq, entry);
    }
    if (isTold && !pages.some(({ more }) => more)) break;
  }
  return ok(held);
}

/** The last seq up to which the commune holds this device's stream as it is here. */
async function sharedSeqOf(deps: ExchangeDeps, device: DeviceRow): Promise<Result<number, RequestFailure>> {
  const held = await heldAtCommune(deps, device);
  if (!held.ok) {
    if (held.error.type === 'offline') return held;
    // A commune that was put back to before this device's enrolment has nothing of it.
    if (held.error.code === 'unknown-device') return ok(0);
    // One that shut it out tells it nothing: what others handed in may be set aside.
    return ok(held.error.code === 'device-revoked' ? toldSeqOf(device) : device.ackedSeq);
  }
  const own = await ownWireAfter(deps.store.database, device.enrolment.device, device.ackedSeq);
  const other = own.findIndex((wire, index) => {
    const there = held.value.get(device.ackedSeq + 1 + index);
    return there === undefined || canonicalJson(there) !== canonicalJson(wire);
  });
  return ok(device.ackedSeq + (other < 0 ? own.length : other));
}

/** The book stays on the device: whoever goes on with it may read all that was read here before (L7). */
const readsAsMuch = (before: Enrolment, after: Enrolment): boolean => {
  const villages = [before.village];
  const readable = new Set(readableScopes(after, villages));
  return readableScopes(before, villages).every((scope) => readable.has(scope));
};

const sameWork = (before: Enrolment, after: Enrolment): boolean =>
  before.village === after.village &&
  before.commune.id === after.commune.id &&
  isVillageRole(before.role) === isVillageRole(after.role) &&
  readsAsMuch(before, after);

/**
 * Goes on as a new device in the same database, with a new invitation: what the commune has not received is recorded again under
 * the new name. Nothing changes here when the commune does not answer or refuses. Start the app anew afterwards.
 */
export const rejoin = (deps: ExchangeDeps, code: string): Promise<Result<Enrolment, RequestFailure>> =>
  orStorageRefusal(() => rejoinWith(deps, code));

async function rejoinWith(deps: ExchangeDeps, code: string): Promise<Result<Enrolment, RequestFailure>> {
  const { store, baseUrl, now } = deps;
  const device = await store.device();
  if (!device) throw new Error('Only an enrolled device can be invited again');
  const shared = await sharedSeqOf(deps, device);
  if (!shared.ok) return shared;
  const answer = await askToEnrol(store, baseUrl, '/api/enrolments', code);
  if (!answer.ok) return answer;
  if (!sameWork(device.enrolment, answer.value)) {
    // That key belongs to the other place now; the next invitation gets a fresh one.
    await discardPendingKeys(store.database);
    return fail({ type: 'refused', code: 'code-elsewhere' });
  }
  await rejoinBook(store.database, answer.value, shared.value, now());
  // Sealed under the old name it would say a second time what is recorded again under the new one.
  await dropOutboxSealed(store.database.name);
  return answer;
}
