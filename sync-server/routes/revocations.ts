import type { Context } from 'hono';
import { DIRECTORY } from '../pull/notifier.ts';
import type { Services } from '../services.ts';
import { refuse } from './answer.ts';
import { officerOf } from './who-asks.ts';

/** POST /api/devices/:device/revocation: from now on the device is told nothing, and what it hands in is set aside. */
export const revocationRoute =
  (services: Services) =>
  async (c: Context): Promise<Response> => {
    const officer = await officerOf(services, c);
    if (!officer.ok) return refuse(c, officer.error);
    const { commune, device: own } = officer.value;
    const device = c.req.param('device') ?? '';
    if (device === own) return refuse(c, 'malformed-request', 'An officer cannot revoke the device in use.');
    const isKnown = await services.commits.write(commune, async (transaction) => {
      const row = await transaction.lockDevice(commune, device);
      if (row?.revokedAt === null) {
        await transaction.changeDevice(commune, device, { revokedAt: services.now() });
      }
      return row !== undefined;
    });
    if (!isKnown) return refuse(c, 'not-found');
    services.notifier.announce(commune, [DIRECTORY]);
    return c.body(null, 204);
  };
