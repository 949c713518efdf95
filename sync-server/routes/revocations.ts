import type { Context } from 'hono';
import { RevocationRequest } from '#protocol/enrolment.ts';
import { DIRECTORY } from '../pull/notifier.ts';
import type { Services } from '../services.ts';
import { refuse } from './answer.ts';
import type { Transaction } from '../store/store.ts';
import { readJson } from './read-body.ts';
import { officerOf } from './who-asks.ts';

/**
 * POST /api/devices/:device/revocation: from now on the device is told nothing, and what it hands in is set aside. The codes that it
 * made open nothing any more: who left may have kept one, and would come back under it as somebody else.
 */
export const revocationRoute =
  (services: Services) =>
  async (c: Context): Promise<Response> => {
    const officer = await officerOf(services, c);
    if (!officer.ok) return refuse(c, officer.error);
    // A reason that is missing or not understood hinders nothing: a lost phone is shut out first.
    const request = await readJson(c.req.raw, RevocationRequest);
    const revokedReason = (request.ok && request.value.reason) || null;
    const { commune, device: own } = officer.value;
    const device = c.req.param('device') ?? '';
    if (device === own) return refuse(c, 'malformed-request', 'An officer cannot revoke the device in use.');
    const isKnown = await services.commits.write(commune, async (transaction) => {
      const row = await transaction.lockDevice(commune, device);
      if (row?.revokedAt === null) {
        await transaction.changeDevice(commune, device, { revokedAt: services.now(), revokedReason });
        await withdrawInvitationsOf(transaction, { commune, device }, services.now());
      }
      return row !== undefined;
    });
    if (!isKnown) return refuse(c, 'not-found');
    // Not waited for: a folder that hangs must not keep the officer from knowing that the device is shut out.
    services.noteRemovals?.();
    services.notifier.announce(commune, [DIRECTORY]);
    return c.body(null, 204);
  };

async function withdrawInvitationsOf(
  transaction: Transaction,
  { commune, device }: { readonly commune: string; readonly device: string },
  now: number,
): Promise<void> {
  const own = (await transaction.invitationsOf(commune)).filter(({ createdBy }) => createdBy === device);
  for (const { id } of own) await transaction.withdrawInvitation(commune, id, now);
}
