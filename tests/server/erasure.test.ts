/**
 * Goal: what an officer erases is gone from the commune's store and from every copy, however late it comes, and the streams still
 * verify (L3, L4, L11).
 */
import { afterEach, describe, expect, test } from 'vitest';
import type { WireEntry } from '#protocol/sync.ts';
import { isBodiless, withoutBody } from '#protocol/bodiless.ts';
import { erasure, household, registration, registrationSignature, restricted } from '../support/drafts.ts';
import { enrolDevice, setUpVillage, type TestServer } from '../support/server.ts';
import type { TestDevice } from '../support/test-device.ts';

let open: TestServer[] = [];
afterEach(async () => {
  await Promise.all(open.map((server) => server.close()));
  open = [];
});

const NAME = 'Hoàng Văn Páo';

/** A village with one household that signed, of which officers know the ethnicity. */
async function village() {
  const made = await setUpVillage();
  open.push(made.server);
  const second = await enrolDevice(made.server, made.officer, { role: 'second-recorder', name: 'Mai' });
  made.head.record(household('h1', { headName: NAME }), household('h2', { headName: 'Lò Thị Ín' }));
  made.head.record(household('h1', { phone: '0900000001' }), registration('h1'), registrationSignature('h1'));
  await made.head.push();
  made.officer.record(restricted('h1', 'Mông'));
  await made.officer.push();
  await Promise.all([made.officer.pull(), made.head.pull(), second.pull()]);
  return { ...made, second };
}

const erase = async (officer: TestDevice) => {
  officer.record(erasure('h1'));
  await officer.push();
};

async function storedText({ services }: TestServer, device: TestDevice): Promise<string> {
  const { store } = services;
  const stream = await store.stream(device.identity.commune.id, device.device, 1, 1000);
  const forks = await store.forksOf(device.identity.commune.id);
  return JSON.stringify([stream.map(({ wire }) => wire), forks.map(({ wire }) => wire)]);
}

const subjectsOf = (device: TestDevice) => [...device.book().subjects.keys()];

describe('an erasure', () => {
  test('leaves envelopes and hashes in the store, and nothing of what was said', async () => {
    const { server, officer, head } = await village();
    await erase(officer);
    const text = `${await storedText(server, head)}${await storedText(server, officer)}`;
    for (const said of [NAME, '0900000001', 'Chủ hộ h1', 'Mông']) expect(text).not.toContain(said);
    expect(text).toContain('Lò Thị Ín');
    expect(text).toContain('registration:2026:h1');
  });

  test('reaches every copy, also the device that recorded what is erased (L3)', async () => {
    const { officer, head, second } = await village();
    await erase(officer);
    for (const device of [officer, head, second]) {
      await device.pull();
      const subjects = subjectsOf(device);
      expect(subjects).not.toContain('household:h1');
      expect(subjects).not.toContain('registration-signature:2026:h1');
      expect(subjects).toEqual(expect.arrayContaining(['household:h2', 'registration:2026:h1']));
    }
  });

  test('gives a first load nothing of what is gone, and the same view as everybody (L3)', async () => {
    const { server, officer, head } = await village();
    await erase(officer);
    await head.pull();
    const late = await enrolDevice(server, officer, { role: 'second-recorder', name: 'Sơn' });
    await late.pull();
    expect(late.pulled.filter(({ entry }) => isBodiless(entry))).toEqual([]);
    expect(late.book().subjects).toEqual(head.book().subjects);
  });

  test('that came before what it covers takes it as it comes', async () => {
    const { server, officer, head, second } = await village();
    head.record(household('h1', { address: 'Xóm Chùa' }), registrationSignature('h1', 2027));
    await erase(officer);
    await head.push();
    expect(await storedText(server, head)).not.toContain('Xóm Chùa');
    await second.pull();
    expect(subjectsOf(second)).not.toContain('registration-signature:2027:h1');
    expect(JSON.stringify(second.pulled)).not.toContain('Xóm Chùa');
  });

  test('covers other branches of a stream, whether they came before or after', async () => {
    const { server, officer, head } = await village();
    const [shared] = head.stream.slice(-1);
    const branch = (address: string) => {
      head.stream.length = shared?.entry.seq ?? 0;
      return head.record(household('h1', { address }));
    };
    await head.sync({ batch: await head.batch(branch('Nhà một')) });
    await head.post(head.request({ batch: await head.batch(branch('Nhà hai')) }));
    expect(await storedText(server, head)).toContain('Nhà hai');
    await erase(officer);
    await head.post(head.request({ batch: await head.batch(branch('Nhà ba')) }));
    const text = await storedText(server, head);
    for (const address of ['Nhà một', 'Nhà hai', 'Nhà ba']) expect(text).not.toContain(address);
    expect((await server.services.store.forksOf(head.identity.commune.id)).length).toBe(2);
  });

  test('covers what continues another branch, of which the phone has no bodies any more', async () => {
    const { server, officer, head } = await village();
    const [shared] = head.stream.slice(-1);
    const branch = (address: string) => {
      head.stream.length = shared?.entry.seq ?? 0;
      return head.record(household('h1', { address }));
    };
    await head.sync({ batch: await head.batch(branch('Nhà một')) });
    await head.post(head.request({ batch: await head.batch(branch('Nhà hai')) }));
    await erase(officer);
    const [next] = head.record(household('h1', { address: 'Nhà ba' }));
    if (!next) throw new Error('It was recorded');
    const bare = [{ ...next, wire: withoutBody(next.wire) }];
    const told = await head.post(head.request({ batch: await head.batch(bare) }));
    expect(await told.json()).toMatchObject({ code: 'forked' });
    expect((await server.services.store.forksOf(head.identity.commune.id)).length).toBe(2);
  });

  test('of a name that no database keeps is taken, and erases nothing (L10)', async () => {
    const { server, officer, head } = await village();
    const commune = head.identity.commune.id;
    officer.record(erasure('h1', ['opinion:\0', 'household:h1']));
    await officer.push();
    const names = ['opinion:\0', 'household:h1'];
    expect([...(await server.services.store.erasedAmong(commune, names))]).toEqual(['household:h1']);
  });

  test('that somebody else than an officer wrote erases nothing', async () => {
    const { server, head } = await village();
    head.record(erasure('h1'));
    const { verdicts } = await head.push();
    expect(verdicts).toMatchObject([{ code: 'foreign-kind' }]);
    expect(await storedText(server, head)).toContain(NAME);
  });

  test('handed in again changes nothing, and a stream that was erased goes on', async () => {
    const { officer, head, second } = await village();
    await erase(officer);
    await officer.sync({ batch: await officer.batch(officer.stream.slice(-1)) });
    head.record(registration('h2'));
    await head.push();
    // The whole of it again, as after a lost answer: the same entries, under the same chain.
    await head.sync({ batch: await head.batch(head.stream) });
    await second.pull();
    expect(subjectsOf(second)).toContain('registration:2026:h2');
    expect(subjectsOf(second)).not.toContain('household:h1');
  });
});

describe('a batch in which bodies are missing', () => {
  test('is taken where all of them were erased here: the phone has no more of them', async () => {
    const { officer, head, server } = await village();
    await erase(officer);
    const before = head.stream.length;
    head.record(household('h1', { address: 'Xóm Chùa' }), registration('h2'));
    const [late, other] = head.stream.slice(before);
    if (!late || !other) throw new Error('Two were recorded');
    const bare = [{ ...late, wire: withoutBody(late.wire) }, other];
    const { ack, verdicts } = await head.sync({ batch: await head.batch(bare) });
    expect([ack.seq, verdicts]).toEqual([before + 2, []]);
    const [stored] = await server.services.store.stream(
      head.identity.commune.id,
      head.device,
      before + 1,
      before + 1,
    );
    expect(stored).toMatchObject({ chain: late.chain, wire: withoutBody(late.wire) });
  });

  test('is refused where somebody took them out', async () => {
    const { officer, head } = await village();
    await erase(officer);
    const [vote] = head.record(registration('h2'));
    if (!vote) throw new Error('It was recorded');
    const refused = await head.post(
      head.request({ batch: await head.batch([{ ...vote, wire: withoutBody(vote.wire) }]) }),
    );
    expect(await refused.json()).toMatchObject({ code: 'broken-chain' });
    const forged = withoutBody(vote.wire).with(8, { registered: true, commitments: [] }) as WireEntry;
    const again = await head.post(head.request({ batch: await head.batch([{ ...vote, wire: forged }]) }));
    expect(await again.json()).toMatchObject({ code: 'broken-chain' });
  });
});

test('an erased entry keeps its place and its chain value', async () => {
  const { server, officer, head } = await village();
  const before = head.stream.map(({ chain }) => chain);
  await erase(officer);
  const stream = await server.services.store.stream(head.identity.commune.id, head.device, 1, 1000);
  expect(stream.map(({ chain }) => chain)).toEqual(before);
  const erased = stream.filter(({ wire }) => isBodiless(wire)).map(({ wire }): WireEntry[2] => wire[2]);
  expect(erased).toEqual(['household:h1', 'household:h1', 'registration-signature:2026:h1']);
});
