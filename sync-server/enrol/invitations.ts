import { isVillageRole } from '#domain/book/permissions.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import type { Invitation, InvitationInfo, InvitationRequest } from '#protocol/enrolment.ts';
import type { RefusalCode } from '#protocol/sync.ts';
import type { Services } from '../services.ts';
import type { InvitationRow } from '../store/schema.ts';
import { nameOfVillage } from './enrolled-device.ts';
import { CODE_COST, codeHash, newCode, newId } from './random-names.ts';

const VALID_MS = 14 * 24 * 60 * 60 * 1000;

/** Makes a one-time code for one person. The code is told here and never again. */
export async function invite(
  {
    store,
    commits,
    now,
    randomBytes,
    codeCost = CODE_COST,
  }: Pick<Services, 'store' | 'commits' | 'now' | 'randomBytes'> & Partial<Pick<Services, 'codeCost'>>,
  { commune, createdBy }: { readonly commune: string; readonly createdBy: string },
  { role, village, name }: InvitationRequest,
): Promise<Result<Invitation, RefusalCode>> {
  if (isVillageRole(role) !== (village !== '')) return fail('malformed-request');
  if (village !== '' && (await nameOfVillage(store, commune, village)) === '') return fail('not-found');
  const code = newCode(randomBytes);
  const invitation: InvitationRow = {
    commune,
    id: newId(randomBytes),
    codeHash: await codeHash(codeCost, commune, code),
    role,
    village,
    name,
    actor: newId(randomBytes),
    createdBy,
    createdAt: now(),
    expiresAt: now() + VALID_MS,
    usedBy: null,
    withdrawnAt: null,
  };
  await commits.write(commune, (transaction) => transaction.addInvitation(invitation));
  return ok({ code, expiresAt: invitation.expiresAt });
}

/** What officers see of the commune's invitations, the newest first. */
export async function listInvitations(
  { store, now }: Services,
  commune: string,
): Promise<readonly InvitationInfo[]> {
  const invitations = await store.invitationsOf(commune);
  return invitations.map((invitation) => {
    const { id, role, village, name, expiresAt } = invitation;
    return { id, role, village, name, expiresAt, state: stateOf(invitation, now()) };
  });
}

/** What an invitation is good for, by the server's clock. */
export function stateOf(
  { usedBy, withdrawnAt, expiresAt }: InvitationRow,
  now: number,
): InvitationInfo['state'] {
  if (usedBy !== null) return 'used';
  if (withdrawnAt !== null) return 'withdrawn';
  return expiresAt <= now ? 'expired' : 'open';
}
