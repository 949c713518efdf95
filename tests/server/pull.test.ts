import { afterEach, describe, expect, test } from 'vitest';
import { LIMITS } from '#protocol/limits.ts';
import { SyncResponse } from '#protocol/sync.ts';
import { household, minutes, registration, restricted, target } from '../support/drafts.ts';
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

const seqsFrom = (reader: TestDevice, writer: TestDevice): readonly number[] =>
  reader.pulled.filter(({ device }) => device === writer.device).map(({ seq }) => seq);

const answerOf = async (response: Promise<Response>) => SyncResponse.parse(await jsonOf(await response));

describe('a reader', () => {
  test('L7: receives the commune’s scope and its own village, and nothing restricted', async () => {
    const { server, officer, head } = await village();
    const neighbour = await enrolDevice(server, officer, { village: 'khuoi-cap' });
    officer.record(household('h1', { headName: 'Hùng' }), restricted('h1', 'Tày'), target(9000));
    await officer.push();
    await head.pull();
    await neighbour.pull();
    expect(Object.keys(head.cursors)).toEqual(['commune', 'village/na-lau']);
    expect(Object.keys(neighbour.cursors)).toEqual(['commune']);
    expect(head.pulled.map(({ entry }) => entry[1])).toEqual(['village', 'village', 'target', 'household']);
    expect(JSON.stringify(head.pulled)).not.toContain('Tày');
  });

  test('L7: gets no more by asking for another scope', async () => {
    const { officer, head } = await village();
    officer.record(restricted('h1', 'Tày'), household('x', { headName: 'Lạc' }, 'khuoi-cap'));
    await officer.push();
    const cursors = {
      'restricted/na-lau': { after: 0, pack: 0 },
      'village/khuoi-cap': { after: 0, pack: 0 },
      'restricted/tray': { after: 0, pack: 0 },
    };
    const { pages } = await head.sync({ cursors });
    expect(pages.map(({ scope }) => scope)).toEqual(['commune']);
  });

  test('who is an officer receives every village and what is restricted', async () => {
    const { server, officer } = await village();
    const colleague = await enrolDevice(server, officer, { role: 'officer' });
    officer.record(restricted('h1', 'Tày'), household('x', { headName: 'Lạc' }, 'khuoi-cap'));
    await officer.push();
    await colleague.pull();
    expect(Object.keys(colleague.cursors)).toEqual(['commune', 'village/khuoi-cap', 'restricted/na-lau']);
  });

  test('gets nothing, and no page, when nothing is new', async () => {
    const { head } = await village();
    await head.pull();
    const answer = await head.sync();
    expect(answer.pages).toEqual([]);
    expect(answer.directory).toBeUndefined();
  });

  test('gets every entry once, in pages that are bounded, the commune’s first', async () => {
    const { officer, head } = await village();
    const drafts = Array.from({ length: 1500 }, (_, at) => household(`h${at}`, { headName: `Hộ ${at}` }));
    for (const draft of drafts) officer.recordAfter(draft, []);
    await officer.push();
    const sizes: number[] = [];
    for (let more = true; more; ) {
      const { pages } = await head.sync();
      sizes.push(pages.reduce((sum, { entries }) => sum + entries.length, 0));
      expect(JSON.stringify(pages).length).toBeLessThan(400 * 1024);
      more = pages.some((page) => page.more);
    }
    expect(Math.max(...sizes)).toBeLessThanOrEqual(LIMITS.entriesPerPage);
    expect(head.pulled.map(({ entry }) => entry[2])).toEqual([
      'village:na-lau',
      'village:khuoi-cap',
      ...drafts.map(({ subject }) => subject),
    ]);
  }, 30_000);

  test('who comes for the first time is spared what was replaced', async () => {
    const { server, officer, head } = await village();
    head.record(registration('h1', true));
    head.record(registration('h1', false));
    head.record(registration('h1', true));
    await head.push();
    const late = await enrolDevice(server, officer, { role: 'second-recorder' });
    await late.pull();
    expect(seqsFrom(late, head)).toEqual([3]);
  });

  test('who has read up to a position gets everything after it, replaced or not', async () => {
    const { head, officer } = await village();
    head.record(registration('h1', true));
    await head.push();
    await officer.pull();
    head.record(registration('h1', false));
    head.record(registration('h1', true));
    await head.push();
    await officer.pull();
    expect(seqsFrom(officer, head)).toEqual([1, 2, 3]);
  });

  test('who is ahead of a server that lost its newest data begins again', async () => {
    const { head } = await village();
    await head.pull();
    const commune = { after: 900, pack: 900 };
    const { pages } = await head.sync({ cursors: { ...head.cursors, commune } });
    expect(pages).toMatchObject([{ scope: 'commune', cursor: { after: 2, pack: 2 } }]);
    expect(pages[0]?.entries).toHaveLength(2);
  });

  test('learns what is set aside and why', async () => {
    const { officer, head } = await village();
    head.record({ ...registration('h1'), body: { registered: 1 } } as never);
    await head.push();
    await officer.pull();
    expect(officer.pulled.at(-1)).toMatchObject({ device: head.device, verdict: 'malformed-body' });
  });

  test('finds locks by folding: no verdict travels that a later lock may change', async () => {
    const { officer, head } = await village();
    head.record(minutes({}));
    await head.push();
    head.record({
      ...registration('h1'),
      kind: 'meeting',
      subject: 'meeting:2026-hop',
      body: { place: 'x' },
    } as never);
    expect((await head.push()).verdicts).toEqual([{ seq: 2, code: 'sealed' }]);
    await officer.pull();
    expect(officer.pulled.at(-1)?.verdict).toBeUndefined();
    expect(officer.book().setAside.get(`${head.device}.2`)?.code).toBe('sealed');
  });

  test('takes a compressed answer when it asks for one', async () => {
    const { officer, head } = await village();
    officer.record(...Array.from({ length: 30 }, (_, at) => household(`h${at}`, { headName: 'Hùng' })));
    await officer.push();
    const response = await head.post(head.request(), { 'accept-encoding': 'gzip' });
    expect(response.headers.get('content-encoding')).toBe('gzip');
    const unpacked = response.body?.pipeThrough(new DecompressionStream('gzip'));
    const { pages } = SyncResponse.parse(await new Response(unpacked ?? null).json());
    expect(pages).toHaveLength(2);
  });
});

describe('the directory', () => {
  test('names to a phone the recorders of its village and the officers, and to officers all', async () => {
    const { server, officer, head } = await village();
    const neighbour = await enrolDevice(server, officer, { village: 'khuoi-cap', name: 'Nông Thị Lan' });
    await head.pull();
    await officer.pull();
    const names = (device: TestDevice) => device.recorders.map(({ device: id }) => id).sort();
    expect(names(head)).toEqual([head.device, officer.device].sort());
    expect(names(officer)).toEqual([head.device, neighbour.device, officer.device].sort());
  });

  test('L9: shows a clock that is wrong, to the minute, and does not come again for a breath of the network', async () => {
    const { server, officer, head } = await village();
    head.clock = server.clock - 3 * 3_600_000;
    await head.pull();
    await officer.pull();
    const seen = officer.recorders.find(({ device }) => device === head.device);
    expect(seen?.clockSkewMs).toBe(-3 * 3_600_000);

    server.clock += 61_000;
    officer.clock += 61_000;
    head.clock += 61_000 + 25_000;
    expect((await head.sync()).directory).toBeUndefined();
    expect((await officer.sync()).directory).toBeUndefined();
  });

  test('tells an officer in steps when a phone was last heard of', async () => {
    const { server, officer, head } = await village();
    await officer.pull();
    server.clock += 3_600_000;
    await head.sync();
    const { directory } = await officer.sync();
    const seen = directory?.recorders.find(({ device }) => device === head.device);
    expect(seen?.lastContact).toBe(server.clock);
  });

  test('survives a clock beyond all measure', async () => {
    const { head } = await village();
    head.clock = Number.MAX_SAFE_INTEGER;
    expect((await head.post(head.request())).status).toBe(200);
    head.clock = Number.MIN_SAFE_INTEGER;
    expect((await head.post(head.request())).status).toBe(200);
  });

  test('comes again when somebody was revoked', async () => {
    const { officer, head } = await village();
    await officer.pull();
    await officer.call(`/api/devices/${head.device}/revocation`);
    const { directory } = await officer.sync();
    expect(directory?.recorders.find(({ device }) => device === head.device)?.revoked).toBe(true);
  });
});

describe('a reader who waits', () => {
  test('is answered as soon as somebody hands something in', async () => {
    const { officer, head } = await village();
    await officer.pull();
    const waiting = answerOf(officer.post(officer.request({ wait: true })));
    head.record(registration('h1'));
    await head.push();
    const { pages } = await waiting;
    expect(pages).toMatchObject([{ scope: 'village/na-lau', entries: [{ device: head.device, seq: 1 }] }]);
  });

  test('is answered when somebody enrols, because the directory changed', async () => {
    const { server, officer } = await village();
    await officer.pull();
    const waiting = answerOf(officer.post(officer.request({ wait: true })));
    const invited = await officer.invite({ role: 'village-head', village: 'khuoi-cap', name: 'Lan' });
    expect(invited).toHaveLength(8);
    const lan = await enrolDevice(server, officer, { village: 'khuoi-cap' });
    const { directory } = await waiting;
    expect(directory?.recorders.map(({ device }) => device)).toContain(lan.device);
  });

  test('is not woken by a village that it may not read', async () => {
    const { server, officer, head } = await village();
    const neighbour = await enrolDevice(server, officer, { village: 'khuoi-cap' });
    await head.pull();
    await neighbour.pull();
    const waiting = answerOf(neighbour.post(neighbour.request({ wait: true })));
    head.record(registration('h1'));
    await head.push();
    officer.record(target(9000));
    await officer.push();
    const { pages } = await waiting;
    expect(pages).toMatchObject([{ scope: 'commune', entries: [{ device: officer.device }] }]);
  });

  test('and is revoked meanwhile is told so', async () => {
    const { officer, head } = await village();
    await head.pull();
    const waiting = head.post(head.request({ wait: true }));
    await officer.call(`/api/devices/${head.device}/revocation`);
    expect((await waiting).status).toBe(403);
  });

  test('is let go when the server stops', async () => {
    const { server, head } = await village();
    await head.pull();
    const waiting = answerOf(head.post(head.request({ wait: true })));
    await head.authorization();
    server.services.notifier.close();
    expect((await waiting).pages).toEqual([]);
  });

  test('is answered at once when there is news already', async () => {
    const { head } = await village();
    const { pages } = await answerOf(head.post(head.request({ wait: true })));
    expect(pages).toHaveLength(1);
  });
});
