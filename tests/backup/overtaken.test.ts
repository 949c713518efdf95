/** Goal: whatever became of the backups before, of the clock or of another process, the next one is taken. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openLedger } from '../../sync-server/backup/ledger.ts';
import { takeBackup } from '../../sync-server/backup/take-backup.ts';
import { openDatabaseFile } from '../support/database-file.ts';
import { makeFolder } from '../support/server.ts';
import { databaseIn, jobOf, oldDatabase, restoreInto, take, takeOf } from './support.ts';

const dataFolder = async (): Promise<string> => restoreInto(await take(await oldDatabase()));

describe('a backup that is due', () => {
  test('is not taken where another server was faster', async () => {
    const job = jobOf(databaseIn(await dataFolder()), { unlessSince: 0 });
    await takeOf(job);
    expect(await takeBackup(job)).toMatchObject({ error: { type: 'busy' } });
  });

  test('is taken where the one before is not in the folder any more, as when the stick was changed', async () => {
    const job = jobOf(databaseIn(await dataFolder()), { unlessSince: 0 });
    rmSync((await takeOf(job)).path);
    expect(await takeBackup(job)).toMatchObject({ ok: true });
    const otherStick = { ...job, folder: join(makeFolder(), 'backups') };
    expect(await takeBackup(otherStick)).toMatchObject({ ok: true });
  });

  test('is taken though a clock that ran ahead left one of a later year, and a lease till then', async () => {
    const folder = await dataFolder();
    const ledger = await openLedger(databaseIn(folder));
    await ledger.note({ takenAt: Date.UTC(2100, 0), file: 'f', bytes: 1, host: 'another' });
    const file = openDatabaseFile(folder);
    const until = String(Date.UTC(2100, 0)).padStart(15, '0');
    file.ask(`insert into setting (name, value) values ('backup-lease', '${until} dead')`);
    file.close();
    expect(await takeBackup(jobOf(databaseIn(folder), { unlessSince: 1 }))).toMatchObject({ ok: true });
    await ledger.close();
  });
});
