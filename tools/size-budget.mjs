// Checks what a phone loads before its first screen: the JavaScript that index.html names, what that imports at once, and
// the lazily loaded screens of the phone. The rest is precached after the first paint and only listed.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT } from './lib/run.mjs';

const BUDGET_BYTES = 70_000;
const PHONE_SCREENS = /^src\/screens\/phone-/;

const APP = join(ROOT, 'dist', 'app');
const html = readFileSync(join(APP, 'index.html'), 'utf8');
const chunks = JSON.parse(readFileSync(join(APP, '.vite', 'manifest.json'), 'utf8'));

function isLoadedFirst([name, chunk]) {
  return html.includes(`"/${chunk.file}"`) || PHONE_SCREENS.test(name);
}

/** The files of a chunk and of all that it imports at once. */
function collect(name, files) {
  const { file, imports = [] } = chunks[name];
  if (files.has(file)) return;
  files.add(file);
  for (const imported of imports) collect(imported, files);
}

function print(title, files) {
  const sized = [...files].map((file) => ({ file, bytes: gzipSync(readFileSync(join(APP, file))).length }));
  const total = sized.reduce((sum, { bytes }) => sum + bytes, 0);
  console.log(`${kilobytes(total)}  ${title}`);
  for (const { file, bytes } of sized.sort((a, b) => b.bytes - a.bytes))
    console.log(`${kilobytes(bytes)}    ${file}`);
  return total;
}

function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1).padStart(7)} KB`;
}

const first = new Set();
for (const [name] of Object.entries(chunks).filter(isLoadedFirst)) collect(name, first);
const scripts = readdirSync(join(APP, 'assets')).map((name) => `assets/${name}`);
const firstScripts = scripts.filter((file) => file.endsWith('.js') && first.has(file));
const total = print('first load, gzipped', firstScripts);
print(
  'loaded lazily',
  scripts.filter((file) => /\.(js|wasm)$/.test(file) && !first.has(file)),
);

if (firstScripts.length === 0) throw new Error('index.html names no script that was built');
if (total > BUDGET_BYTES) {
  console.error(
    `The first load is ${kilobytes(total - BUDGET_BYTES).trim()} over its budget of ${kilobytes(BUDGET_BYTES).trim()}.`,
  );
  process.exitCode = 1;
}
