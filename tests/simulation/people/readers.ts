import { noteRestrictedAccess } from '#commands/access.ts';
import { restrictedDraft } from '#domain/register/register-drafts.ts';
import type { Role } from '#domain/book/permissions.ts';
import { createInvitations } from '#sync/invitations.ts';
import { redeemInvitation } from '#sync/enrol.ts';
import { SECRET_MARK } from '../world/cast.ts';
import { createDisk } from '../world/phone-disk.ts';
import type { World } from '../world/world.ts';
import type { Deed } from './context.ts';
import { closeTab, isDesk, openTab, running, type Phone } from './phone.ts';

/* Those of the commune who read and decide nothing: they come in the middle of a story, and their role may change. */

/** A code that the officer gives for somebody of this role. */
export async function invitation(
  world: World,
  { name, role, village }: Pick<Phone, 'name' | 'role' | 'village'>,
): Promise<string | undefined> {
  const desk = world.phones.get('desk');
  const tab = desk && (await openTab(desk, 0, world));
  if (!desk || !tab?.opened || isDesk({ role })) return undefined;
  let code: string | undefined;
  await running(desk, tab, world, async () => {
    const { store, sessions, baseUrl } = tab.deps;
    const made = await createInvitations(store, sessions, baseUrl).invite({ role, village, name });
    if (made.ok) ({ code } = made.value);
  });
  return code;
}

/** Somebody is invited to a desk of their own. */
export async function enrolReader(world: World, name: string, role: Role): Promise<string> {
  if (world.phones.has(name)) return 'is here already';
  const code = await invitation(world, { name, role, village: '' });
  if (code === undefined) return 'nobody invites them';
  const fresh = { disk: createDisk(), tabs: [], skew: 0, sealed: new Map(), slow: false, ids: 0 };
  const reader: Phone = { ...fresh, name, role, village: '', device: '' };
  const tab = await openTab(reader, 0, world);
  if (!tab) return 'does not open';
  await running(reader, tab, world, async () => {
    const enrolled = await redeemInvitation(tab.store, tab.deps.baseUrl, code);
    if (enrolled.ok) reader.device = enrolled.value.device;
  });
  if (reader.device === '') return 'could not be enrolled';
  closeTab(reader, 0);
  world.phones.set(name, reader);
  return 'enrolled';
}

/** What a chairman does before restricted facts are shown. */
const lookAtFacts: Deed = ({ tab, village, act }) =>
  noteRestrictedAccess(tab.recording, village, {
    what: 'village-list',
    household: '',
    purpose: `Kiểm tra ${act.m}`,
  });

/** A defect of an app: whoever only reads says something. */
const overstep: Deed = ({ tab, phone, village, act }) =>
  tab.recording.record([
    restrictedDraft(village, `${phone.name}${act.m}`, { ethnicity: `${SECRET_MARK} ${village}` }),
  ]);

export const READER_ACTS: Readonly<Record<string, Deed>> = { 'look at facts': lookAtFacts, overstep };
