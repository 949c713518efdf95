import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect } from 'vitest';
import { Operations } from '#protocol/operations.ts';
import { runServer, type RunningServer } from '../support/built-server.ts';
import { erasure, household } from '../support/drafts.ts';
import { enrolPhone, setUpWith } from '../support/fleet.ts';
import { until } from '../support/postgres.ts';
import { makeFolder } from '../support/server.ts';
import { createTestDevice, type TestDevice } from '../support/test-device.ts';
import type { Loss } from './story-of-loss.ts';
import { run, type Where } from './run-program.ts';
import { VERIFIER } from './support.ts';

const NAME = 'Hoàng Văn Páo';
const BUSY = 3;

/** Takes a backup that counts, after the one that the server may be taking itself. */
async function backUp(program: string, env: Where): Promise<string> {
  let taken = { code: BUSY, output: '' };
  await until(async () => {
    taken = await run([program, 'backup'], env);
    return taken.code !== BUSY;
  }, 'nobody else takes one');
  expect(taken).toMatchObject({ code: 0 });
  return /^(.*\.nepnha-backup)/m.exec(taken.output)?.[1] ?? '';
}

export const SHUT_OUT: Heard = { thief: 'device-revoked', finder: 'code-expired', loyal: 'taken' };

/** A commune whose server can be killed and put back, and what happened in it after its last backup. */
interface Story {
  readonly officer: TestDevice;
  readonly loyal: TestDevice;
  readonly thief: TestDevice;
  /** The code of an invitation that was open in the backup, and was used since. */
  readonly usedCode: string;
  readonly backup: string;
  readonly program: string;
  readonly env: Where;
  server?: RunningServer;
}

/** A backup is taken; then a phone is stolen and withdrawn, a household is erased, and somebody comes in with a code. */
async function tellUntilLoss({ file, env: where }: Loss): Promise<Story> {
  const env = { ...where, BACKUP_DIR: join(makeFolder(), 'backups') };
  const program = join(dirname(file), 'backup.mjs');
  const story: { server?: RunningServer } = { server: await runServer(file, env, ['--empty']) };
  const send = (path: string, init?: RequestInit): Promise<Response> => {
    if (!story.server) throw new TypeError('No server is there');
    return story.server.send(path, init);
  };
  const officer = await setUpWith(send, story.server?.printed ?? '');
  const [loyal, thief] = await Promise.all([enrolPhone(send, officer), enrolPhone(send, officer)]);
  loyal.record(household('h1', { headName: NAME }), household('h2', { headName: 'Lò Thị Ín' }));
  await loyal.push();
  await officer.pull();
  const usedCode = await officer.invite({ role: 'second-recorder', village: 'na-lau', name: 'Sơn' });
  const backup = await backUp(program, env);

  await (await createTestDevice(send)).enrol(usedCode);
  officer.record(erasure('h1'));
  await officer.push();
  await officer.call(`/api/devices/${thief.device}/revocation`, { reason: 'Mất ở chợ' });
  await expect(thief.pull()).rejects.toThrow('device-revoked');
  return Object.assign(story, { officer, loyal, thief, usedCode, backup, program, env });
}

const listOf = ({ backup }: Story): string =>
  join(dirname(backup), `nep-nha-${/nep-nha-(\w{10})-/.exec(basename(backup))?.[1]}-removals.ndjson`);

/** What the server put back says to the stolen phone, to whoever found the slip of a used code, and to an honest phone. */
export interface Heard {
  readonly thief: string;
  readonly finder: string;
  readonly loyal: string;
}

async function heardBy({ thief, loyal, usedCode }: Story, send: RunningServer['send']): Promise<Heard> {
  const refusal = (error: unknown): string => /"code":"([a-z-]+)"/.exec(String(error))?.[1] ?? String(error);
  const finder = await createTestDevice(send);
  loyal.record(household('h3', { headName: 'Vi Thị Mai' }));
  return {
    thief: await thief.pull().then(() => 'told', refusal),
    finder: await finder.enrol(usedCode).then(() => 'enrolled', refusal),
    loyal: await loyal.push().then(() => 'taken', refusal),
  };
}

/** Server and data die; the backup is put back with the list that lies beside it. */
export async function removeAndPutBack(loss: Loss): Promise<Heard> {
  const story = await tellUntilLoss(loss);
  const { officer, thief, loyal, backup, program } = story;
  const list = listOf(story);
  await until(
    async () => existsSync(list) && readFileSync(list, 'utf8').includes(thief.device),
    'it is noted',
  );
  // Ids and times: whoever finds the list learns of nobody.
  for (const said of [NAME, 'Phone', 'Minh', 'Mất ở chợ'])
    expect(readFileSync(list, 'utf8')).not.toContain(said);
  await story.server?.end('SIGKILL');
  const env = { ...(await loss.lose()), BACKUP_DIR: dirname(backup) };

  const asked = await run([program, 'restore', backup], env);
  expect(asked).toMatchObject({ code: 1, output: expect.stringContaining('Nothing was touched') });
  expect(asked.output).toContain(loyal.device);
  expect(asked.output).not.toContain(thief.device);
  const restored = await run([program, 'restore', backup, '--withdrawn', 'none'], env);
  expect(restored).toMatchObject({
    code: 0,
    output: expect.stringContaining(`Withdrawn again: ${thief.device}`),
  });
  expect(restored.output).toContain('Erased again: household:h1');

  const server = await runServer(loss.file, env, ['--empty']);
  story.server = server;
  const heard = await heardBy(story, server.send);
  await expectErased(officer, list);
  // Until the desk has sent its erasure again, a backup counts all the same.
  await backUp(program, env);
  await expectTold(officer);
  await officer.push();
  expect(await run([VERIFIER, await exportedBy(officer)])).toMatchObject({ code: 0 });
  await server.end('SIGTERM');
  return heard;
}

async function exportedBy(officer: TestDevice): Promise<string> {
  const book = join(makeFolder(), 'book.ndjson');
  writeFileSync(book, await (await officer.call('/api/book-export', undefined, 'GET')).text());
  return book;
}

async function expectErased(officer: TestDevice, list: string): Promise<void> {
  const book = await exportedBy(officer);
  expect(readFileSync(book, 'utf8')).toContain('Lò Thị Ín');
  expect(readFileSync(book, 'utf8')).not.toContain(NAME);
  expect(await run([VERIFIER, book])).toMatchObject({ code: 1 });
  expect(await run([VERIFIER, book, '--erased', list])).toMatchObject({ code: 0 });
}

async function expectTold(officer: TestDevice): Promise<void> {
  const { restored } = Operations.parse(
    await (await officer.call('/api/operations', undefined, 'GET')).json(),
  );
  expect(restored).toMatchObject({ withdrawn: 1, erased: 1, takenAt: expect.any(Number) });
  const { rows } = (await (await officer.call('/api/access-log', undefined, 'GET')).json()) as {
    rows: readonly { action: string; device: string }[];
  };
  expect(rows).toContainEqual(expect.objectContaining({ action: 'restored', device: '' }));
}

/** Only a copy of the backup was left, without any list: whoever puts it back names the stolen phone. */
export async function removeAndPutBackFromStick(loss: Loss): Promise<Heard> {
  const story = await tellUntilLoss(loss);
  const { thief, backup, program } = story;
  await story.server?.end('SIGKILL');
  const stick = join(makeFolder(), basename(backup));
  copyFileSync(backup, stick);
  const env = await loss.lose();

  const asked = await run([program, 'restore', stick], env);
  expect(asked).toMatchObject({ code: 1, output: expect.stringContaining(thief.device) });
  const strange = await run([program, 'restore', stick, '--withdrawn', 'nobody'], env);
  expect(strange).toMatchObject({ code: 1, output: expect.stringContaining('knows no device nobody') });
  const restored = await run([program, 'restore', stick, '--withdrawn', thief.device], env);
  expect(restored).toMatchObject({ code: 0, output: expect.stringContaining('There was no list') });

  const server = await runServer(loss.file, env, ['--empty']);
  story.server = server;
  const heard = await heardBy(story, server.send);
  await server.end('SIGTERM');
  return heard;
}
