import type { Context } from 'hono';
import { fail, type Result } from '#domain/result.ts';
import type { RefusalCode } from '#protocol/sync.ts';
import { deviceOfToken } from '../enrol/sessions.ts';
import type { Services } from '../services.ts';
import type { DeviceRow } from '../store/schema.ts';

/** The device whose session token the request carries, revoked or not. */
export async function deviceOf(services: Services, c: Context): Promise<Result<DeviceRow, RefusalCode>> {
  const [scheme, token] = (c.req.header('authorization') ?? '').split(' ');
  if (scheme !== 'Bearer' || token === undefined) return fail('session-required');
  return deviceOfToken(services, token);
}

/** The officer who asks. */
export async function officerOf(services: Services, c: Context): Promise<Result<DeviceRow, RefusalCode>> {
  const device = await deviceOf(services, c);
  if (!device.ok) return device;
  if (device.value.revokedAt !== null) return fail('device-revoked');
  return device.value.role === 'officer' ? device : fail('officer-only');
}
