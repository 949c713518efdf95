import { isVillageRole, ROLES, type Role } from '#domain/book/permissions.ts';
import { displayCode } from '#protocol/code.ts';
import { accessRow } from '../access/access-log.ts';
import { invite } from '../enrol/invitations.ts';
import { readRecoveryCode } from '../enrol/recovery-codes.ts';
import { forTerminal } from '../for-terminal.ts';
import type { Services } from '../services.ts';
import type { CommuneRow } from '../store/schema.ts';

/** What the operator asks for at the server. `commune` is a host name, where there are several. */
export interface PeopleOrder {
  readonly commune?: string | undefined;
  readonly invite?: string | undefined;
  readonly name?: string | undefined;
  readonly recovery?: string | undefined;
  readonly for?: string | undefined;
}

/** A request that cannot be followed; its message is the sentence to show. */
export class PeopleFault extends Error {}

type Deps = Pick<Services, 'store' | 'commits' | 'notifier' | 'now' | 'randomBytes'>;

const AT_SERVER = '';

/**
 * Lets people in again when nobody at a desk can: the only officer lost the device or forgot the PIN. Whoever can run this can read the
 * database as it is, so it gives nothing away; but it is written into the access log, where the chairman reads it. Answers the lines to show.
 */
export async function runPeople(deps: Deps, order: PeopleOrder): Promise<readonly string[]> {
  return (await linesFor(deps, order)).map(forTerminal);
}

async function linesFor(deps: Deps, order: PeopleOrder): Promise<readonly string[]> {
  const commune = await communeFor(deps, order.commune);
  if (order.invite !== undefined) return inviteAtServer(deps, commune, order.invite, order.name ?? '');
  if (order.recovery !== undefined)
    return recoveryAtServer(deps, commune, order.recovery, order.for?.trim() ?? '');
  return listDevices(deps, commune);
}

async function communeFor({ store }: Deps, host: string | undefined): Promise<CommuneRow> {
  const communes = await store.communes();
  const named = host === undefined ? communes : communes.filter((commune) => commune.host === host);
  const [commune, ...others] = named;
  if (!commune) throw new PeopleFault('There is no such commune here.');
  if (others.length === 0) return commune;
  const hosts = communes.map((each) => each.host ?? '(no name)').join(', ');
  throw new PeopleFault(`Which commune? Add --commune and one of: ${hosts}.`);
}

async function inviteAtServer(
  deps: Deps,
  { commune, name: communeName }: CommuneRow,
  role: string,
  name: string,
): Promise<readonly string[]> {
  const known = ROLES.find((each) => each === role);
  if (!known || isVillageRole(known)) {
    const roles = ROLES.filter((each) => !isVillageRole(each)).join(', ');
    throw new PeopleFault(`--invite takes one of: ${roles}. Villages are invited at the desk.`);
  }
  if (name.trim() === '') throw new PeopleFault('Add --name and the full name of the person.');
  const made = await inviteAndNote(deps, commune, { role: known, village: '', name: name.trim() });
  if (!made.ok) throw new PeopleFault(`No invitation was made (${made.error}).`);
  const until = new Date(made.value.expiresAt).toISOString().slice(0, 10);
  return [
    `${communeName}: ${displayCode(made.value.code)}, used once, until ${until}.`,
    `Open the app's address with /desk#invite=${made.value.code}, or type the code there.`,
    'It is in the access log.',
  ];
}

interface Invited {
  readonly role: Role;
  readonly village: '';
  readonly name: string;
}

async function inviteAndNote(deps: Deps, commune: string, invited: Invited) {
  const who = { commune, device: AT_SERVER };
  const row = accessRow(deps, who, { action: 'invitation', about: invited.name, purpose: invited.role });
  // First the log: an invitation that nobody knows of would be worse than a line about one that was not made.
  await deps.commits.write(commune, (transaction) => transaction.addAccess([row]));
  return invite(deps, { commune, createdBy: AT_SERVER }, invited);
}

async function recoveryAtServer(
  deps: Deps,
  { commune }: CommuneRow,
  device: string,
  purpose: string,
): Promise<readonly string[]> {
  if (purpose === '') throw new PeopleFault('Add --for and say to whom the code is read, and why.');
  const code = await readRecoveryCode(deps, { commune, device: AT_SERVER }, { device, purpose });
  if (!code.ok) throw new PeopleFault(`No code of the device ${device} is kept here.`);
  return [
    displayCode(code.value),
    'Type it on the locked device under “Quên mã PIN”. It is in the access log.',
  ];
}

async function listDevices({ store }: Deps, { commune, name }: CommuneRow): Promise<readonly string[]> {
  const devices = await store.devicesOf(commune);
  const lines = devices
    .filter(({ revokedAt }) => revokedAt === null)
    .map(
      ({ device, role, name: person, recoveryAt }) =>
        `${device}  ${role.padEnd(15)} ${person}${recoveryAt === null ? '  (no recovery code)' : ''}`,
    );
  return [name, ...lines];
}
