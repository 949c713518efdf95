import { afterEach, describe, expect, test } from 'vitest';
import { InvitationList, Welcome } from '#protocol/enrolment.ts';
import { displayCode } from '#protocol/code.ts';
import { createAttemptLimit } from '../../sync-server/enrol/attempt-limit.ts';
import { makeSetUpCode } from '../../sync-server/enrol/set-up-commune.ts';
import { registration } from '../support/drafts.ts';
import {
  addVillages,
  enrolDevice,
  setUpOfficer,
  setUpVillage,
  startTestServer,
  type TestServer,
} from '../support/server.ts';
import { createTestDevice, jsonOf, type TestDevice } from '../support/test-device.ts';

let open: TestServer[] = [];
afterEach(async () => {
  await Promise.all(open.map((server) => server.close()));
  open = [];
});

async function emptyServer() {
  const server = await startTestServer();
  open.push(server);
  return server;
}

async function village() {
  const made = await setUpVillage();
  open.push(made.server);
  return made;
}

const DAY = 24 * 60 * 60 * 1000;
const codeOf = async (response: Response): Promise<unknown> =>
  ((await response.json()) as { code: unknown }).code;

const postJson = (server: TestServer, path: string, body: unknown, headers: Record<string, string> = {}) =>
  server.send(path, { method: 'POST', headers, body: JSON.stringify(body) });

const redeem = async (server: TestServer, device: TestDevice, code: string) =>
  postJson(server, '/api/enrolments', await device.proof(code));

describe('setting up', () => {
  test('makes the first officer, who is told the commune and the name', async () => {
    const server = await emptyServer();
    const officer = await setUpOfficer(server);
    expect(officer.identity).toMatchObject({
      device: officer.device,
      role: 'officer',
      village: '',
      name: 'Trần Thị Minh',
      commune: { name: 'Xã Thử' },
    });
    expect(await officer.sync()).toMatchObject({ ack: { seq: 0 } });
  });

  test('is told before and after it to a visitor', async () => {
    const server = await emptyServer();
    const welcome = async () => Welcome.parse(await jsonOf(await server.send('/api/welcome')));
    expect(await welcome()).toEqual({ state: 'empty', communeName: '', sample: false });
    await setUpOfficer(server);
    expect(await welcome()).toEqual({ state: 'ready', communeName: 'Xã Thử', sample: false });
  });

  test('gives the same answer to the same key again, and refuses any other', async () => {
    const server = await emptyServer();
    const code = await makeSetUpCode(server.services);
    const names = { communeName: 'Xã Thử', officerName: 'Minh' };
    const [one, other] = [await createTestDevice(server.send), await createTestDevice(server.send)];
    const first = await jsonOf(
      await postJson(server, '/api/communes', { ...(await one.proof(code)), ...names }),
    );
    const again = await jsonOf(
      await postJson(server, '/api/communes', { ...(await one.proof(code)), ...names }),
    );
    expect(again).toEqual(first);
    const late = await postJson(server, '/api/communes', { ...(await other.proof(code)), ...names });
    expect(late.status).toBe(409);
    expect(await codeOf(late)).toBe('already-set-up');
  });

  test('needs the newest code: a restart makes the one before it void', async () => {
    const server = await emptyServer();
    const old = await makeSetUpCode(server.services);
    await makeSetUpCode(server.services);
    const device = await createTestDevice(server.send);
    const request = { ...(await device.proof(old)), communeName: 'Xã Thử', officerName: 'Minh' };
    expect(await codeOf(await postJson(server, '/api/communes', request))).toBe('code-unknown');
  });
});

describe('an invitation', () => {
  test('enrols one device as who it was made for', async () => {
    const { server, officer } = await village();
    const head = await enrolDevice(server, officer, { name: 'Lý Văn Sơn' });
    expect(head.identity).toMatchObject({
      name: 'Lý Văn Sơn',
      role: 'village-head',
      village: 'na-lau',
      villageName: 'Thôn na-lau',
      device: head.device,
    });
  });

  test('is read as people type it: small letters, blanks, a dash', async () => {
    const { server, officer } = await village();
    const code = await officer.invite({ role: 'village-head', village: 'na-lau', name: 'Sơn' });
    const device = await createTestDevice(server.send);
    await device.enrol(` ${displayCode(code).toLowerCase()} `);
    expect(device.identity.role).toBe('village-head');
  });

  test('gives the same answer to the same key again, as after a lost reply', async () => {
    const { server, officer } = await village();
    const code = await officer.invite({ role: 'village-head', village: 'na-lau', name: 'Sơn' });
    const device = await createTestDevice(server.send);
    const first = await jsonOf(await redeem(server, device, code));
    server.clock += 30 * DAY;
    expect(await jsonOf(await redeem(server, device, code))).toEqual(first);
  });

  test('enrols one of two devices that redeem it at the same moment', async () => {
    const { server, officer } = await village();
    const code = await officer.invite({ role: 'village-head', village: 'na-lau', name: 'Sơn' });
    const devices = await Promise.all([createTestDevice(server.send), createTestDevice(server.send)]);
    const responses = await Promise.all(devices.map((device) => redeem(server, device, code)));
    expect(responses.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 409]);
  });

  test('that was used is refused to another key', async () => {
    const { server, officer } = await village();
    const code = await officer.invite({ role: 'village-head', village: 'na-lau', name: 'Sơn' });
    await redeem(server, await createTestDevice(server.send), code);
    const late = await redeem(server, await createTestDevice(server.send), code);
    expect(late.status).toBe(409);
    expect(await codeOf(late)).toBe('code-used');
  });

  test('expires after 14 days by the server’s clock', async () => {
    const { server, officer } = await village();
    const code = await officer.invite({ role: 'village-head', village: 'na-lau', name: 'Sơn' });
    server.clock += 14 * DAY;
    const late = await redeem(server, await createTestDevice(server.send), code);
    expect(late.status).toBe(410);
    expect(await codeOf(late)).toBe('code-expired');
  });

  test('can be withdrawn until it is used', async () => {
    const { server, officer } = await village();
    const code = await officer.invite({ role: 'village-head', village: 'na-lau', name: 'Sơn' });
    const [open] = InvitationList.parse(
      await jsonOf(await officer.call('/api/invitations', undefined, 'GET')),
    ).invitations.filter(({ state }) => state === 'open');
    expect((await officer.call(`/api/invitations/${open?.id}`, undefined, 'DELETE')).status).toBe(204);
    expect((await officer.call(`/api/invitations/${open?.id}`, undefined, 'DELETE')).status).toBe(404);
    expect(await codeOf(await redeem(server, await createTestDevice(server.send), code))).toBe(
      'code-expired',
    );
  });

  test('is listed with its state and without its code', async () => {
    const { server, officer } = await village();
    server.clock += 1;
    const code = await officer.invite({ role: 'second-recorder', village: 'na-lau', name: 'Mai' });
    const response = await officer.call('/api/invitations', undefined, 'GET');
    const text = await response.text();
    const { invitations } = InvitationList.parse(JSON.parse(text));
    expect(invitations.map(({ name, state }) => [name, state])).toEqual([
      ['Mai', 'open'],
      ['Vi Văn Thành', 'used'],
    ]);
    expect(text).not.toContain(code);
  });

  test('is for a village that the book knows, and officers have none', async () => {
    const { officer } = await village();
    const unknown = { role: 'village-head', village: 'dau-do', name: 'A' } as const;
    expect((await officer.call('/api/invitations', unknown)).status).toBe(404);
    expect((await officer.call('/api/invitations', { ...unknown, role: 'officer' })).status).toBe(400);
    expect((await officer.call('/api/invitations', { ...unknown, village: '' })).status).toBe(400);
  });

  test('is nobody’s to make, list or withdraw but an officer’s', async () => {
    const { head } = await village();
    const request = { role: 'officer', village: '', name: 'A' };
    for (const response of [
      await head.call('/api/invitations', request),
      await head.call('/api/invitations', undefined, 'GET'),
      await head.call('/api/invitations/x', undefined, 'DELETE'),
      await head.call(`/api/devices/${head.device}/revocation`),
    ]) {
      expect(response.status).toBe(403);
      expect(await codeOf(response)).toBe('officer-only');
    }
  });

  test('cannot be redeemed with a key that one does not hold', async () => {
    const { server, officer } = await village();
    const code = await officer.invite({ role: 'village-head', village: 'na-lau', name: 'Sơn' });
    const [one, other] = [await createTestDevice(server.send), await createTestDevice(server.send)];
    const stolen = { ...(await one.proof(code)), publicKey: other.publicKey };
    expect(await codeOf(await postJson(server, '/api/enrolments', stolen))).toBe('bad-signature');
    const offCurve = { ...(await one.proof(code)), publicKey: { x: 'A'.repeat(43), y: 'B'.repeat(43) } };
    expect(await codeOf(await postJson(server, '/api/enrolments', offCurve))).toBe('bad-signature');
  });

  test('does not make a second person of a key that is somebody’s already', async () => {
    const { server, officer, head } = await village();
    const code = await officer.invite({ role: 'officer', village: '', name: 'Sơn' });
    expect((await redeem(server, head, code)).status).toBe(400);
  });
});

describe('guessing codes', () => {
  test('is refused after a few failures from one address, and others go on', async () => {
    const { server, officer } = await village();
    const device = await createTestDevice(server.send);
    const guess = async (address: string) =>
      postJson(server, '/api/enrolments', await device.proof('AAAAAAAA'), { 'x-test-address': address });
    for (let attempt = 0; attempt < 20; attempt++) expect((await guess('here')).status).toBe(404);
    const stopped = await guess('here');
    expect(stopped.status).toBe(429);
    expect(await codeOf(stopped)).toBe('too-many-requests');
    expect((await guess('elsewhere')).status).toBe(404);

    const code = await officer.invite({ role: 'village-head', village: 'na-lau', name: 'Sơn' });
    expect((await redeem(server, device, code)).status).toBe(200);
    server.clock += 10 * 60 * 1000;
    expect((await guess('here')).status).toBe(404);
  });

  test('is bounded altogether, however many addresses take part, and so is what is remembered of them', () => {
    const limit = createAttemptLimit(
      {
        perAddress: 2,
        crowdedFrom: 10,
        perAddressWhenCrowded: 1,
        overall: 10,
        windowMs: 1000,
        addressesMax: 3,
      },
      () => 0,
    );
    const taken = Array.from({ length: 12 }, (_, attempt) => limit.take(`address-${attempt}`));
    expect(taken).toEqual([...Array.from({ length: 10 }, () => true), false, false]);
    limit.giveBack('address-0');
    expect(limit.take('address-0')).toBe(true);
    expect(limit.take('address-0')).toBe(false);
  });

  test('is not what thirty phones in one room do', async () => {
    const { server, officer } = await village();
    for (let phone = 0; phone < 30; phone++) await enrolDevice(server, officer);
    expect(await server.services.store.devicesOf(officer.identity.commune.id)).toHaveLength(32);
  });
});

describe('a session', () => {
  test('is opened by signing the server’s challenge, and closes by itself after 12 hours', async () => {
    const { server, head } = await village();
    await head.sync();
    server.clock += 12 * 60 * 60 * 1000;
    const response = await head.post(head.request());
    expect(response.status).toBe(401);
    expect(await codeOf(response)).toBe('session-required');
  });

  const challenges: readonly (readonly [string, (server: TestServer, challenge: string) => string])[] = [
    ['too old', (server, challenge) => ((server.clock += 2 * 60 * 1000 + 1), challenge)],
    ['of another time', (_server, challenge) => challenge.replace(/^\d/, '9')],
    ['made up', () => '1.2.3'],
  ];
  test.each(challenges)('is not opened with a challenge that is %s', async (_name, change) => {
    const { server, head } = await village();
    const { device } = head;
    const asked = await jsonOf(await postJson(server, '/api/challenges', { device }));
    const challenge = change(server, (asked as { challenge: string }).challenge);
    const signature = await head.sign(`nep-nha/session/1\n${device}\n${challenge}`);
    const response = await postJson(server, '/api/sessions', { device, challenge, signature });
    expect(response.status).toBe(401);
  });

  test('is not opened for a device that signs another’s challenge', async () => {
    const { server, officer, head } = await village();
    const asked = await jsonOf(await postJson(server, '/api/challenges', { device: officer.device }));
    const { challenge } = asked as { challenge: string };
    const signature = await head.sign(`nep-nha/session/1\n${officer.device}\n${challenge}`);
    const asOfficer = { device: officer.device, challenge, signature };
    expect(await codeOf(await postJson(server, '/api/sessions', asOfficer))).toBe('bad-signature');
    const asHead = { device: head.device, challenge, signature };
    expect(await codeOf(await postJson(server, '/api/sessions', asHead))).toBe('session-required');
  });

  test('is not opened for a device that nobody enrolled', async () => {
    const { server } = await village();
    const stranger = await createTestDevice(server.send);
    await expect(stranger.authorization()).rejects.toThrow('unknown-device');
  });

  test('outlives a restart of the server', async () => {
    const { server, head } = await village();
    const authorization = await head.authorization();
    await server.close();
    const again = await startTestServer({ folder: server.folder });
    open = [again];
    const body = JSON.stringify(head.request());
    const response = await again.send('/api/sync', { method: 'POST', headers: { authorization }, body });
    expect(response.status).toBe(200);
  });
});

describe('revoking', () => {
  test('names a device that exists, and not the one in use', async () => {
    const { officer, head } = await village();
    expect((await officer.call('/api/devices/nobody/revocation')).status).toBe(404);
    expect((await officer.call(`/api/devices/${officer.device}/revocation`)).status).toBe(400);
    expect((await officer.call(`/api/devices/${head.device}/revocation`)).status).toBe(204);
    expect((await officer.call(`/api/devices/${head.device}/revocation`)).status).toBe(204);
  });

  test('takes an officer’s powers away at once', async () => {
    const { server, officer } = await village();
    const other = await enrolDevice(server, officer, { role: 'officer' });
    await other.authorization();
    await officer.call(`/api/devices/${other.device}/revocation`);
    expect((await other.call('/api/invitations', undefined, 'GET')).status).toBe(403);
  });
});

describe('the server', () => {
  test('answers that it is well, with how many entries it keeps', async () => {
    const { server, head } = await village();
    head.record(registration('h1'));
    await head.push();
    expect(await jsonOf(await server.send('/healthz'))).toEqual({ ok: true, entries: 3 });
  });

  test('hands out codes to nobody unless it keeps the sample', async () => {
    const { server } = await village();
    const response = await postJson(server, '/api/sample/invitations', { role: 'officer' });
    expect(response.status).toBe(404);
  });

  test('knows no other route', async () => {
    const server = await emptyServer();
    expect(await codeOf(await server.send('/api/anything'))).toBe('not-found');
    expect((await server.send('/api/sync')).status).toBe(404);
  });

  test('L6: logs routes and times, and never a name, a code, a token or a body', async () => {
    const lines: string[] = [];
    const server = await startTestServer({ log: { write: (line) => void lines.push(line) } });
    open.push(server);
    const officer = await setUpOfficer(server);
    await addVillages(officer, 'na-lau');
    const code = await officer.invite({ role: 'village-head', village: 'na-lau', name: 'Lý Văn Sơn' });
    const head = await createTestDevice(server.send);
    await head.enrol(code);
    head.record(registration('h1'));
    await head.push();
    await officer.call(`/api/devices/${head.device}/revocation`);
    const text = lines.join('');
    expect(text).toContain('"route":"/api/devices/:device/revocation"');
    for (const secret of [code, 'Sơn', 'Xã Thử', 'h1', head.device, await head.authorization()]) {
      expect(text).not.toContain(secret);
    }
  });
});
