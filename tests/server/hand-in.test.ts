import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { digestOf } from '#protocol/chain.ts';
import { LIMITS } from '#protocol/limits.ts';
import { SyncResponse, type Batch, type WireEntry } from '#protocol/sync.ts';
import {
  acceptance,
  attendance,
  household,
  minutes,
  registration,
  restricted,
  tally,
  target,
} from '../support/drafts.ts';
import { enrolDevice, setUpVillage, type TestServer } from '../support/server.ts';
import { jsonOf, type TestDevice } from '../support/test-device.ts';

let open: TestServer[] = [];
afterEach(async () => {
  await Promise.all(open.map((server) => server.close()));
  open = [];
});

async function village() {
  const made = await setUpVillage();
  open.push(made.server);
  return made;
}

const codeOf = async (response: Response): Promise<unknown> =>
  ((await response.json()) as { code: unknown }).code;

const packed = (text: string) => new Uint8Array(gzipSync(text));

/** Sends this batch, whatever it is worth. */
const hand = (device: TestDevice, batch: Batch) => device.post(device.request({ batch }));

const storedSeqs = async (server: TestServer, device: TestDevice): Promise<readonly number[]> => {
  const { commune } = device.identity;
  return (await server.services.store.stream(commune.id, device.device, 0, 1e9)).map(({ seq }) => seq);
};

describe('a batch', () => {
  test('is acknowledged up to its end, with the chain there', async () => {
    const { server, head } = await village();
    head.record(registration('h1'), registration('h2'));
    const { ack, verdicts } = await head.push();
    expect(ack).toEqual({ seq: 2, chain: head.stream[1]?.chain });
    expect(verdicts).toEqual([]);
    expect(await storedSeqs(server, head)).toEqual([1, 2]);
  });

  test('L3: that came before is acknowledged again and stored once, as after a lost reply', async () => {
    const { server, head } = await village();
    const batch = await head.batch(head.record(registration('h1'), registration('h2')));
    const first = SyncResponse.parse(await jsonOf(await hand(head, batch)));
    const again = SyncResponse.parse(await jsonOf(await hand(head, batch)));
    expect(again.ack).toEqual(first.ack);
    expect(await storedSeqs(server, head)).toEqual([1, 2]);
  });

  test('L3: whose answer was lost and that comes again in smaller parts tells the verdicts of all that it acknowledges', async () => {
    const { head } = await village();
    const [first] = head.record(registration('h1'), { ...registration('h2'), subject: 'meeting:2026-x' });
    await hand(head, await head.batch(head.stream));
    if (!first) throw new Error('Two were recorded');
    const again = SyncResponse.parse(await jsonOf(await hand(head, await head.batch([first]))));
    expect(again).toMatchObject({ ack: { seq: 2 }, verdicts: [{ seq: 2, code: 'malformed-subject' }] });
  });

  test('that overlaps what is stored adds only what is new', async () => {
    const { server, head } = await village();
    head.record(registration('h1'), registration('h2'));
    await head.push();
    head.record(registration('h3'));
    const { ack } = SyncResponse.parse(await jsonOf(await hand(head, await head.batch(head.stream))));
    expect(ack.seq).toBe(3);
    expect(await storedSeqs(server, head)).toEqual([1, 2, 3]);
  });

  test('repeats the verdicts of what came before, because the reply that told them may be lost', async () => {
    const { head } = await village();
    const batch = await head.batch(head.record(registration('h1'), registration('h2', true, 'khuoi-cap')));
    await hand(head, batch);
    const again = SyncResponse.parse(await jsonOf(await hand(head, batch)));
    expect(again.verdicts).toEqual([{ seq: 2, code: 'foreign-scope' }]);
  });

  test('L4: after a gap takes nothing, and the old ack tells where to send from', async () => {
    const { server, head } = await village();
    head.record(registration('h1'), registration('h2'), registration('h3'));
    const late = await head.batch(head.stream.slice(2));
    const { ack } = SyncResponse.parse(await jsonOf(await hand(head, late)));
    expect(ack).toEqual({ seq: 0, chain: '' });
    expect(await storedSeqs(server, head)).toEqual([]);
    await head.push();
    expect(await storedSeqs(server, head)).toEqual([1, 2, 3]);
  });

  test('L4: of a second branch is kept apart, and the first branch stays as it was', async () => {
    const { server, head } = await village();
    head.record(registration('h1'), registration('h2'));
    await head.push();
    const before = await server.services.store.stream(head.identity.commune.id, head.device, 0, 9);

    // The phone is restored from a backup taken after its first entry, and records something else.
    head.stream.splice(1);
    head.record(registration('h9'), registration('h8'));
    const response = await hand(head, await head.batch(head.stream));
    expect(response.status).toBe(409);
    expect(await codeOf(response)).toBe('forked');

    const { store } = server.services;
    const commune = head.identity.commune.id;
    expect(await store.stream(commune, head.device, 0, 9)).toEqual(before);
    expect(await store.forkChainsAt(commune, head.device, 2)).toEqual([head.stream[1]?.chain]);
    expect(await store.forkChainsAt(commune, head.device, 3)).toEqual([head.stream[2]?.chain]);
    expect((await store.findDevice(head.identity.commune.id, head.device))?.forkedAt).toBe(server.clock);
  });

  test('L4: that goes on with a branch kept apart is kept there too', async () => {
    const { server, head } = await village();
    head.record(registration('h1'), registration('h2'));
    await head.push();
    head.stream.splice(1);
    head.record(registration('h9'));
    await hand(head, await head.batch(head.stream.slice(1)));
    head.record(registration('h8'));
    const response = await hand(head, await head.batch(head.stream.slice(2)));
    expect(await codeOf(response)).toBe('forked');
    const chains = await server.services.store.forkChainsAt(head.identity.commune.id, head.device, 3);
    expect(chains).toEqual([head.stream[2]?.chain]);
  });

  const damages: readonly (readonly [string, (entries: WireEntry[]) => WireEntry[]])[] = [
    [
      'an altered body',
      ([a, b, c]) => [a, with8(b, { registered: false, commitments: [] }), c] as WireEntry[],
    ],
    ['a dropped entry', ([a, , c]) => [a, c] as WireEntry[]],
    ['two entries in another order', ([a, b, c]) => [a, c, b] as WireEntry[]],
    ['an altered envelope', ([a, b, c]) => [with5(a, 1), b, c] as WireEntry[]],
    ['a body with a fraction', ([a, b, c]) => [a, with8(b, { registered: 0.5 }), c] as WireEntry[]],
  ];
  test.each(damages)('L11: with %s is refused whole', async (_name, damage) => {
    const { server, head } = await village();
    const batch = await head.batch(head.record(registration('h1'), registration('h2'), registration('h3')));
    const damaged = { ...batch, entries: damage([...batch.entries]) };
    // The signature still fits where the number of entries does.
    const response = await hand(head, damaged);
    expect(['broken-chain', 'bad-signature']).toContain(await codeOf(response));
    expect(await storedSeqs(server, head)).toEqual([]);
  });

  test('signed by another key is refused', async () => {
    const { server, officer, head } = await village();
    const other = await enrolDevice(server, officer);
    const batch = await head.batch(head.record(registration('h1')));
    const forged = { ...batch, signature: (await other.batch(head.stream)).signature };
    const response = await hand(head, forged);
    expect(response.status).toBe(403);
    expect(await codeOf(response)).toBe('bad-signature');
    expect(await storedSeqs(server, head)).toEqual([]);
  });

  test('of another device cannot be handed in as one’s own', async () => {
    const { server, officer, head } = await village();
    const other = await enrolDevice(server, officer);
    const batch = await head.batch(head.record(registration('h1')));
    expect(await codeOf(await hand(other, batch))).toBe('bad-signature');
  });

  test('L11: keeps the signature it came with, so that an export proves the stream', async () => {
    const { server, head } = await village();
    const batch = await head.batch(head.record(registration('h1'), registration('h2')));
    await hand(head, batch);
    const { store } = server.services;
    const kept = await store.batchesAfter(head.identity.commune.id, head.device, '', 9);
    expect(kept).toMatchObject([
      { firstSeq: 1, lastSeq: 2, chain: batch.chain, signature: batch.signature, inStream: true },
    ]);
  });
});

const with8 = (wire: WireEntry | undefined, body: unknown) => wire && [...wire.slice(0, 8), body];
const with5 = (wire: WireEntry | undefined, recordedAt: number) =>
  wire && [...wire.slice(0, 5), recordedAt, ...wire.slice(6)];

describe('a verdict', () => {
  test('L10: sets a malformed body aside while its neighbours are accepted', async () => {
    const { officer, head } = await village();
    const bad = { ...registration('h2'), body: { registered: 'perhaps' } } as never;
    head.record(registration('h1'), bad, registration('h3'));
    const { ack, verdicts } = await head.push();
    expect(ack.seq).toBe(3);
    expect(verdicts).toEqual([{ seq: 2, code: 'malformed-body' }]);
    await officer.pull();
    expect([...officer.book().subjects.keys()]).toEqual(
      expect.arrayContaining(['registration:2026:h1', 'registration:2026:h3']),
    );
    expect(officer.book().subjects.has('registration:2026:h2')).toBe(false);
  });

  const hostile: readonly (readonly [string, string, object])[] = [
    ['a kind named like a part of JavaScript', 'malformed-subject', { kind: 'constructor', subject: 'x' }],
    ['a subject of another kind', 'malformed-subject', { subject: 'meeting:2026-x' }],
    ['a subject with a zero byte', 'malformed-subject', { subject: 'registration:\u0000' }],
    ['a body that is no object', 'malformed-body', { body: 7 }],
    ['a scope that is none', 'foreign-scope', { scope: 'everywhere/na-lau' }],
    ['the tray as its scope', 'foreign-scope', { scope: 'restricted/tray' }],
  ];
  test.each(hostile)('L10: sets aside an entry with %s', async (_name, code, change) => {
    const { head } = await village();
    head.record(registration('h1'), { ...registration('h2'), ...change } as never, registration('h3'));
    const { ack, verdicts } = await head.push();
    expect(ack.seq).toBe(3);
    expect(verdicts).toEqual([{ seq: 2, code }]);
  });

  test('L10: sets aside an entry that supersedes something named like a part of JavaScript', async () => {
    const { head } = await village();
    head.recordAfter(registration('h1'), ['constructor']);
    head.record(registration('h2'));
    expect((await head.push()).verdicts).toEqual([{ seq: 1, code: 'malformed-subject' }]);
  });

  test('L12: lets a kind of a newer app through, even one that is named like a part of JavaScript', async () => {
    const { officer, head } = await village();
    const unknown = { ...registration('h1'), kind: 'constructor', subject: 'constructor:1', body: { a: 1 } };
    head.record(unknown as never);
    expect((await head.push()).verdicts).toEqual([]);
    await officer.pull();
    expect(officer.book().subjects.has('constructor:1')).toBe(true);
  });

  test('L7: sets an entry of another village aside, in a tray that only officers see', async () => {
    const { server, officer, head } = await village();
    const neighbour = await enrolDevice(server, officer, { village: 'khuoi-cap' });
    const colleague = await enrolDevice(server, officer, { role: 'second-recorder' });
    head.record(household('x1', { headName: 'Lạc' }, 'khuoi-cap'));
    expect((await head.push()).verdicts).toEqual([{ seq: 1, code: 'foreign-scope' }]);

    for (const phone of [neighbour, colleague, head]) {
      await phone.pull();
      expect(phone.pulled.filter(({ device }) => device === head.device)).toEqual([]);
    }
    await officer.pull();
    const [seen] = officer.pulled.filter(({ device }) => device === head.device);
    expect(seen).toMatchObject({ seq: 1, verdict: 'foreign-scope' });
  });

  test('L7: keeps a restricted body from the village even when an officer puts it in the wrong scope', async () => {
    const { officer, head } = await village();
    officer.record({ ...restricted('h1', 'Tày'), scope: 'village/na-lau' });
    expect((await officer.push()).verdicts).toEqual([{ seq: 3, code: 'foreign-kind' }]);
    await head.pull();
    expect(head.pulled.some(({ entry }) => entry[1] === 'household-restricted')).toBe(false);
  });

  test('L7: keeps one village from speaking about a subject of another', async () => {
    const { server, officer, head } = await village();
    const neighbour = await enrolDevice(server, officer, { village: 'khuoi-cap' });
    head.record(household('h1', { headName: 'Hùng' }));
    await head.push();
    neighbour.record(household('h1', { headName: 'Không phải Hùng' }, 'khuoi-cap'));
    expect((await neighbour.push()).verdicts).toEqual([{ seq: 1, code: 'foreign-scope' }]);
  });

  const foreign: readonly (readonly [string, ReturnType<typeof target>, string])[] = [
    ['a target of the commune', target(9000), 'foreign-scope'],
    ['an acceptance', acceptance({}), 'foreign-kind'],
    ['a restricted fact', restricted('h1', 'Tày'), 'foreign-scope'],
  ];
  test.each(foreign)('L7: sets aside %s that a village head writes', async (_name, draft, code) => {
    const { head } = await village();
    head.record(draft);
    expect((await head.push()).verdicts).toEqual([{ seq: 1, code }]);
  });

  test('L9: takes no notice of the device’s clock, be it 1970 or 2099', async () => {
    const { head, officer } = await village();
    head.clock = 0;
    head.record(registration('h1'));
    head.clock = Date.UTC(2099, 0, 1);
    head.record(registration('h1', false));
    head.clock = -5;
    head.record(registration('h2'));
    expect(await head.push()).toMatchObject({ ack: { seq: 3 }, verdicts: [] });
    await officer.pull();
    const [first] = officer.book().subjects.get('registration:2026:h1')?.heads ?? [];
    expect(first?.body).toMatchObject({ registered: false });
  });
});

describe('a lock', () => {
  test('L5: sets aside what it did not see, whichever came first', async () => {
    const { server, officer, head } = await village();
    const second = await enrolDevice(server, officer, { role: 'second-recorder' });
    head.record(tally('h1', 40));
    await head.push();
    second.record(tally('h2', 41));
    await second.push();

    head.record(minutes({ [head.device]: 1 }));
    await head.push();
    second.record(tally('h3', 42));
    const { verdicts } = await second.push();
    expect(verdicts).toEqual([{ seq: 2, code: 'sealed' }]);

    await officer.pull();
    const { subjects, setAside } = officer.book();
    expect([...setAside.values()].map(({ code }) => code)).toEqual(['sealed', 'sealed']);
    expect(subjects.has('tally:2026-hop:h1')).toBe(true);
    expect(subjects.has('tally:2026-hop:h2')).toBe(false);
  });

  test('L5: of the commune closes the village’s year', async () => {
    const { officer, head } = await village();
    head.record(registration('h1'));
    await head.push();
    officer.record(acceptance({ [head.device]: 1 }));
    await officer.push();
    head.record(registration('h2'), household('h2', { headName: 'Lan' }));
    expect((await head.push()).verdicts).toEqual([{ seq: 2, code: 'accepted' }]);
  });

  test('L5: stands: minutes that replace undisputed minutes are set aside', async () => {
    const { head } = await village();
    head.record(minutes({}));
    head.record(minutes({}, 2));
    expect((await head.push()).verdicts).toEqual([{ seq: 2, code: 'seal-stands' }]);
  });

  test('L3: brings back what it uncovers to readers who had done without it', async () => {
    const { server, officer, head } = await village();
    head.record(attendance('h1', true));
    head.record(attendance('h1', false));
    await head.push();
    // A reader who comes now gets only the later entry: the earlier one is replaced.
    const late = await enrolDevice(server, officer, { role: 'second-recorder' });
    await late.pull();
    expect(late.pulled.filter(({ device }) => device === head.device).map(({ seq }) => seq)).toEqual([2]);

    // Minutes that saw only the earlier one set the later aside, so that the earlier speaks again.
    head.recordAfter(minutes({ [head.device]: 1 }), []);
    await head.push();
    await late.pull();
    const [speaks] = late.book().subjects.get('attendance:2026-hop:h1')?.heads ?? [];
    expect(speaks).toMatchObject({ id: `${head.device}.1`, body: { present: true } });
  });
});

describe('a revoked device', () => {
  test('still hands in, everything is set aside for the officer, and it is told nothing new', async () => {
    const { officer, head } = await village();
    await head.pull();
    head.record(registration('h1'));
    await head.authorization();
    expect((await officer.call(`/api/devices/${head.device}/revocation`)).status).toBe(204);
    officer.record(target(9000));
    await officer.push();

    const answer = await head.sync({ batch: await head.batch(head.stream) });
    expect(answer).toMatchObject({ ack: { seq: 1 }, verdicts: [{ seq: 1, code: 'revoked' }], pages: [] });
    expect(answer.directory).toBeUndefined();
    await officer.pull();
    expect(officer.pulled.at(-1)).toMatchObject({ device: head.device, verdict: 'revoked' });

    const idle = await head.post(head.request());
    expect(idle.status).toBe(403);
    expect(await codeOf(idle)).toBe('device-revoked');
  });
});

describe('a request', () => {
  test('may be compressed', async () => {
    const { head } = await village();
    const batch = await head.batch(head.record(registration('h1')));
    const body = JSON.stringify(head.request({ batch }));
    const response = await head.postRaw(packed(body), {
      'content-encoding': 'gzip',
      'x-body-sha256': digestOf(body),
    });
    expect(response.status).toBe(200);
  });

  const damages: readonly (readonly [
    string,
    (body: string) => string | Uint8Array<ArrayBuffer>,
    Record<string, string>,
  ])[] = [
    ['that was cut', (body) => body.slice(0, -20), {}],
    ['that is empty', () => '', {}],
    ['of which a byte changed', (body) => body.replace('h1', 'h2'), {}],
    ['whose compression is cut', (body) => packed(body).slice(0, 60), { 'content-encoding': 'gzip' }],
  ];
  test.each(damages)(
    '%s is refused as damaged, so that the phone sends it again',
    async (_name, damage, headers) => {
      const { server, head } = await village();
      const batch = await head.batch(head.record(registration('h1')));
      const body = JSON.stringify(head.request({ batch }));
      const response = await head.postRaw(damage(body), { 'x-body-sha256': digestOf(body), ...headers });
      expect(response.status).toBe(422);
      expect(await codeOf(response)).toBe('body-damaged');
      expect(await storedSeqs(server, head)).toEqual([]);
    },
  );

  test('with a batch needs the digest of its body', async () => {
    const { head } = await village();
    const batch = await head.batch(head.record(registration('h1')));
    const response = await head.postRaw(JSON.stringify(head.request({ batch })), {});
    expect(await codeOf(response)).toBe('body-damaged');
  });

  test('of another version is asked to upgrade, whatever its shape', async () => {
    const { head } = await village();
    const response = await head.postRaw('{"protocol":3,"unheard":"of"}', {});
    expect(response.status).toBe(426);
    expect(await codeOf(response)).toBe('upgrade-required');
  });

  const refused: readonly (readonly [
    string,
    string | Uint8Array<ArrayBuffer>,
    Record<string, string>,
    number,
  ])[] = [
    ['that is no JSON', 'xin chào', {}, 400],
    ['that is no request', '{"protocol":1}', {}, 400],
    ['that is null', 'null', {}, 400],
    ['nested without end', `{"protocol":1,"x":${'['.repeat(50_000)}`, {}, 400],
    ['that is too large', 'x'.repeat(LIMITS.batchBytes * 2 + 1), {}, 413],
    ['that is no UTF-8', new Uint8Array([0x22, 0xff, 0x22]), {}, 400],
    ['that unpacks to too much', packed('x'.repeat(4e6)), { 'content-encoding': 'gzip' }, 413],
  ];
  test.each(refused)('%s is refused', async (_name, body, headers, status) => {
    const { head } = await village();
    expect((await head.postRaw(body, headers)).status).toBe(status);
  });

  test('without a session is refused before it is read', async () => {
    const { server, head } = await village();
    const bare = await server.send('/api/sync', { method: 'POST', body: '{}' });
    expect(bare.status).toBe(401);
    expect(await codeOf(bare)).toBe('session-required');
    const authorization = `${await head.authorization()}x`;
    const forged = await server.send('/api/sync', { method: 'POST', headers: { authorization }, body: '{}' });
    expect(forged.status).toBe(401);
  });
});
