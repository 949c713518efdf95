import { fail, ok, type Result } from '#domain/result.ts';
import { deviceIdOf } from '#protocol/batch.ts';
import type { Enrolment, EnrolmentRequest } from '#protocol/enrolment.ts';
import type { RefusalCode } from '#protocol/sync.ts';
import { DIRECTORY } from '../pull/notifier.ts';
import type { Services } from '../services.ts';
import type { InvitationRow } from '../store/schema.ts';
import type { Transaction } from '../store/store.ts';
import { enrolmentOf, holdsKey, newDevice, type NamedCommune } from './enrolled-device.ts';
import { stateOf } from './invitations.ts';
import { codeHash, firstCodeHash } from './random-names.ts';

/** Enrols a device by a one-time code. The same code with the same key gives the same answer: the reply may be lost. */
export async function redeemInvitation(
  services: Services,
  commune: NamedCommune | undefined,
  request: EnrolmentRequest,
): Promise<Result<Enrolment, RefusalCode>> {
  if (!(await holdsKey(request))) return fail('bad-signature');
  if (!commune) return fail('code-unknown');
  // Before the transaction: nobody else should wait for it.
  const hashes = [
    await codeHash(services.codeCost, commune.commune, request.code),
    firstCodeHash(commune.commune, request.code),
  ];
  const outcome = await services.commits.write(commune.commune, (transaction) =>
    redeemWithin(transaction, commune, { ...request, hashes }, services.now()),
  );
  if (outcome.ok) services.notifier.announce(commune.commune, [DIRECTORY]);
  return outcome;
}

async function redeemWithin(
  transaction: Transaction,
  commune: NamedCommune,
  { hashes, publicKey }: EnrolmentRequest & { readonly hashes: readonly string[] },
  now: number,
): Promise<Result<Enrolment, RefusalCode>> {
  const invitation = await findByHash(transaction, commune.commune, hashes);
  if (!invitation) return fail('code-unknown');
  const id = deviceIdOf(publicKey);
  const known = await transaction.findDevice(commune.commune, id);
  if (invitation.usedBy === id && known) return ok(await enrolmentOf(transaction, commune, known));
  switch (stateOf(invitation, now)) {
    case 'used':
      return fail('code-used');
    case 'expired':
    case 'withdrawn':
      return fail('code-expired');
    case 'open':
      break;
  }
  // It was made while its maker was being shut out, or under a release that let it stand.
  const maker = await transaction.findDevice(commune.commune, invitation.createdBy);
  if (maker && maker.revokedAt !== null) return fail('code-expired');
  // A key names one person for ever: a second invitation needs a second key.
  if (known) return fail('malformed-request');
  if (!(await transaction.useInvitation(commune.commune, invitation.id, id))) return fail('code-used');
  const device = newDevice(commune.commune, publicKey, invitation, now);
  await transaction.addDevice(device);
  return ok(await enrolmentOf(transaction, commune, device));
}

async function findByHash(
  transaction: Transaction,
  commune: string,
  hashes: readonly string[],
): Promise<InvitationRow | undefined> {
  for (const hash of hashes) {
    const invitation = await transaction.findInvitation(commune, hash);
    if (invitation) return invitation;
  }
  return undefined;
}
