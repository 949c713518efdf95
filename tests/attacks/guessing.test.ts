/** Goal: nobody guesses a code, a token or a way around counting. Method: ten thousand attempts over HTTP, from one address and from many. */
import { afterEach, describe, expect, test } from 'vitest';
import { CODE_ATTEMPTS } from '../../sync-server/enrol/attempt-limit.ts';
import { CODE_COST, codeHash, firstCodeHash } from '../../sync-server/enrol/random-names.ts';
import { networkOf } from '../../sync-server/enrol/network-of.ts';
import { REQUEST_RATE } from '../../sync-server/routes/request-rate.ts';
import { createTestDevice } from '../support/test-device.ts';
import {
  expectUnharmed,
  openAttacked,
  sendMany,
  type Attacked,
  type AttackedOptions,
  type RawRequest,
} from './attacked.ts';

const GUESSES = 10_000;
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
let attacked: Attacked;
let open: Attacked[] = [];
afterEach(async () => {
  await Promise.all(open.map((each) => each.close()));
  open = [];
});

async function attack(options: AttackedOptions = {}): Promise<void> {
  attacked = await openAttacked(options);
  open.push(attacked);
}

const codeNo = (n: number): string =>
  [0, 1, 2, 3, 4, 5, 6, 7].map((place) => ALPHABET[(n * 7919 + place * 31 + n ** 2) % 32]).join('');

/** How often each answer came to ten thousand guesses. */
async function guess(
  options: AttackedOptions,
  path: string,
  headersOf: (n: number) => Record<string, string>,
): Promise<Record<number, number>> {
  await attack(options);
  const thief = await createTestDevice(attacked.send);
  const proof = await thief.proof('AAAAAAAA');
  const names = { communeName: 'Xã Giả', officerName: 'Kẻ Gian' };
  const counts: Record<number, number> = {};
  for (let n = 0; n < GUESSES; n += 500) {
    const requests: RawRequest[] = [];
    for (let at = n; at < n + 500; at++) {
      const code = codeNo(at);
      // Most are refused before their signature counts; some are signed as they must be.
      const signed = at % 100 === 0 ? await thief.proof(code) : { ...proof, code };
      requests.push({ path, headers: headersOf(at), body: JSON.stringify({ ...signed, ...names }) });
    }
    for (const status of await sendMany(attacked.port, requests)) counts[status] = (counts[status] ?? 0) + 1;
  }
  return counts;
}

const fromMany = (n: number) => ({ 'x-forwarded-for': `10.${n >> 16}.${(n >> 8) & 255}.${n & 255}` });

describe('ten thousand guesses of a code', () => {
  test.each(['/api/enrolments', '/api/communes'])(
    'from one address end after twenty: %s',
    async (path) => {
      const counts = await guess({}, path, () => ({}));
      expect(counts[429]).toBe(GUESSES - CODE_ATTEMPTS.perAddress);
      await expectUnharmed(attacked, codeNo(0), codeNo(5), 'Kẻ Gian', 'Xã Giả');
    },
    60_000,
  );

  test('from one address that claims to be many end after twenty: nobody is believed without a proxy', async () => {
    const counts = await guess({}, '/api/enrolments', (n) => ({
      ...fromMany(n),
      'x-real-ip': `10.0.0.${n % 250}`,
    }));
    expect(counts[429]).toBe(GUESSES - CODE_ATTEMPTS.perAddress);
    await expectUnharmed(attacked, codeNo(0));
  }, 60_000);

  test('from as many addresses, behind a proxy, end at the bound for all of them together', async () => {
    const counts = await guess({ trustProxy: true }, '/api/enrolments', fromMany);
    expect(counts[429]).toBe(GUESSES - CODE_ATTEMPTS.overall);
    await expectUnharmed(attacked, codeNo(0), '10.0.');
  }, 60_000);

  test('leave a newcomer an attempt while they go on: nobody is locked out by two hundred guessers', async () => {
    await attack({ trustProxy: true });
    const { officer, send } = attacked;
    const thief = await createTestDevice(send);
    const body = JSON.stringify(await thief.proof('AAAAAAAA'));
    const attempts = (first: number, count: number) =>
      Array.from({ length: count }, (_, at) => ({
        path: '/api/enrolments',
        headers: fromMany((first + at) % 200),
        body,
      }));
    for (let n = 0; n < 4000; n += 500) await sendMany(attacked.port, attempts(n, 500));
    expect(await sendMany(attacked.port, attempts(1, 1))).toEqual([429]);
    const code = await officer.invite({ role: 'second-recorder', village: 'na-lau', name: 'Vi Văn Thành' });
    const honest = await createTestDevice((path, init) =>
      send(path, { ...init, headers: { ...(init?.headers as object), 'x-forwarded-for': '192.0.2.7' } }),
    );
    expect((await honest.enrol(code)).role).toBe('second-recorder');
    await expectUnharmed(attacked, code, '192.0.2.7');
  }, 60_000);

  test('behind a proxy that is lied to are counted by what the proxy itself wrote', async () => {
    const lying = (n: number) => ({ 'x-forwarded-for': `10.0.${n >> 8}.${n & 255}, 203.0.113.9` });
    const counts = await guess({ trustProxy: true }, '/api/enrolments', lying);
    expect(counts[429]).toBe(GUESSES - CODE_ATTEMPTS.perAddress);
    await expectUnharmed(attacked, '203.0.113.9');
  }, 60_000);
});

describe('addresses', () => {
  test.each([
    ['203.0.113.9', '203.0.113.9'],
    ['::ffff:203.0.113.9', '203.0.113.9'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
    ['2001:DB8:1:2::', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['', ''],
    ['no address', 'no address'],
  ])('%s is counted as %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});

/** A few more requests of one session than it may make. */
async function askOften(authorization: string): Promise<readonly number[]> {
  const statuses: number[] = [];
  const asked = Array.from({ length: 620 }, () => ({ path: '/api/receipts/x', headers: { authorization } }));
  for (let n = 0; n < REQUEST_RATE.perSession; n += 600)
    statuses.push(...(await sendMany(attacked.port, asked)));
  return statuses;
}

describe('requests without end', () => {
  test('of one session are refused for a while, and only that session’s', async () => {
    await attack();
    const { neighbour } = attacked;
    const authorization = await neighbour.authorization();
    const statuses = await askOften(authorization);
    const refused = statuses.filter((status) => status === 429).length;
    expect(refused).toBeGreaterThan(0);
    await expectUnharmed(attacked);
    attacked.server.clock += REQUEST_RATE.windowMs;
    expect((await neighbour.sync()).ack.seq).toBe(0);
  }, 60_000);

  test('with another device’s name in a token of nobody’s use up nothing of that device', async () => {
    await attack();
    expect(await askOften(`Bearer ${attacked.head.device}.1.x`)).toContain(429);
    await expectUnharmed(attacked);
  }, 60_000);
});

describe('what is kept of a code', () => {
  test('costs whoever took the database much for each guess, and says nothing by itself', async () => {
    await attack();
    const code = await attacked.officer.invite({ role: 'officer', village: '', name: 'Trần Thị Minh' });
    const { id } = attacked.officer.identity.commune;
    const rows = await attacked.server.services.store.invitationsOf(id);
    expect(JSON.stringify(rows)).not.toContain(code);
    const kept = rows.map(({ codeHash: hash }) => hash);
    expect(kept).not.toContain(firstCodeHash(id, code));
    expect(kept).toContain(await codeHash(attacked.server.services.codeCost, id, code));
    const started = performance.now();
    expect(kept).not.toContain(await codeHash(CODE_COST, id, code));
    expect(performance.now() - started).toBeGreaterThan(20);
  });

  test('by the release before is still good: its invitation enrols', async () => {
    await attack();
    const { officer, server, send } = attacked;
    const code = await officer.invite({ role: 'second-recorder', village: 'na-lau', name: 'Vi Văn Thành' });
    const { id } = officer.identity.commune;
    const invitations = await server.services.store.invitationsOf(id);
    const made = invitations.find(({ role }) => role === 'second-recorder');
    if (!made) throw new Error('Nobody was invited');
    const old = { ...made, id: 'old0000000', codeHash: firstCodeHash(id, 'ABCD2345'), usedBy: null };
    await server.services.commits.write(id, (transaction) => transaction.addInvitation(old));
    const device = await createTestDevice(send);
    expect((await device.enrol('abcd-2345')).role).toBe('second-recorder');
    await expectUnharmed(attacked, code, 'ABCD2345', old.codeHash);
  });
});
