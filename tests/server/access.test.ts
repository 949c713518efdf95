import { afterEach, describe, expect, test } from 'vitest';
import { restrictedScope, type Draft } from '#domain/book/entry.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { AccessPage, type AccessInfo } from '#protocol/access.ts';
import { registration } from '../support/drafts.ts';
import { enrolDevice, setUpVillage, type TestServer } from '../support/server.ts';
import { jsonOf, type TestDevice } from '../support/test-device.ts';

let server: TestServer;
afterEach(() => server.close());

const CODE = '7K3MPX0Q2WZA';

async function village() {
  const made = await setUpVillage();
  server = made.server;
  return made;
}

const poor = (household: string): Draft<'household-restricted'> => ({
  scope: restrictedScope('na-lau'),
  kind: 'household-restricted',
  subject: subjectOf.restricted(household),
  body: { povertyStatus: 'poor' },
});

const looked: Draft<'restricted-access'> = {
  scope: restrictedScope('na-lau'),
  kind: 'restricted-access',
  subject: subjectOf.restrictedAccess('l1'),
  body: { what: 'household-facts', household: '', purpose: 'Bình xét' },
};

const logOf = async (reader: TestDevice, query = ''): Promise<readonly AccessInfo[]> =>
  AccessPage.parse(await jsonOf(await reader.call(`/api/access-log${query}`, undefined, 'GET'))).rows;

const read = (reader: TestDevice, device: TestDevice, purpose = 'Trưởng thôn quên mã PIN') =>
  reader.call(`/api/devices/${device.device}/recovery-code`, { purpose });

describe('the access log', () => {
  test('has a row for each village whose restricted facts went to another officer’s desk, and none for one’s own', async () => {
    const { officer } = await village();
    officer.record(poor('h1'), poor('h2'));
    await officer.push();
    await officer.pull();
    expect(await logOf(officer)).toEqual([]);
    const second = await enrolDevice(server, officer, { role: 'officer' });
    await second.pull();
    expect(await logOf(officer)).toMatchObject([
      { device: second.device, action: 'pull', village: 'na-lau', count: 2, at: server.clock },
    ]);
    await second.pull();
    expect(await logOf(officer)).toHaveLength(1);
  });

  test('does not take the news that somebody looked for a look', async () => {
    const { officer } = await village();
    const chairman = await enrolDevice(server, officer, { role: 'chairman' });
    officer.record(looked);
    await officer.push();
    await chairman.pull();
    expect(chairman.pulled.map(({ entry: [, kind] }) => kind)).toContain('restricted-access');
    expect(await logOf(chairman)).toEqual([]);
  });

  test('keeps what somebody said of a look: it is neither replaced nor taken back', async () => {
    const { officer } = await village();
    officer.record(looked);
    officer.record({ ...looked, body: null });
    officer.record(looked);
    const { verdicts } = await officer.push();
    expect(verdicts).toEqual([
      { seq: officer.stream.length - 1, code: 'foreign-kind' },
      { seq: officer.stream.length, code: 'foreign-kind' },
    ]);
  });

  test('names who fetched the whole book', async () => {
    const { officer } = await village();
    await (await officer.call('/api/book-export', undefined, 'GET')).text();
    expect(await logOf(officer)).toMatchObject([{ device: officer.device, action: 'book-export' }]);
  });

  test('is read by officers and the chairman, and by nobody else', async () => {
    const { officer, head } = await village();
    for (const role of ['viewer', 'operator'] as const) {
      const other = await enrolDevice(server, officer, { role });
      expect((await other.call('/api/access-log', undefined, 'GET')).status).toBe(403);
    }
    expect((await head.call('/api/access-log', undefined, 'GET')).status).toBe(403);
    expect((await server.send('/api/access-log')).status).toBe(401);
    const chairman = await enrolDevice(server, officer, { role: 'chairman' });
    expect(await logOf(chairman)).toEqual([]);
  });

  test('is told for the days that are asked for, the newest first, so many at a time', async () => {
    const { officer, head } = await village();
    const { commune } = officer.identity;
    await head.call('/api/recovery-code', { code: CODE }, 'PUT');
    const start = server.clock;
    const rows = Array.from({ length: 620 }, (_, n) => ({
      commune: commune.id,
      id: `row${String(n).padStart(4, '0')}`,
      at: start + Math.floor(n / 2),
      device: officer.device,
      action: 'pull' as const,
      village: 'na-lau',
      about: '',
      purpose: '',
      count: 1,
    }));
    await server.services.store.transact(commune.id, (transaction) => transaction.addAccess(rows));
    const first = AccessPage.parse(
      await jsonOf(await officer.call(`/api/access-log?until=${start + 300}`, undefined, 'GET')),
    );
    expect(first.rows).toHaveLength(500);
    expect(first.more).toBe(true);
    expect(first.rows[0]?.id).toBe('row0599');
    const last = first.rows.at(-1);
    const rest = await logOf(officer, `?until=${start + 300}&before=${last?.at}.${last?.id}`);
    expect(rest.map(({ id }) => id)).toEqual(
      rows
        .slice(0, 100)
        .map(({ id }) => id)
        .reverse(),
    );
    expect(await logOf(officer, `?from=${start + 309}`)).toHaveLength(2);
  });
});

describe('a recovery code', () => {
  test('is read out to an officer, and who had it read is in the log with what for', async () => {
    const { officer, head } = await village();
    expect((await head.call('/api/recovery-code', { code: CODE }, 'PUT')).status).toBe(204);
    const answer = await read(officer, head);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await jsonOf(answer)).toEqual({ code: CODE });
    expect(await logOf(officer)).toMatchObject([
      {
        device: officer.device,
        action: 'recovery-code',
        village: 'na-lau',
        about: head.device,
        purpose: 'Trưởng thôn quên mã PIN',
      },
    ]);
  });

  test('is not read out where nobody says what for', async () => {
    const { officer, head } = await village();
    await head.call('/api/recovery-code', { code: CODE }, 'PUT');
    expect((await read(officer, head, '')).status).toBe(400);
    expect(await logOf(officer)).toEqual([]);
  });

  test('is read to the chairman too, and to no phone, reader or operator', async () => {
    const { officer, head } = await village();
    await officer.call('/api/recovery-code', { code: CODE }, 'PUT');
    const chairman = await enrolDevice(server, officer, { role: 'chairman' });
    expect(await jsonOf(await read(chairman, officer))).toEqual({ code: CODE });
    for (const role of ['viewer', 'operator', 'second-recorder'] as const) {
      const other = await enrolDevice(server, officer, { role });
      expect((await read(other, officer)).status).toBe(403);
    }
    expect((await read(head, officer)).status).toBe(403);
    expect(await logOf(officer)).toHaveLength(1);
  });

  test('of the device in use is somebody else’s to read', async () => {
    const { officer } = await village();
    await officer.call('/api/recovery-code', { code: CODE }, 'PUT');
    expect((await read(officer, officer)).status).toBe(400);
  });

  test('is not found where the device deposited none, and then nothing is logged', async () => {
    const { officer, head } = await village();
    expect((await read(officer, head)).status).toBe(404);
    expect(await logOf(officer)).toEqual([]);
  });

  test('is replaced by the one that a phone makes after it was used', async () => {
    const { officer, head } = await village();
    const states = async () => {
      await officer.sync();
      return officer.recorders.find(({ device }) => device === head.device)?.recovery;
    };
    expect(await states()).toBeUndefined();
    await head.call('/api/recovery-code', { code: CODE }, 'PUT');
    expect(await states()).toBe('kept');
    await read(officer, head);
    expect(await states()).toBe('read');
    await head.call('/api/recovery-code', { code: CODE }, 'PUT');
    expect(await states()).toBe('read');
    const next = '000000000000';
    await head.call('/api/recovery-code', { code: next }, 'PUT');
    expect(await states()).toBe('kept');
    expect(await jsonOf(await read(officer, head))).toEqual({ code: next });
  });

  test.each(['', 'short', '7k3mpx0q2wza', 'ILOU00000000', `${CODE}0`])(
    'is not taken as “%s”',
    async (code) => {
      const { head } = await village();
      expect((await head.call('/api/recovery-code', { code }, 'PUT')).status).toBe(400);
    },
  );

  test('is in no export, directory, page or log of the server', async () => {
    const { officer, head } = await village();
    await head.call('/api/recovery-code', { code: CODE }, 'PUT');
    await read(officer, head);
    const book = await (await officer.call('/api/book-export', undefined, 'GET')).text();
    const answer = await (await officer.post(officer.request())).text();
    const log = await (await officer.call('/api/access-log', undefined, 'GET')).text();
    for (const text of [book, answer, log]) expect(text).not.toContain(CODE);
  });
});

describe('what a phone says it still has to send', () => {
  const told = async (officer: TestDevice, device: TestDevice) => {
    await officer.sync();
    return officer.recorders.find((each) => each.device === device.device)?.unsent;
  };

  test('is shown to the desk, with since when, and to no phone', async () => {
    const { officer, head } = await village();
    expect(await told(officer, head)).toBeUndefined();
    await head.sync({ unsent: { count: 7, ageMs: 3_600_000 } });
    const since = server.clock - 3_600_000;
    expect(await told(officer, head)).toEqual({ count: 7, since });
    server.clock += 5_000_000;
    await head.sync({ unsent: { count: 7, ageMs: 8_600_000 } });
    expect(await told(officer, head)).toEqual({ count: 7, since });
    await head.sync({ unsent: { count: 0, ageMs: 0 } });
    expect(await told(officer, head)).toEqual({ count: 0, since: 0 });
    expect(head.recorders.every(({ unsent }) => unsent === undefined)).toBe(true);
  });

  test('stays as it was when an older app says nothing', async () => {
    const { officer, head } = await village();
    await head.sync({ unsent: { count: 3, ageMs: 0 } });
    server.clock += 5_000_000;
    await head.sync();
    expect(await told(officer, head)).toMatchObject({ count: 3 });
  });

  test('is not shown of two phones with one identity, which each say another number', async () => {
    const { officer, head } = await village();
    head.record(registration('h1'));
    await head.push();
    await head.sync({ unsent: { count: 3, ageMs: 0 } });
    head.stream.splice(0);
    head.record(registration('h2'));
    expect((await head.post(head.request({ batch: await head.batch(head.stream) }))).status).toBe(409);
    expect(await told(officer, head)).toBeUndefined();
    await head.sync({ unsent: { count: 5, ageMs: 0 } });
    expect((await officer.sync()).directory).toBeUndefined();
  });
});

test('why a device was revoked is shown to the desk, and not to who only reads', async () => {
  const { officer, head } = await village();
  const reader = await enrolDevice(server, officer, { role: 'viewer', name: 'Vi Thị Lan' });
  await officer.call(`/api/devices/${head.device}/revocation`, { reason: 'Mất máy ở chợ' });
  await officer.sync();
  const row = officer.recorders.find(({ device }) => device === head.device);
  expect(row).toMatchObject({ revoked: true, revokedReason: 'Mất máy ở chợ' });
  await reader.sync();
  const read = reader.recorders.find(({ device }) => device === head.device);
  expect(read).toMatchObject({ revoked: true });
  expect(read).not.toHaveProperty('revokedReason');
});
