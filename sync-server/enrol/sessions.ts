import { createHmac, timingSafeEqual } from 'node:crypto';
import { fail, ok, type Result } from '#domain/result.ts';
import { base64urlOf } from '#protocol/base64url.ts';
import { sessionSigningText } from '#protocol/batch.ts';
import type { SessionRequest } from '#protocol/enrolment.ts';
import type { RefusalCode } from '#protocol/sync.ts';
import { isSignedBy } from '../ingest/verify-signature.ts';
import type { Services } from '../services.ts';
import type { DeviceRow } from '../store/schema.ts';
import { SERVER_ITSELF } from '../store/store.ts';

/*
 * Logging in without keeping anything: the server says “sign this”, the device signs, the server recognises its own words by
 * their seal. A token is sealed the same way. Times are the server's own (L9).
 *
 *   challenge   time.nonce.seal           seal over “challenge”, commune, device, time, nonce
 *   token       device.expiry.seal        seal over “token”, commune, device, expiry
 *
 * The commune is in the seal, so that what one commune gave out is nothing in another.
 */

const CHALLENGE_MS = 2 * 60 * 1000;
const SESSION_MS = 12 * 60 * 60 * 1000;
const SECRET = 'secret';

/** The server's secret, made at its first start. */
export async function loadSecret({
  store,
  randomBytes,
}: Pick<Services, 'store' | 'randomBytes'>): Promise<string> {
  return store.transact(SERVER_ITSELF, async (transaction) => {
    const known = await transaction.serverSetting(SECRET);
    if (known !== undefined) return known;
    const secret = base64urlOf(randomBytes(32));
    await transaction.setServerSetting(SECRET, secret);
    return secret;
  });
}

const sealOf = (secret: string, ...parts: readonly (string | number)[]): string =>
  createHmac('sha256', secret).update(parts.join('\n')).digest('base64url');

function isSame(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/** Something fresh for the device to sign. */
export function makeChallenge(
  { secret, now, randomBytes }: Services,
  commune: string,
  device: string,
): string {
  const [time, nonce] = [now(), base64urlOf(randomBytes(12))];
  return `${time}.${nonce}.${sealOf(secret, 'challenge', commune, device, time, nonce)}`;
}

function isOwnChallenge(
  { secret, now }: Services,
  commune: string,
  { device, challenge }: Pick<SessionRequest, 'device' | 'challenge'>,
): boolean {
  const [time = '', nonce = '', seal = ''] = challenge.split('.');
  if (!isSame(seal, sealOf(secret, 'challenge', commune, device, time, nonce))) return false;
  const age = now() - Number(time);
  return age >= 0 && age <= CHALLENGE_MS;
}

/** A token for a device that signed the server's challenge. A revoked device gets one too: it may still hand in its entries. */
export async function openSession(
  services: Services,
  commune: string,
  { device, challenge, signature }: SessionRequest,
): Promise<Result<string, RefusalCode>> {
  if (!isOwnChallenge(services, commune, { device, challenge })) return fail('session-required');
  const row = await services.store.findDevice(commune, device);
  if (!row) return fail('unknown-device');
  if (!(await isSignedBy(row, sessionSigningText(device, challenge), signature)))
    return fail('bad-signature');
  const expiry = services.now() + SESSION_MS;
  return ok(`${device}.${expiry}.${sealOf(services.secret, 'token', commune, device, expiry)}`);
}

/** The device that a token stands for, as it is now. */
export async function deviceOfToken(
  { secret, now, store }: Services,
  commune: string,
  token: string,
): Promise<Result<DeviceRow, RefusalCode>> {
  const [device = '', expiry = '', seal = ''] = token.split('.');
  if (!isSame(seal, sealOf(secret, 'token', commune, device, expiry))) return fail('session-required');
  if (Number(expiry) <= now()) return fail('session-required');
  const row = await store.findDevice(commune, device);
  return row ? ok(row) : fail('unknown-device');
}
