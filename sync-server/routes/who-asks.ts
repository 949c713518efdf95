import type { Context } from 'hono';
import { readsRestricted } from '#domain/book/permissions.ts';
import { fail, type Result } from '#domain/result.ts';
import type { RefusalCode } from '#protocol/sync.ts';
import { hostName } from '../enrol/communes.ts';
import { deviceOfToken } from '../enrol/sessions.ts';
import type { Services } from '../services.ts';
import type { CommuneRow, DeviceRow } from '../store/schema.ts';

/** The host name under which the request came. */
export const hostOf = (c: Context): string => hostName(c.req.header('host') ?? new URL(c.req.url).host);

/** The commune that the request is for, if it was set up. */
export const communeOf = ({ communes }: Services, c: Context): Promise<CommuneRow | undefined> =>
  communes.ofHost(hostOf(c));

/** The device whose session token the request carries, revoked or not. */
export async function deviceOf(services: Services, c: Context): Promise<Result<DeviceRow, RefusalCode>> {
  const [scheme, token] = (c.req.header('authorization') ?? '').split(' ');
  const commune = await communeOf(services, c);
  if (scheme !== 'Bearer' || token === undefined || !commune) return fail('session-required');
  return deviceOfToken(services, commune.commune, token);
}

/** The officer or the chairman who asks: they may see restricted facts, and who looked at them. */
export async function overseerOf(services: Services, c: Context): Promise<Result<DeviceRow, RefusalCode>> {
  const device = await deviceOf(services, c);
  if (!device.ok) return device;
  if (device.value.revokedAt !== null) return fail('device-revoked');
  return readsRestricted(device.value.role) ? device : fail('officer-only');
}

/** The officer who asks. */
export async function officerOf(services: Services, c: Context): Promise<Result<DeviceRow, RefusalCode>> {
  const device = await deviceOf(services, c);
  if (!device.ok) return device;
  if (device.value.revokedAt !== null) return fail('device-revoked');
  return device.value.role === 'officer' ? device : fail('officer-only');
}

/** The operator or the officer who asks: they look after the server. */
export async function operatorOf(services: Services, c: Context): Promise<Result<DeviceRow, RefusalCode>> {
  const device = await deviceOf(services, c);
  if (!device.ok) return device;
  if (device.value.revokedAt !== null) return fail('device-revoked');
  return ['operator', 'officer'].includes(device.value.role) ? device : fail('officer-only');
}
