import { afterEach, describe, expect, test } from 'vitest';
import { runPeople, type PeopleOrder } from '../../sync-server/people/run-people.ts';
import { enrolDevice, setUpVillage, type TestServer } from '../support/server.ts';
import { createTestDevice } from '../support/test-device.ts';

let server: TestServer;
afterEach(() => server.close());

async function village() {
  const made = await setUpVillage();
  server = made.server;
  const { commune } = made.officer.identity;
  const run = (order: PeopleOrder) => runPeople(server.services, order);
  const log = () => server.services.store.accessIn(commune.id, { from: 0, until: 9e15 }, 10);
  return { ...made, run, log };
}

const CODE = '7K3MPX0Q2WZA';

describe('at the server, when no desk can help', () => {
  test('an officer is invited, and the access log says so', async () => {
    const { run, log } = await village();
    const [line = ''] = await run({ invite: 'officer', name: ' Hoàng Thị Hạnh ' });
    const code = /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(line)?.[0] ?? '';
    const device = await createTestDevice(server.send);
    expect(await device.enrol(code)).toMatchObject({ role: 'officer', name: 'Hoàng Thị Hạnh' });
    expect(await log()).toMatchObject([
      { device: '', action: 'invitation', about: 'Hoàng Thị Hạnh', purpose: 'officer' },
    ]);
  });

  test('the only officer’s recovery code is read, and the access log says for whom', async () => {
    const { run, log, officer } = await village();
    await officer.call('/api/recovery-code', { code: CODE }, 'PUT');
    const [code] = await run({ recovery: officer.device, for: 'Trần Thị Minh quên mã PIN' });
    expect(code).toBe('7K3M-PX0Q-2WZA');
    expect(await log()).toMatchObject([
      { device: '', action: 'recovery-code', about: officer.device, purpose: 'Trần Thị Minh quên mã PIN' },
    ]);
  });

  test('the devices are listed by name, without their codes', async () => {
    const { run, officer, head } = await village();
    await head.call('/api/recovery-code', { code: CODE }, 'PUT');
    const text = (await run({})).join('\n');
    expect(text).toContain(`${officer.device}  officer         Trần Thị Minh  (no recovery code)`);
    expect(text).toContain(`${head.device}  village-head    Vi Văn Thành`);
    expect(text).not.toContain(CODE);
  });

  test('a name tells the terminal nothing but letters', async () => {
    const { run, officer } = await village();
    await enrolDevice(server, officer, { name: '\u001b[2J\u001b]0;x\u0007Vi\r\nadmin  officer \u202eLan' });
    const lines = await run({});
    expect(lines.join('')).not.toMatch(/\p{C}/u);
    expect(lines.filter((line) => line.includes('Vi') && line.includes('Lan'))).toHaveLength(1);
  });

  test.each<[string, PeopleOrder, RegExp]>([
    ['a village’s role', { invite: 'village-head', name: 'Lan' }, /invited at the desk/],
    ['a role that is none', { invite: 'king', name: 'Lan' }, /takes one of/],
    ['nobody’s name', { invite: 'officer', name: ' ' }, /Add --name/],
    ['a code for nobody', { recovery: 'd1' }, /Add --for/],
    ['a device that is not there', { recovery: 'd1', for: 'Lan' }, /No code of the device d1/],
    ['a commune that is not there', { commune: 'x.example' }, /no such commune/],
  ])('is not done for %s, and leaves nothing behind', async (_case, order, sentence) => {
    const { run, log } = await village();
    await expect(run(order)).rejects.toThrow(sentence);
    expect(await log()).toEqual([]);
  });
});
