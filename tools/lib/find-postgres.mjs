import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { installDebian, mayInstall } from './apt.mjs';
import { Stop } from './stop.mjs';

const VERSION_MIN = 15;
const EXE = process.platform === 'win32' ? '.exe' : '';
/** Folders that hold one folder for each version, and where the programs lie in it. */
const PLACES = {
  linux: [['/usr/lib/postgresql', 'bin']],
  darwin: [
    ['/opt/homebrew/opt', 'bin'],
    ['/usr/local/opt', 'bin'],
    ['/Applications/Postgres.app/Contents/Versions', 'bin'],
  ],
  win32: [[join(process.env.PROGRAMFILES ?? '', 'PostgreSQL'), 'bin']],
};

/**
 * The folder with the programs of a PostgreSQL that is new enough (initdb, postgres, pg_basebackup): POSTGRES_BIN, or one in a
 * usual place; on Debian, root gets it installed.
 */
export function findPostgres() {
  const given = process.env.POSTGRES_BIN;
  if (given !== undefined) {
    if (isNewEnough(given)) return given;
    throw new Stop(`POSTGRES_BIN=${given} holds no PostgreSQL of version ${VERSION_MIN} or newer.`);
  }
  const found = usualPlaces().find(isNewEnough);
  if (found !== undefined) return found;
  if (mayInstall()) {
    install();
    const installed = usualPlaces().find(isNewEnough);
    if (installed !== undefined) return installed;
  }
  throw new Stop(
    `No PostgreSQL of version ${VERSION_MIN} or newer was found: install one, or name its bin folder in POSTGRES_BIN.`,
  );
}

function usualPlaces() {
  const inPlaces = (PLACES[process.platform] ?? []).flatMap(([folder, inside]) =>
    versionsIn(folder).map((version) => join(folder, version, inside)),
  );
  const inPath = (process.env.PATH ?? '').split(process.platform === 'win32' ? ';' : ':');
  return [...inPlaces, ...inPath];
}

/** The newest first. */
function versionsIn(folder) {
  if (!existsSync(folder)) return [];
  const number = (name) => Number(/\d+/.exec(name)?.[0] ?? 0);
  return readdirSync(folder).sort((a, b) => number(b) - number(a));
}

function isNewEnough(bin) {
  if (!['initdb', 'postgres', 'pg_basebackup'].every((name) => existsSync(join(bin, name + EXE))))
    return false;
  try {
    const said = execFileSync(join(bin, `postgres${EXE}`), ['--version'], { encoding: 'utf8' });
    return Number(/(\d+)/.exec(said)?.[1] ?? 0) >= VERSION_MIN;
  } catch {
    return false;
  }
}

/** Without the cluster that Debian would make and start: the tests make their own and stop it. */
function install() {
  console.log('Installing PostgreSQL…');
  const settings = '/etc/postgresql-common/createcluster.conf';
  if (!existsSync(settings)) {
    mkdirSync(dirname(settings), { recursive: true });
    writeFileSync(settings, 'create_main_cluster = false\n');
  }
  installDebian('postgresql');
}
