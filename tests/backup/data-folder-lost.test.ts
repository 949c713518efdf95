/**
 * Goal: a commune's PC may die with its disk; nothing that a phone recorded is lost, and the book still proves itself.
 * Method: the built server and the programs behind `npm run backup` and `npm run restore`, each in a process of its own.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { buildServer, runServer } from '../support/built-server.ts';
import { setUpWith } from '../support/fleet.ts';
import { until } from '../support/postgres.ts';
import { makeFolder } from '../support/server.ts';
import { Operations } from '#protocol/operations.ts';
import { loseAndPutBack } from './story-of-loss.ts';
import { oldDatabase } from './support.ts';

let file: string;
beforeAll(async () => {
  file = await buildServer('data-folder-lost');
});

test('the data folder of a server killed under load comes back from the last backup, and phones and desk go on', async () => {
  const DATA_DIR = makeFolder();
  const { recorded, received } = await loseAndPutBack({
    file,
    env: { DATA_DIR },
    lose: async () => {
      rmSync(DATA_DIR, { recursive: true });
      return { DATA_DIR };
    },
  });
  expect(received).toBe(recorded);
}, 240_000);

test('a server with a folder for backups takes one by itself, tells its operators, and takes another when it is asked', async () => {
  const server = await runServer(file, { DATA_DIR: makeFolder(), BACKUP_DIR: makeFolder() }, ['--empty']);
  const officer = await setUpWith(server.send, server.printed);
  const ask = async () =>
    Operations.parse(await (await officer.call('/api/operations', undefined, 'GET')).json());
  // The word is in the database a moment before the program has ended.
  const isDone = async () => {
    const { lastGoodAt, isRunning } = (await ask()).backup;
    return lastGoodAt !== null && !isRunning;
  };
  await until(isDone, 'the first backup is good');
  const { backup, store, bytes, entries } = await ask();
  expect({ store, entries }).toEqual({ store: 'sqlite', entries: 1 });
  expect(bytes).toBeGreaterThan(10_000);
  expect(backup).toMatchObject({ isSetUp: true, isSealed: false, attempts: [{ bytes: expect.any(Number) }] });
  expect(backup.nextAt).toBeGreaterThan(Date.now());
  expect(backup.freeBytes).toBeGreaterThan(0);
  // One was taken a moment ago.
  const again = await officer.call('/api/backups', {});
  expect(await again.json()).toMatchObject({ code: 'too-many-requests' });
  await server.end('SIGTERM');
});

test.runIf(process.platform !== 'win32')(
  'a backup that is told to end in the midst of its trial leaves no copy of the book behind',
  async () => {
    const [TMPDIR, DATA_DIR, BACKUP_DIR] = [makeFolder(), await oldDatabase(), makeFolder()];
    const env = { ...process.env, TMPDIR, DATA_DIR, BACKUP_DIR };
    const child = spawn(process.execPath, [join(dirname(file), 'backup.mjs'), 'backup'], { env });
    const ended = once(child, 'exit');
    const trials = () => readdirSync(TMPDIR).filter((name) => name.startsWith('nep-nha-trial-'));
    await until(
      async () => trials().some((name) => existsSync(join(TMPDIR, name, 'book.ndjson'))),
      'the book is being tried out',
    );
    child.kill('SIGTERM');
    expect(await ended).toEqual([130, null]);
    expect(trials()).toEqual([]);
  },
);

test('only operators and officers are told how the server is, and may ask for a backup', async () => {
  const server = await runServer(file, { DATA_DIR: makeFolder() }, ['--empty']);
  const officer = await setUpWith(server.send, server.printed);
  const { createTestDevice } = await import('../support/test-device.ts');
  const deviceOf = async (role: 'operator' | 'chairman' | 'viewer' | 'village-head') => {
    const device = await createTestDevice(server.send);
    const village = role === 'village-head' ? 'na-lau' : '';
    await device.enrol(await officer.invite({ role, village, name: role }));
    return device;
  };
  const operator = await deviceOf('operator');
  expect((await operator.call('/api/operations', undefined, 'GET')).status).toBe(200);
  // Without a folder for backups there is nothing to begin.
  expect(await (await operator.call('/api/backups', {})).json()).toMatchObject({ code: 'not-found' });
  for (const role of ['chairman', 'viewer', 'village-head'] as const) {
    const other = await deviceOf(role);
    expect((await other.call('/api/operations', undefined, 'GET')).status).toBe(403);
    expect((await other.call('/api/backups', {})).status).toBe(403);
  }
  expect((await server.send('/api/operations')).status).toBe(401);
  await server.end('SIGTERM');
});
