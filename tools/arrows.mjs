// Checks the arrows between the layers, the packages each may use, and that no modules import each other in a circle.
//
// An own check, because dependency-cruiser 17 reads nothing and reports success where TypeScript 7 is installed.
// tests/architecture/arrows.test.ts plants a breach of every rule and expects it to be named.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LAYERS, SCREENS, SHARED_SCREENS, TOO_HEAVY_FOR_A_PHONE, VERIFIER } from './lib/arrow-rules.mjs';
import { findCircle } from './lib/find-circle.mjs';
import { readImports } from './lib/read-imports.mjs';

const TREES = ['src', 'sync-server', 'tools'];
const SOURCE = /\.(ts|tsx|mts|mjs|js)$/;

/** Checks the project in `root`: how many source files were read, and one sentence for each breach. */
export function checkArrows(root) {
  const aliases = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).imports ?? {};
  const files = TREES.flatMap((tree) => sourceFiles(root, tree));
  const breaches = [];
  const evaluatedFirst = new Map();
  for (const file of files) {
    const imports = readImports(file, readFileSync(join(root, file), 'utf8')).map((found) => ({
      ...found,
      ...resolve(root, aliases, file, found.specifier),
    }));
    for (const found of imports) {
      const rule = brokenRule(file, found);
      if (rule !== undefined) breaches.push(`${file} -> ${found.specifier ?? '?'}: ${rule}`);
    }
    evaluatedFirst.set(
      file,
      imports.filter(({ kind, target }) => kind === 'static' && target).map(({ target }) => target),
    );
  }
  const circle = findCircle(evaluatedFirst);
  if (circle !== undefined) breaches.push(`${circle.join(' -> ')}: modules import each other in a circle`);
  return { files: files.length, breaches };
}

function sourceFiles(root, tree) {
  if (!existsSync(join(root, tree))) return [];
  return readdirSync(join(root, tree), { recursive: true })
    .map((name) => posix.join(tree, name.replaceAll('\\', '/')))
    .filter((name) => SOURCE.test(name) && !name.endsWith('.d.ts'))
    .sort();
}

/** What a specifier means: `target`, a path of ours that `exists` or not, or `package`. */
function resolve(root, aliases, from, specifier) {
  const name = specifier?.replace(/\?.*$/, '');
  if (name === undefined) return {};
  const path = name.startsWith('.') ? posix.join(posix.dirname(from), name) : aliasedPath(aliases, name);
  if (path !== undefined) return { target: path, exists: existsSync(join(root, path)) };
  if (name.startsWith('node:')) return { package: 'node' };
  return { package: name.split('/', name.startsWith('@') ? 2 : 1).join('/') };
}

function aliasedPath(aliases, name) {
  for (const [alias, path] of Object.entries(aliases)) {
    const stem = alias.slice(0, -1);
    if (name.startsWith(stem)) return posix.normalize(path.slice(0, -1) + name.slice(stem.length));
  }
  return undefined;
}

function brokenRule(file, found) {
  if (isWithin(found.target, 'tests')) return 'nothing imports tests';
  if (VERIFIER.some((path) => isWithin(file, path))) return brokenVerifier(found);
  if (isWithin(file, 'tools')) return undefined;
  if (found.specifier === undefined) return 'an imported path must be written out, so that it can be checked';
  const name = Object.keys(LAYERS).find((layer) => isWithin(file, layer));
  if (name === undefined) return 'the file belongs to no layer of tools/lib/arrow-rules.mjs';
  return found.package === undefined ? brokenArrow(file, name, found) : brokenPackage(file, name, found);
}

/** What judges a book shares no code with what made it, so that one mistake cannot be in both. */
function brokenVerifier({ target, exists, package: name }) {
  if (name === 'node' || (exists && VERIFIER.some((path) => isWithin(target, path)))) return undefined;
  return 'the verifier may use only its own files and Node';
}

function brokenArrow(file, name, { target, exists, kind }) {
  const { modules = [], types = [] } = LAYERS[name];
  const allowed = [name, ...modules, ...(kind === 'type' ? types : [])];
  if (!allowed.some((layer) => isWithin(target, layer)))
    return `${name} may import only ${listed(name, modules, types)}`;
  if (name === SCREENS && isWithin(target, SCREENS) && !isWithin(target, SHARED_SCREENS)) {
    if (taskOf(target) !== taskOf(file)) return 'the screens of one task never import those of another';
  }
  return exists ? undefined : 'no such file (names carry their extension)';
}

function brokenPackage(file, name, found) {
  const { packages = [] } = LAYERS[name];
  if (!packages.includes(found.package))
    return `${name} may use only these packages: ${packages.join(', ') || 'none'}`;
  const instead = isWithin(file, 'src') ? TOO_HEAVY_FOR_A_PHONE[found.specifier] : undefined;
  return instead && found.kind !== 'type' ? `a phone loads ${instead} instead` : undefined;
}

function listed(name, modules, types) {
  return [name, ...modules, ...types.map((layer) => `${layer} (types)`)].join(', ');
}

function taskOf(path) {
  return path.slice(SCREENS.length + 1).split('/', 1)[0];
}

function isWithin(path, folder) {
  return path === folder || path?.startsWith(`${folder}/`) === true;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { files, breaches } = checkArrows(fileURLToPath(new URL('..', import.meta.url)));
  for (const breach of breaches) console.error(breach);
  console.log(`${files} files read, ${breaches.length} breaches.`);
  process.exitCode = files > 0 && breaches.length === 0 ? 0 : 1;
}
