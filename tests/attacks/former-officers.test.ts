/** Goal: who was shut out stays out, also by what was prepared before. Method: an officer invites, is revoked, and comes back with the codes. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { InvitationList } from '#protocol/enrolment.ts';
import { invite } from '../../sync-server/enrol/invitations.ts';
import { enrolDevice } from '../support/server.ts';
import { createTestDevice, jsonOf, type TestDevice } from '../support/test-device.ts';
import { expectUnharmed, openAttacked, type Attacked } from './attacked.ts';

const SECRET = 'Lò Văn Cũ';
const ASKED = { role: 'officer', village: '', name: SECRET } as const;
let attacked: Attacked;
let former: TestDevice;
beforeAll(async () => {
  attacked = await openAttacked();
  former = await enrolDevice(attacked.server, attacked.officer, ASKED);
});
afterAll(() => attacked.close());

const comesWith = async (code: string) => (await createTestDevice(attacked.send)).enrol(code);

describe('an officer who was shut out', () => {
  test('does not come back as somebody else by a code of before, and others’ codes stay good', async () => {
    const { officer } = attacked;
    const code = await former.invite(ASKED);
    const stays = await officer.invite({ ...ASKED, role: 'chairman' });
    await officer.call(`/api/devices/${former.device}/revocation`);
    await expect(comesWith(code)).rejects.toThrow('410 {"code":"code-expired"}');
    const listed = await jsonOf(await officer.call('/api/invitations', undefined, 'GET'));
    const { invitations } = InvitationList.parse(listed);
    expect(invitations.filter(({ role }) => role === 'officer').map(({ state }) => state)).toContain(
      'withdrawn',
    );
    expect((await comesWith(stays)).role).toBe('chairman');
    await expectUnharmed(attacked, SECRET, code, stays);
  });

  test('nor by one that was being made at that very moment', async () => {
    const place = { commune: former.identity.commune.id, createdBy: former.device };
    const late = await invite(attacked.server.services, place, ASKED);
    await expect(comesWith(late.ok ? late.value.code : '')).rejects.toThrow('410 {"code":"code-expired"}');
    await expectUnharmed(attacked, SECRET);
  });
});
