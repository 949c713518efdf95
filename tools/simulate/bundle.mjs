import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../lib/run.mjs';

const FOLDER = join(ROOT, 'node_modules', '.cache', 'nep-nha-simulation');
const WORLD = join(ROOT, 'tests', 'simulation', 'world');
let bundles = 0;

/** Changes files on their way into a bundle, never on the disk. A change that finds nothing to replace is an error. */
function changing(changes) {
  return {
    name: 'changing',
    setup(build) {
      const byFile = Map.groupBy?.(changes, ({ file }) => file) ?? groupByFile(changes);
      for (const [file, own] of byFile) {
        const filter = new RegExp(`${file.replaceAll(/[.\\/]/g, '[.\\\\/]')}$`);
        build.onLoad({ filter }, ({ path }) => ({
          contents: own.reduce(replaced, readFileSync(path, 'utf8')),
          loader: 'ts',
        }));
      }
    },
  };
}

function groupByFile(changes) {
  const groups = new Map();
  for (const change of changes) groups.set(change.file, [...(groups.get(change.file) ?? []), change]);
  return groups;
}

function replaced(text, { file, find, replace }) {
  if (text.split(find).length !== 2) throw new Error(`${file} does not say exactly once: ${find}`);
  return text.replace(find, () => replace);
}

/** What the server gets of Node is ours: luck that comes out of the seed, a database that can be killed. */
const surroundings = {
  name: 'surroundings',
  setup(build) {
    const ours = { 'node:crypto': 'node-crypto.ts', 'node:module': 'node-module.ts' };
    build.onResolve({ filter: /^node:(crypto|module)$/ }, ({ path, importer }) =>
      importer.includes('tests/simulation') ? undefined : { path: join(WORLD, ours[path]) },
    );
    build.onResolve({ filter: /^idb-keyval$/ }, () => ({ path: join(WORLD, 'idb-keyval.ts') }));
    build.onResolve({ filter: /^dexie$/ }, ({ resolveDir }) =>
      build.resolve('dexie/dist/modern/dexie.mjs', { resolveDir, kind: 'import-statement' }),
    );
  },
};

/** Bundles the simulation with these changes; answers the file to run and how to take it away. */
export async function bundleSimulation(changes = []) {
  const { build } = await import('esbuild');
  mkdirSync(FOLDER, { recursive: true });
  const outfile = join(FOLDER, `simulation-${process.pid}-${++bundles}.mjs`);
  await build({
    absWorkingDir: ROOT,
    entryPoints: ['tests/simulation/main.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external: ['pg', 'pino', '@photostructure/sqlite'],
    plugins: [changing(changes), surroundings],
    logLevel: 'silent',
  });
  return { file: outfile, remove: () => rmSync(outfile, { force: true }) };
}
