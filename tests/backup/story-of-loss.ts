import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { enrolPhone, recordHousehold, setUpWith } from '../support/fleet.ts';
import { runServer, type RunningServer } from '../support/built-server.ts';
import { makeFolder } from '../support/server.ts';
import { createTestDevice, type TestDevice } from '../support/test-device.ts';
import { run, type Where } from './run-program.ts';
import { VERIFIER } from './support.ts';

export interface Loss {
  /** The built server. */
  readonly file: string;
  /** Where it keeps the book. */
  readonly env: Where;
  /** Destroys all that the server ever wrote, and answers where it may begin again. */
  readonly lose: () => Promise<Where>;
}

/** What phones recorded, and what the server has of it. */
interface Ends {
  readonly recorded: number;
  readonly received: number;
}

const PHONES = 8;

/** Where a phone's requests go now: a server that died is replaced by another. */
const line: { server?: RunningServer } = {};
const send = (path: string, init?: RequestInit): Promise<Response> => {
  if (!line.server) throw new TypeError('No server is there');
  return line.server.send(path, init);
};

/** Records and hands in until told to stop; a server that is not there is no reason to stop. */
async function work(phone: TestDevice, isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    if (phone.ack.seq === phone.stream.length) recordHousehold(phone);
    try {
      await phone.push();
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
}

const acknowledged = (phones: readonly TestDevice[]): number =>
  phones.reduce((sum, { ack }) => sum + ack.seq, 0);

async function untilMore(
  phones: readonly TestDevice[],
  more: number,
  working: Promise<unknown>,
): Promise<void> {
  const enough = acknowledged(phones) + more;
  const look = () => new Promise((resolve) => setTimeout(resolve, 5));
  while (acknowledged(phones) < enough) await Promise.race([look(), working]);
}

/**
 * Eight phones hand in without a pause while backups are taken; the server is killed and all that it wrote is destroyed; it
 * begins again from the last backup, and phones and desk go on.
 */
export async function loseAndPutBack({ file, env, lose }: Loss): Promise<Ends> {
  const backupProgram = join(dirname(file), 'backup.mjs');
  const BACKUP_DIR = join(makeFolder(), 'backups');
  line.server = await runServer(file, env, ['--empty']);
  const officer = await setUpWith(send, line.server.printed);
  const phones = await Promise.all(Array.from({ length: PHONES }, () => enrolPhone(send, officer)));

  let isOver = false;
  const working = Promise.all(phones.map((phone) => work(phone, () => isOver)));
  await untilMore(phones, 50, working);
  const backups = [];
  for (let n = 0; n < 2; n++) {
    const before = acknowledged(phones);
    const taken = await run([backupProgram, 'backup'], { ...env, BACKUP_DIR });
    // It verifies though it was taken in the midst of it, and nobody waited for it.
    expect(taken).toMatchObject({ code: 0, output: expect.stringContaining('verifies') });
    expect(acknowledged(phones)).toBeGreaterThan(before);
    backups.push(/^(.*\.nepnha-backup)/m.exec(taken.output)?.[1] ?? '');
  }
  const late = await enrolPhone(send, officer);
  await untilMore(phones, 50, working);
  await officer.pull();
  const told = phones.map(({ ack }) => ack.seq);

  await line.server.end('SIGKILL');
  delete line.server;
  const anew = await lose();
  const restored = await run([backupProgram, 'restore', backups.at(-1) ?? '', '--withdrawn', 'none'], anew);
  expect(restored).toMatchObject({ code: 0, output: expect.stringContaining('Put back as it was') });
  line.server = await runServer(file, anew, ['--empty']);
  await untilMore(phones, 0, working);
  isOver = true;
  await working;
  for (const phone of phones) await phone.push();

  for (const [at, phone] of phones.entries()) expect(phone.ack.seq).toBeGreaterThanOrEqual(told[at] ?? 0);
  await expectAllAt(officer, phones);
  const reader = await createTestDevice(send);
  await reader.enrol(await officer.invite({ role: 'officer', village: '', name: 'Lan' }));
  await expectAllAt(reader, phones);
  await expectSound(officer);
  // Who was invited after the backup is not known any more, and its app asks for a new invitation.
  await expect(late.push()).rejects.toThrow('unknown-device');
  await line.server.end('SIGTERM');
  return {
    recorded: phones.reduce((sum, { stream }) => sum + stream.length, 0),
    received: acknowledged(phones),
  };
}

/** A desk has everything that the phones ever recorded. */
async function expectAllAt(desk: TestDevice, phones: readonly TestDevice[]): Promise<void> {
  await desk.pull();
  for (const { device, stream } of phones) {
    const seqs = desk.pulled.filter((pulled) => pulled.device === device).map(({ seq }) => seq);
    expect([...new Set(seqs)].sort((a, b) => a - b)).toEqual(stream.map((_, at) => at + 1));
  }
}

async function expectSound(officer: TestDevice): Promise<void> {
  const response = await send('/api/book-export', {
    headers: { authorization: await officer.authorization() },
  });
  const book = join(makeFolder(), 'book.ndjson');
  writeFileSync(book, await response.text());
  expect(await run([VERIFIER, book])).toMatchObject({ code: 0 });
}
