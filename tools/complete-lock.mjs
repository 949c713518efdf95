// Completes package-lock.json with the optional binaries of other platforms, so that `npm ci` works everywhere.
//
// A registry mirror may lack the builds for platforms it never serves. `npm install` then leaves them out of the lock,
// and `npm ci` refuses that lock. Each missing one gets an entry with the exact version its parent asks for and the
// platform its name says: npm skips it where the platform differs and fetches it from a full registry where it does not.
//
// Run after every `npm install <package>`; `--check` only reports.
import { readFileSync, writeFileSync } from 'node:fs';

const LOCK = new URL('../package-lock.json', import.meta.url);
const EXACT_VERSION = /^\d+\.\d+\.\d+(-[\w.]+)?$/;
const SYSTEMS = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const CPUS = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];
const LIBCS = { gnu: 'glibc', gnueabihf: 'glibc', musl: 'musl', musleabihf: 'musl' };

/** The lock key that `from` would load `name` from, walking up node_modules folders as Node does; or undefined. */
function findInstalled(packages, from, name) {
  for (let folder = from; ; folder = parentFolder(folder)) {
    const key = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (packages[key] !== undefined) return key;
    if (folder === '') return undefined;
  }
}

function parentFolder(folder) {
  const cut = folder.lastIndexOf('/node_modules/');
  return cut === -1 ? '' : folder.slice(0, cut);
}

/** The platform a binary package names in its own name: `@x/y-linux-arm64-musl`. */
function platformOf(name) {
  const words = name.slice(name.indexOf('/') + 1).split('-');
  return {
    os: words.find((word) => SYSTEMS.includes(word)),
    cpu: words.find((word) => CPUS.includes(word)),
    libc: words.map((word) => LIBCS[word]).find((found) => found !== undefined),
  };
}

function missingBinaries(packages) {
  const missing = new Map();
  for (const [from, parent] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
      if (findInstalled(packages, from, name) !== undefined) continue;
      missing.set(`node_modules/${name}`, { name, version, parent });
    }
  }
  return missing;
}

/** One entry, its fields in the order in which npm writes them. */
function lockEntry({ name, version, parent }) {
  const { os, cpu, libc } = platformOf(name);
  if (!EXACT_VERSION.test(version) || (os === undefined && cpu !== 'wasm32')) {
    throw new Error(
      `${name}@${version} is missing from the lock and is not a platform binary: add it by hand.`,
    );
  }
  return {
    version,
    ...(cpu && { cpu: [cpu] }),
    ...(parent.dev && { dev: true }),
    ...(libc && { libc: [libc] }),
    license: parent.license ?? 'MIT',
    optional: true,
    ...(os && { os: [os] }),
    ...(parent.engines && { engines: parent.engines }),
  };
}

const lock = JSON.parse(readFileSync(LOCK, 'utf8'));
const missing = missingBinaries(lock.packages);
const hosts = Object.values(lock.packages).filter((entry) => /^https?:/.test(entry.resolved ?? ''));
if (process.argv.includes('--check')) {
  if (missing.size > 0) console.error(`package-lock.json lacks: ${[...missing.keys()].join(', ')}`);
  if (hosts.length > 0) console.error(`package-lock.json names a registry host ${hosts.length} times`);
  process.exitCode = missing.size + hosts.length > 0 ? 1 : 0;
} else {
  for (const [key, found] of missing) lock.packages[key] = lockEntry(found);
  for (const entry of hosts) delete entry.resolved;
  lock.packages = Object.fromEntries(
    Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')),
  );
  writeFileSync(LOCK, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(
    `package-lock.json: ${missing.size} platform binaries added, ${hosts.length} registry hosts dropped.`,
  );
}
