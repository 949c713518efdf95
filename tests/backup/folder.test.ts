/** Goal: what lies in the folder of backups stays what it is, whoever else uses the folder, and whatever the disk or the clock does. */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { keptAttempts } from '../../sync-server/backup/attempts.ts';
import { backupName } from '../../sync-server/backup/format.ts';
import { openLedger, type Database } from '../../sync-server/backup/ledger.ts';
import { readRemovals, removalsName, writeRemovals } from '../../sync-server/backup/removals.ts';
import { takeBackup } from '../../sync-server/backup/take-backup.ts';
import { writeBackupFile } from '../../sync-server/backup/write-file.ts';
import { makeFolder } from '../support/server.ts';
import { databaseIn, jobOf, oldDatabase, takeOf } from './support.ts';

const LITTLE = { daily: 1, weekly: 0, monthly: 0 };
const DAY = 86_400_000;
const anyDatabase = async (): Promise<Database> => databaseIn(await oldDatabase());

afterEach(() => {
  vi.useRealTimers();
});

async function identityOf(database: Database): Promise<string> {
  const ledger = await openLedger(database);
  const identity = await ledger.identity();
  await ledger.close();
  return identity;
}

async function* text() {
  yield 'a backup';
}

describe('one folder and two databases', () => {
  test('the second is refused with the folder and the name of the other, and nothing of the other is touched', async () => {
    const folder = join(makeFolder(), 'backups');
    const { path } = await takeOf(jobOf(await anyDatabase(), { folder, keep: LITTLE }));
    const before = readdirSync(folder);
    const second = await takeBackup(jobOf(await anyDatabase(), { folder, keep: LITTLE }));
    expect(second).toMatchObject({ value: { failure: 'other-store', file: '' } });
    const details = (second.ok && second.value.details) || '';
    for (const said of [folder, basename(path), 'Xã Mẫu Sơn']) expect(details).toContain(said);
    expect(readdirSync(folder)).toEqual(before);
  });

  test('prunes none of a release that did not say whose a backup is', async () => {
    const folder = makeFolder();
    const nameless = 'nep-nha-20200101-020000.nepnha-backup';
    writeFileSync(join(folder, nameless), 'old');
    await takeOf(jobOf(await anyDatabase(), { folder, keep: LITTLE }));
    expect(readdirSync(folder)).toContain(nameless);
  });

  test('is one database still after it was put back', async () => {
    const database = await anyDatabase();
    const { path } = await takeOf(jobOf(database));
    const { restoreInto } = await import('./support.ts');
    const again = databaseIn(await restoreInto(path));
    expect(await identityOf(again)).toBe(await identityOf(database));
  });
});

describe('the folder of a database', () => {
  test('loses its old backups once there is a newer good one, and keeps a new one though an old one cannot be removed', async () => {
    const [folder, database] = [makeFolder(), await anyDatabase()];
    const store = await identityOf(database);
    const old = join(folder, backupName(store, Date.now() - 3 * DAY));
    writeFileSync(old, 'old');
    // What cannot be removed as a file is.
    const stuck = join(folder, backupName(store, Date.now() - 2 * DAY));
    mkdirSync(stuck);
    const { path, details } = await takeOf(jobOf(database, { folder, keep: LITTLE }));
    expect([existsSync(path), existsSync(stuck), existsSync(old)]).toEqual([true, true, false]);
    expect(details).toContain('could not be removed');
  });

  test('does not fill with one that cannot be relied on after another, not within one second either', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
    const [folder, database] = [makeFolder(), await anyDatabase()];
    const verifier = join(makeFolder(), 'never-content.mjs');
    writeFileSync(verifier, 'process.exit(1);');
    const attempts = [];
    for (let n = 0; n < 3; n++)
      attempts.push(await takeBackup(jobOf(database, { folder, verifier, keep: LITTLE })));
    expect(attempts.map((one) => one.ok && one.value.failure)).toEqual(Array(3).fill('not-sound'));
    const last = attempts[2];
    expect(readdirSync(folder).filter((name) => name.endsWith('-backup'))).toEqual([
      last?.ok && last.value.file,
    ]);
  });

  test('does not count a backup that was cut since', async () => {
    const [folder, database] = [makeFolder(), await anyDatabase()];
    const { path } = await takeOf(jobOf(database, { folder, unlessSince: 0 }));
    truncateSync(path, 100);
    expect(await takeBackup(jobOf(database, { folder, unlessSince: 0 }))).toMatchObject({ ok: true });
  });

  test('keeps the backup of a second to which the clock was set back', async () => {
    const [folder, database] = [makeFolder(), await anyDatabase()];
    const store = await identityOf(database);
    const names = Array.from({ length: 30 }, (_, second) => backupName(store, Date.now() + second * 1000));
    for (const name of names) writeFileSync(join(folder, name), name);
    const { file } = await takeOf(jobOf(database, { folder }));
    expect(names).not.toContain(file);
    for (const name of names) expect(readFileSync(join(folder, name), 'utf8')).toBe(name);
  });

  test.runIf(process.platform !== 'win32')('is not left through a link that somebody put there', async () => {
    const folder = makeFolder();
    const victim = join(makeFolder(), 'victim');
    writeFileSync(victim, 'whole');
    symlinkSync(victim, join(folder, 'backup.unfinished'));
    await expect(writeBackupFile(join(folder, 'backup'), text(), undefined)).rejects.toThrow('EEXIST');
    expect(readFileSync(victim, 'utf8')).toBe('whole');
  });

  test('is cleared of what processes left that were ended in the midst of it', async () => {
    const [folder, database] = [makeFolder(), await anyDatabase()];
    const left = `${backupName(await identityOf(database), Date.now() - DAY)}.unfinished`;
    writeFileSync(join(folder, left), 'half');
    await takeOf(jobOf(database, { folder }));
    expect(readdirSync(folder)).not.toContain(left);
  });
});

describe('the list of removals', () => {
  const STORE = 'k3f9a2b1xy';
  const phone = { commune: 'mau-son', device: 'thief', at: 5 };
  const other = { commune: 'mau-son', device: 'other', at: 6 };
  const household = { commune: 'mau-son', name: 'household:h1' };

  test('only grows, though the database was put back to a day that knows less', async () => {
    const folder = makeFolder();
    await writeRemovals(folder, STORE, { revoked: [phone], erased: [household] });
    await writeRemovals(folder, STORE, { revoked: [other], erased: [] });
    const list = await readRemovals(folder, STORE);
    expect(list?.revoked).toMatchObject([phone, other]);
    expect(list).toMatchObject({ erased: [household], unreadable: 0 });
  });

  test('is there whole or not at all', async () => {
    const folder = join(makeFolder(), 'backups');
    await writeRemovals(folder, STORE, { revoked: [phone], erased: [] });
    expect(readdirSync(folder)).toEqual([removalsName(STORE)]);
  });

  test.runIf(process.platform !== 'win32')('is for its owner’s eyes only', async () => {
    const folder = makeFolder();
    await writeRemovals(folder, STORE, { revoked: [phone], erased: [] });
    expect(statSync(join(folder, removalsName(STORE))).mode & 0o777).toBe(0o600);
  });

  test('tells what can be read of it, and how much cannot', async () => {
    const folder = makeFolder();
    await writeRemovals(folder, STORE, { revoked: [phone, other], erased: [household] });
    const file = join(folder, removalsName(STORE));
    writeFileSync(file, readFileSync(file, 'utf8').replace('"device":"other"', '"device":').slice(0, -5));
    expect(await readRemovals(folder, STORE)).toMatchObject({ revoked: [phone], erased: [], unreadable: 2 });
  });

  test('of another database is not this one’s', async () => {
    const folder = makeFolder();
    await writeRemovals(folder, STORE, { revoked: [phone], erased: [] });
    expect(await readRemovals(folder, 'another123')).toBeUndefined();
  });

  test('makes no folder where the disk for it is not there', async () => {
    const folder = join(makeFolder(), 'stick', 'backups');
    await expect(writeRemovals(folder, STORE, { revoked: [phone], erased: [] })).rejects.toThrow('ENOENT');
  });
});

test('the last good attempt stays known, however many went wrong after it', () => {
  const good = { takenAt: 1000, file: 'good', bytes: 1, host: 'h' };
  let kept: ReturnType<typeof keptAttempts> = [good];
  for (let n = 1; n <= 50; n++)
    kept = keptAttempts({ takenAt: 1000 + n, file: '', bytes: 0, host: 'h', failure: 'no-space' }, kept);
  expect(kept.at(-1)).toEqual(good);
  expect(kept.length).toBe(20);
});
