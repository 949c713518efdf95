// Checks what a phone loads before its first screen: the JavaScript that index.html names, what that imports at once, and
// the part that the screen shown first needs. The rest follows the first paint, is precached, and is only listed.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT } from './lib/run.mjs';

const BUDGET_BYTES = 70_000;

// What a phone shows before anything else was asked of it, each by the parts that the screen waits for. Home follows the PIN:
// its parts are fetched while somebody types, and it is held to the same budget as if it came first.
const STARTS = {
  'first visit, by an invitation': ['src/app/Entrance.tsx'],
  'every visit after, at the PIN': ['src/app/gate.tsx', 'src/store/book-store.ts'],
  'every visit after, at home': ['src/app/running.tsx', 'src/app/PhoneRoutes.tsx', 'src/store/book-store.ts'],
};

const APP = join(ROOT, 'dist', 'app');
const html = readFileSync(join(APP, 'index.html'), 'utf8');
const chunks = JSON.parse(readFileSync(join(APP, '.vite', 'manifest.json'), 'utf8'));

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

/** Every script that a start waits for. Throws when a part is no chunk: then the list above is stale. */
function scriptsOf(parts) {
  const files = new Set();
  const named = Object.keys(chunks).filter((name) => html.includes(`"/${chunks[name].file}"`));
  if (named.length === 0) throw new Error('index.html names no script that was built');
  for (const name of [...named, ...parts]) {
    if (chunks[name] === undefined) throw new Error(`${name} is no chunk of its own any more`);
    collect(name, files);
  }
  return [...files].filter((file) => file.endsWith('.js'));
}

const first = new Set();
for (const [title, parts] of Object.entries(STARTS)) {
  const files = scriptsOf(parts);
  for (const file of files) first.add(file);
  const total = print(title, files);
  if (total <= BUDGET_BYTES) continue;
  const over = kilobytes(total - BUDGET_BYTES).trim();
  console.error(`This start is ${over} over its budget of ${kilobytes(BUDGET_BYTES).trim()}.`);
  process.exitCode = 1;
}
print(
  'after the first paint',
  readdirSync(join(APP, 'assets'))
    .map((name) => `assets/${name}`)
    .filter((file) => /\.(js|wasm)$/.test(file) && !first.has(file)),
);
