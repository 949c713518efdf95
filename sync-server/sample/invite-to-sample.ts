import { fail, type Result } from '#domain/result.ts';
import { isVillageRole, type Role } from '#domain/book/permissions.ts';
import type { Invitation } from '#protocol/enrolment.ts';
import type { RefusalCode } from '#protocol/sync.ts';
import { invite } from '../enrol/invitations.ts';
import type { Services } from '../services.ts';
import type { CommuneRow } from '../store/schema.ts';

/** The village whose phones visitors try out; kept in the database, because the sample outlives a restart. */
export const SAMPLE_VILLAGE = 'sample-village';

const NAMES: Readonly<Record<Role, string>> = {
  officer: 'Nguyễn Thị Hạnh',
  'village-head': 'Lý Văn Sơn',
  'second-recorder': 'Hoàng Thị Mai',
  chairman: 'Hoàng Văn Minh',
  viewer: 'Vi Thị Lan',
  operator: 'Nông Văn Đức',
};

/** A code for a visitor of the sample commune. */
export async function inviteToSample(
  services: Services,
  commune: CommuneRow | undefined,
  role: Role,
): Promise<Result<Invitation, RefusalCode>> {
  const village = commune && (await services.store.setting(commune.commune, SAMPLE_VILLAGE));
  if (!commune || village === undefined) return fail('not-found');
  const place = { commune: commune.commune, createdBy: 'sample' };
  return invite(services, place, { role, village: isVillageRole(role) ? village : '', name: NAMES[role] });
}
