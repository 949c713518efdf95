import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT, runBin } from './run.mjs';
import { Stop } from './stop.mjs';

const SOURCES = [
  'src',
  'sync-server',
  'tools/verify.mjs',
  'tools/verify',
  'public',
  'index.html',
  'vite.config.ts',
  'package.json',
  'package-lock.json',
];
const STAMP = join(ROOT, 'dist', '.sources');

/** The server as one file; it finds the app beside it, in ../app. */
export const SERVER_FILE = join(ROOT, 'dist', 'server', 'main.mjs');

/** What `npm run backup` and `npm run restore` run. */
export const BACKUP_FILE = join(ROOT, 'dist', 'server', 'backup.mjs');

/** What `npm run people` runs. */
export const PEOPLE_FILE = join(ROOT, 'dist', 'server', 'people.mjs');

/** How the server is bundled; packages stay outside, because some carry binaries. */
export const SERVER_BUILD = {
  absWorkingDir: ROOT,
  entryPoints: {
    main: 'sync-server/main.ts',
    // Backups run in a process of their own, which has them checked by the verifier as it is.
    backup: 'sync-server/backup/command.ts',
    people: 'sync-server/people/command.ts',
    verify: 'tools/verify.mjs',
  },
  outdir: dirname(SERVER_FILE),
  outExtension: { '.js': '.mjs' },
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: true,
  logLevel: 'warning',
};

/** Builds the app and the server into dist/; `quiet` leaves only errors. */
export async function build({ quiet = false } = {}) {
  const sources = hashOfSources();
  // First away and last written: a build that was cut short never counts as one.
  rmSync(STAMP, { force: true });
  await buildServer();
  if ((await runBin('vite', 'vite', ['build'], { quiet })) !== 0) {
    throw new Stop('The app could not be built: see Vite above.');
  }
  mkdirSync(dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, sources);
}

async function buildServer() {
  const { build: bundle } = await import('esbuild');
  await bundle(SERVER_BUILD).catch(() => {
    throw new Stop('The server could not be built: see esbuild above.');
  });
}

const isBuilt = () => existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hashOfSources();

/** Only the server: what a running one has of it is in its memory, while the app's files may be asked for at any moment. */
export async function buildServerIfChanged() {
  if (!isBuilt() || !existsSync(BACKUP_FILE) || !existsSync(PEOPLE_FILE)) await buildServer();
}

/** Builds unless dist/ already holds what these very sources give. */
export async function buildIfChanged() {
  if (isBuilt()) return;
  console.log('Building the app and the server…');
  await build({ quiet: true });
}

function hashOfSources() {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap(filesIn))
    hash.update(`${file}\0`).update(readFileSync(join(ROOT, file)));
  return hash.digest('hex');
}

function filesIn(path) {
  if (!statSync(join(ROOT, path)).isDirectory()) return [path];
  return readdirSync(join(ROOT, path), { recursive: true })
    .map((name) => join(path, name))
    .filter((file) => statSync(join(ROOT, file)).isFile())
    .sort();
}
