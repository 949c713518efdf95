import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readEnvironment } from '../environment.ts';
import { VERSION } from '../version.ts';
import { BackupFault, reasonOf } from './fault.ts';
import { databaseOf, type Database } from './ledger.ts';
import { mendBook, whenOf, type Mended } from './mend.ts';
import { openPostgresTarget } from './postgres-target.ts';
import { restoreBackup } from './restore.ts';
import { openSqliteTarget } from './sqlite-target.ts';
import { takeBackup } from './take-backup.ts';

/*
 * What `npm run backup`, `npm run restore` and the server's own backups run, in a process of its own: packing and trying out take
 * the processor for a while, and phones must not wait for it. See docs/deploy.md.
 */

const USAGE = `npm run backup [-- --to FOLDER]
npm run restore -- FILE --withdrawn none|DEVICE,… [--into FOLDER|postgres://…] [--replace]

  --to       where the backup goes; otherwise BACKUP_DIR, otherwise the folder backups
  --into     a data folder or a database; otherwise what DATA_DIR or DATABASE_URL say
  --replace  also where there is a book: it is moved aside
  --withdrawn  the devices that were lost or withdrawn after the backup, besides those that the list beside it
             says; without it they are all shown, and nothing is touched
  BACKUP_PASSPHRASE seals the backup, and opens a sealed one.`;

/** Beside this program: `npm run verify` as it is, sharing no code with the server. */
const VERIFIER = join(dirname(fileURLToPath(import.meta.url)), 'verify.mjs');
/** Somebody else takes one: no failure of the one who asked. */
const BUSY_CODE = 3;

const passphrase = process.env['BACKUP_PASSPHRASE'] || undefined;

// A process that is told to end drops first what it put somewhere for trial.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(130));

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  const isMisuse = String((error as { readonly code?: unknown }).code).startsWith('ERR_PARSE_ARGS');
  if (!(error instanceof BackupFault) && !isMisuse && process.env['DEBUG']) throw error;
  process.stderr.write(`${reasonOf(error)}\n${isMisuse ? `\n${USAGE}\n` : ''}`);
  process.exitCode = isMisuse ? 2 : 1;
}

function run([verb, ...args]: readonly string[]): Promise<number> {
  if (verb === 'backup') return backUp(args);
  if (verb === 'restore') return restore(args);
  throw new BackupFault(USAGE);
}

async function backUp(args: readonly string[]): Promise<number> {
  const options = { to: { type: 'string' }, 'unless-since': { type: 'string' } } as const;
  const { values } = parseArgs({ args: [...args], options });
  const unlessSince = values['unless-since'];
  const { dataFolder, databaseUrl, backup } = environment();
  const folder = resolve(values.to ?? backup?.folder ?? 'backups');
  const attempt = await takeBackup({
    database: databaseIn(dataFolder, databaseUrl),
    folder,
    passphrase,
    verifier: VERIFIER,
    server: VERSION,
    // A folder that somebody named by hand is that person's to tidy.
    keep: values.to === undefined ? backup?.keep : undefined,
    unlessSince: unlessSince === undefined ? undefined : Number(unlessSince),
  });
  if (!attempt.ok) {
    process.stderr.write('Another backup is being taken at this moment.\n');
    return BUSY_CODE;
  }
  const { file, bytes, failure, details } = attempt.value;
  if (failure !== undefined) {
    const made =
      file === '' ? 'No backup was taken' : `${join(folder, file)} was written and cannot be relied on`;
    process.stderr.write(`${made} (${failure}): ${details ?? ''}\n`);
    return 1;
  }
  if (details !== undefined) process.stderr.write(`${details}\n`);
  process.stdout.write(
    `${join(folder, file)} (${bytes} bytes): put back for trial, and every book in it verifies.\n`,
  );
  return 0;
}

async function restore(args: readonly string[]): Promise<number> {
  const options = {
    into: { type: 'string' },
    replace: { type: 'boolean' },
    withdrawn: { type: 'string' },
  } as const;
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new BackupFault(`One file is needed.\n\n${USAGE}`);
  const { dataFolder, databaseUrl, backup } = environment();
  const into = values.into ?? databaseUrl ?? dataFolder;
  const replace = values.replace ?? false;
  const open = () =>
    /^postgres(ql)?:\/\//.test(into)
      ? openPostgresTarget(into, { replace })
      : openSqliteTarget(resolve(into), { replace });
  const folders = [dirname(resolve(file)), ...(backup ? [resolve(backup.folder)] : [])];
  const order = { folders, withdrawn: devicesIn(values.withdrawn), now: Date.now() };
  let mended: Mended | undefined;
  const { header, counts, before } = await restoreBackup(resolve(file), passphrase, open, async (...of) => {
    mended = await mendBook(...of, order);
  });
  process.stdout.write(
    `Put back as it was at ${whenOf(header.takenAt)}: ${counts['entry'] ?? 0} entries, ${counts['device'] ?? 0} devices.\n`,
  );
  if (mended) process.stdout.write(`${saidOf(mended).join('\n')}\n`);
  if (before !== undefined) process.stdout.write(`What was there before is in ${before}.\n`);
  process.stdout.write(
    'Start the server: phones hand in again by themselves what came after the backup; who was invited since needs a new ' +
      'invitation. The desk shows under “Máy chủ và sao lưu” what to look at.\n',
  );
  return 0;
}

/** Nothing said is not “none”. */
function devicesIn(list = ''): readonly string[] | undefined {
  if (list === 'none') return [];
  const devices = list.split(/[\s,]+/).filter((device) => device !== '');
  return devices.length === 0 ? undefined : devices;
}

function saidOf({ hasList, unreadable, withdrawn, erased, invitations }: Mended): readonly string[] {
  const list = hasList
    ? 'The list of removals beside the backups was followed.'
    : 'There was no list of removals beside the backup: what was erased since comes back until the desk that erased it syncs.';
  const damaged = `${unreadable} of its lines could not be read: withdraw and erase again at the desk what is missing.`;
  return [
    unreadable > 0 ? `${list} ${damaged}` : list,
    `Withdrawn again: ${withdrawn.length === 0 ? 'no device' : withdrawn.map(({ device }) => device).join(', ')}.`,
    `Erased again: ${erased.length === 0 ? 'nothing' : erased.map(({ name }) => name).join(', ')}.`,
    `Open invitations withdrawn, because they may have been used since: ${invitations}.`,
  ];
}

function environment() {
  const read = readEnvironment(process.env, []);
  if (!read.ok) throw new BackupFault(read.error);
  return read.value;
}

function databaseIn(folder: string, url: string | undefined): Database {
  const database = databaseOf(folder, url);
  if (database.type === 'sqlite' && !existsSync(database.file))
    throw new BackupFault(`There is no database in ${resolve(folder)}: set DATA_DIR.`);
  return database;
}
