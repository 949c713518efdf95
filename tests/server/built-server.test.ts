import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { COMMUNE_SCOPE } from '#domain/book/entry.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { buildServer, runServer } from '../support/built-server.ts';
import { makeFolder } from '../support/server.ts';
import { createTestDevice, type Send } from '../support/test-device.ts';

let file: string;
beforeAll(async () => {
  file = await buildServer('built-server');
}, 60_000);

const village = (id: string) =>
  ({
    scope: COMMUNE_SCOPE,
    kind: 'village',
    subject: subjectOf.village(id),
    body: { name: id, unitKind: 'THON', order: 1 },
  }) as const;

describe('the server process', () => {
  test('L1: killed right after an acknowledgement has what it acknowledged when it comes back', async () => {
    const DATA_DIR = makeFolder();
    let server = await runServer(file, { DATA_DIR }, ['--empty']);
    const send: Send = (path, init) => server.send(path, init);
    const officer = await createTestDevice(send);
    const code = /#setup=(\w+)/.exec(server.printed)?.[1] ?? '';
    await officer.setUp(code, 'Xã Thử', 'Minh');

    for (let round = 0; round < 4; round++) {
      for (let n = 0; n < 50; n++) officer.recordAfter(village(`v${round}-${n}`), []);
      const { ack } = await officer.push();
      await server.end('SIGKILL');
      server = await runServer(file, { DATA_DIR }, ['--empty']);
      expect((await officer.sync()).ack).toEqual(ack);
    }
    const late = await createTestDevice(send);
    await late.enrol(await officer.invite({ role: 'officer', village: '', name: 'Lan' }));
    await late.pull();
    expect(late.pulled).toHaveLength(200);
    await server.end('SIGKILL');
  }, 60_000);

  test('L1: killed in the midst of many phones loses nothing that any of them was told', async () => {
    const DATA_DIR = makeFolder();
    let server = await runServer(file, { DATA_DIR }, ['--empty']);
    const send: Send = (path, init) => server.send(path, init);
    const officer = await createTestDevice(send);
    await officer.setUp(/#setup=(\w+)/.exec(server.printed)?.[1] ?? '', 'Xã Thử', 'Minh');
    officer.record(village('v'));
    await officer.push();
    const phones = [];
    for (let n = 0; n < 6; n++) {
      const phone = await createTestDevice(send);
      await phone.enrol(await officer.invite({ role: 'second-recorder', village: 'v', name: `P${n}` }));
      phones.push(phone);
    }
    const working = phones.map(async (phone) => {
      for (let n = 0; n < 400; n++) {
        const subject = subjectOf.household(`${phone.device}${n}`);
        phone.recordAfter({ scope: 'village/v', kind: 'household', subject, body: { headName: 'x' } }, []);
        const told = await phone.push().catch(() => undefined);
        if (!told) return;
      }
    });
    // After some answers, while others are under way.
    while ((phones[0]?.ack.seq ?? 0) < 20) await new Promise((resolve) => setTimeout(resolve, 5));
    await server.end('SIGKILL');
    await Promise.all(working);
    server = await runServer(file, { DATA_DIR }, ['--empty']);
    for (const phone of phones) {
      const told = { ...phone.ack };
      const { ack } = await phone.sync();
      expect(ack.seq).toBeGreaterThanOrEqual(told.seq);
      // What was under way is sent again, and all of it is there once.
      expect((await phone.push()).ack.seq).toBe(phone.stream.length);
    }
    await server.end('SIGKILL');
  }, 60_000);

  test('stops by itself when it is asked to, also while somebody waits for news', async () => {
    const server = await runServer(file, { DATA_DIR: makeFolder() }, ['--empty']);
    const officer = await createTestDevice(server.send);
    await officer.setUp(/#setup=(\w+)/.exec(server.printed)?.[1] ?? '', 'Xã Thử', 'Minh');
    await officer.pull();
    const waiting = officer.post(officer.request({ wait: true }));
    await officer.sync();
    expect(await server.end('SIGTERM')).toBe(0);
    expect((await waiting).status).toBe(200);
  }, 30_000);

  test('prints no set-up code once the commune is set up, and keeps its data from other accounts', async () => {
    const DATA_DIR = join(makeFolder(), 'data');
    const first = await runServer(file, { DATA_DIR }, ['--empty']);
    // Names of people lie in there. Windows has no such bits.
    const othersMay = process.platform === 'win32' ? 0 : statSync(DATA_DIR).mode & 0o077;
    expect(othersMay).toBe(0);
    const officer = await createTestDevice(first.send);
    await officer.setUp(/#setup=(\w+)/.exec(first.printed)?.[1] ?? '', 'Xã Thử', 'Minh');
    await first.end('SIGTERM');
    const second = await runServer(file, { DATA_DIR });
    expect(second.printed).not.toContain('#setup');
    expect(second.printed).not.toContain('/try/');
    await second.end('SIGTERM');
  }, 30_000);

  test('says in one sentence that the port is taken', async () => {
    const first = await runServer(file, { DATA_DIR: makeFolder() }, ['--empty']);
    const second = runServer(file, { DATA_DIR: makeFolder(), PORT: String(first.port) }, ['--empty']);
    await expect(second).rejects.toThrow(`1: Port ${first.port} is in use: choose another with PORT.\n`);
    await first.end('SIGTERM');
  }, 30_000);

  test('says in one sentence that the data folder cannot be used', async () => {
    const notAFolder = join(makeFolder(), 'file');
    writeFileSync(notAFolder, '');
    const running = runServer(file, { DATA_DIR: join(notAFolder, 'data') }, ['--empty']);
    await expect(running).rejects.toThrow(/^1: The folder .* cannot hold the database .*DATA_DIR.*\n$/);
  }, 30_000);
});

describe('the sample', () => {
  test('opens with links, a board that is not empty, and codes for whoever asks', async () => {
    const DATA_DIR = makeFolder();
    const server = await runServer(file, { DATA_DIR });
    expect(server.printed).toContain(`http://localhost:${server.port}/try/desk`);
    expect(server.printed).toContain(`http://localhost:${server.port}/try/phone`);
    const codeFor = async (role: string) => {
      const body = JSON.stringify({ role });
      const response = await server.send('/api/sample/invitations', { method: 'POST', body });
      return ((await response.json()) as { code: string }).code;
    };
    const officer = await createTestDevice(server.send);
    await officer.enrol(await codeFor('officer'));
    await officer.pull();
    const kinds = officer.pulled.map(({ entry }) => entry[1]);
    expect(kinds).toEqual(
      expect.arrayContaining([
        'commune',
        'household',
        'household-restricted',
        'registration',
        'target',
        'year',
      ]),
    );
    expect(kinds).toEqual(expect.arrayContaining(['minutes', 'posting', 'submission', 'past-result']));
    expect(officer.pulled.every(({ verdict }) => verdict === undefined)).toBe(true);
    expect(officer.recorders.filter(({ role }) => role === 'village-head')).toHaveLength(3);

    const head = await createTestDevice(server.send);
    await head.enrol(await codeFor('village-head'));
    await head.pull();
    expect(head.identity.villageName).not.toBe('');
    expect(head.pulled.some(({ entry }) => entry[1] === 'household')).toBe(true);
    expect(head.pulled.some(({ entry }) => entry[1] === 'household-restricted')).toBe(false);

    await server.end('SIGTERM');
    const again = await runServer(file, { DATA_DIR });
    expect(again.printed).toContain('/try/desk');
    await again.end('SIGTERM');
  }, 60_000);

  test('that was cut short while it was made is made anew', async () => {
    const DATA_DIR = makeFolder();
    const first = await runServer(file, { DATA_DIR });
    await first.end('SIGKILL');
    writeFileSync(join(DATA_DIR, 'sample-unfinished'), '');
    const second = await runServer(file, { DATA_DIR });
    const health = (await (await second.send('/healthz')).json()) as { entries: number };
    expect(health.entries).toBeGreaterThan(10);
    expect(existsSync(join(DATA_DIR, 'sample-unfinished'))).toBe(false);
    await second.end('SIGTERM');
  }, 60_000);
});
