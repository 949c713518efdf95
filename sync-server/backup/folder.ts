import { existsSync, readFileSync, statSync } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { OtherStore } from './fault.ts';
import { namedBackup, verifiedName } from './format.ts';
import type { Keep } from './plan.ts';
import { areOfOneDay, toPrune } from './prune.ts';
import { writeWhole } from './write-file.ts';

/* The folder of backups, as it is used by one database. */

const UNFINISHED = /\.unfinished$/;
/** The list of what was removed is written by several processes, in no time. */
const LEFT_BEHIND_MS = 3_600_000;

/**
 * Makes the folder, and drops what processes of this database left there when they were ended in the midst of it. Only the last
 * folder of the path is made: a stick that is not there must not become a folder on the machine's own disk. Throws OtherStore
 * where another database has its backups.
 */
export async function openFolder(folder: string, store: string): Promise<void> {
  if (!existsSync(folder)) await mkdir(folder, { mode: 0o700 });
  const names = await readdir(folder);
  const other = names.find((name) => ![undefined, '', store].includes(namedBackup(name)?.store));
  if (other !== undefined) throw new OtherStore(otherStoreIn(folder, other, store));
  for (const name of names)
    if (await isLeftBehind(folder, name, store)) await rm(join(folder, name), { force: true });
}

function otherStoreIn(folder: string, file: string, store: string): string {
  const { names = [], host = '' } = saidBeside(join(folder, file));
  const whose = [...names, ...(host === '' ? [] : [`taken on ${host}`])].join(', ');
  return (
    `The folder ${folder} holds backups of another database: ${file}${whose === '' ? '' : ` (${whose})`}. ` +
    `Name another folder for this one (${store}), or move the others away.`
  );
}

async function isLeftBehind(folder: string, name: string, store: string): Promise<boolean> {
  if (!UNFINISHED.test(name) || !name.startsWith(`nep-nha-${store}-`)) return false;
  // The lease sees to it that nobody else writes a backup now.
  if (namedBackup(name.replace(UNFINISHED, ''))) return true;
  const made = await stat(join(folder, name)).catch(() => undefined);
  return made !== undefined && made.mtimeMs < Date.now() - LEFT_BEHIND_MS;
}

/** What the file beside a backup says. */
interface Said {
  readonly verifiedAt?: unknown;
  readonly failure?: unknown;
  readonly bytes?: unknown;
  readonly host?: string;
  /** The communes. */
  readonly names?: readonly string[];
}

function saidBeside(file: string): Said {
  try {
    return JSON.parse(readFileSync(verifiedName(file), 'utf8')) as Said;
  } catch {
    // A file that nobody said anything of may have been cut short while it was tried.
    return {};
  }
}

/** Says beside a backup how putting it back went. */
export const sayBeside = (file: string, what: object): Promise<void> =>
  writeWhole(verifiedName(file), `${JSON.stringify(what, null, 2)}\n`);

/** Whether putting it back went well, and the file is as long as it was then. */
function isGood(file: string): boolean {
  const { verifiedAt, failure, bytes } = saidBeside(file);
  const size = statSync(file, { throwIfNoEntry: false })?.size;
  return typeof verifiedAt === 'number' && failure === undefined && size === bytes;
}

interface Pruning {
  readonly folder: string;
  readonly store: string;
  readonly keep: Keep;
  /** The one that was just made stays, whatever the clock says of it. */
  readonly made: string;
}

/** Removes from the folder what this database need not keep any more. */
export async function pruneFolder({ folder, store, keep, made }: Pruning): Promise<void> {
  const names = (await readdir(folder)).filter((name) => namedBackup(name)?.store === store);
  const backups = names.map((name) => ({ name, isGood: isGood(join(folder, name)) }));
  // Of one day's that cannot be relied on the last is kept, and of one second's the names do not say which that is.
  const badOfTheDay = backups
    .filter((one) => !one.isGood && areOfOneDay(one.name, made))
    .map(({ name }) => name);
  const replaced = badOfTheDay.includes(made) ? badOfTheDay : [];
  const old = new Set([...toPrune(backups, keep, Date.now()), ...replaced]);
  old.delete(made);
  const tried = await Promise.allSettled([...old].map((name) => removeBackup(join(folder, name))));
  // One that cannot be removed keeps no other.
  const failed = tried.find((each) => each.status === 'rejected');
  if (failed) throw failed.reason;
}

async function removeBackup(file: string): Promise<void> {
  await rm(file, { force: true });
  await rm(verifiedName(file), { force: true });
}
