// `node tools/keep-release.mjs VERSION COMMIT [CHECKOUT]`: keeps what a release's people have on their devices and servers, so that
// every later build is tested against it (L12): tests/released/VERSION with its server, its client, a phone's and a desk's
// database, a server's database and the requests that its phone sent. Run once per release, before its formats change.
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { clientSource } from './keep-release/client-source.mjs';
import { liveALittle } from './keep-release/live-a-little.mjs';
import { ROOT } from './lib/run.mjs';

const [version, commit, given] = process.argv.slice(2);
if (!version || !commit) {
  console.error('node tools/keep-release.mjs VERSION COMMIT [CHECKOUT with its packages installed]');
  process.exit(1);
}
const folder = join(ROOT, 'tests', 'released', version);
const checkout = given ? resolve(given) : checkOut(commit);
mkdirSync(join(ROOT, 'dist'), { recursive: true });
const work = mkdtempSync(join(ROOT, 'dist', 'release-'));
await bundleServer();
await bundleClient();
await liveALittle(work);
mkdirSync(folder, { recursive: true });
for (const name of readdirSync(work)) keep(name);
rmSync(work, { recursive: true });
if (!given) rmSync(checkout, { recursive: true });
process.exit();

/** Compressed: nobody reads or formats these files, and they stay in the repository for good. */
function keep(name) {
  const bytes = gzipSync(readFileSync(join(work, name)), { level: 9 });
  writeFileSync(join(folder, `${name}.gz`), bytes);
  console.log(`${bytes.length}  ${name}.gz`);
}

/** The release's sources with its own packages, in a folder of their own. */
function checkOut(of) {
  const made = mkdtempSync(join(tmpdir(), 'release-'));
  execFileSync('git', ['clone', '--quiet', ROOT, made]);
  execFileSync('git', ['checkout', '--quiet', of], { cwd: made });
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: made, stdio: 'inherit' });
  return made;
}

/** The release's own esbuild: a newer one might build something else. */
function esbuild() {
  return createRequire(join(checkout, 'package.json'))('esbuild');
}

/** All in one file but the driver, which is a binary and as old as the database's format, and what only the sample needs. */
async function bundleServer() {
  const require =
    "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";
  await esbuild().build({
    absWorkingDir: checkout,
    entryPoints: ['sync-server/main.ts'],
    outfile: join(work, 'server.mjs'),
    bundle: true,
    minify: true,
    external: ['@photostructure/sqlite', 'read-excel-file', 'pg'].filter((name) => {
      return existsSync(join(checkout, 'node_modules', name));
    }),
    banner: { js: require },
    platform: 'node',
    format: 'esm',
    target: 'node20',
    legalComments: 'none',
    logLevel: 'warning',
  });
}

/** What the phone ran, without its screens; the browser's globals are the test's. */
async function bundleClient() {
  await esbuild().build({
    absWorkingDir: checkout,
    stdin: { contents: clientSource(checkout), resolveDir: checkout, loader: 'ts' },
    outfile: join(work, 'client.mjs'),
    alias: { dexie: join(checkout, 'node_modules/dexie/dist/modern/dexie.mjs') },
    bundle: true,
    minify: true,
    platform: 'browser',
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'warning',
  });
}
