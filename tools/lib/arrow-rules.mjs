// The arrows between the folders: what each layer may import of ours, and which packages.
//
//   modules   may be imported altogether
//   types     may be imported with `import type` only
//   packages  of npm; `node` stands for Node's own modules

const VIEW = ['preact', '@preact/signals'];

export const LAYERS = {
  'src/domain': {},
  'src/protocol': { modules: ['src/domain'], packages: ['zod', '@noble/hashes'] },
  'src/store': {
    modules: ['src/domain', 'src/protocol'],
    packages: ['dexie', 'idb-keyval', 'zod', '@noble/hashes'],
  },
  'src/sync': { modules: ['src/domain', 'src/protocol', 'src/store'], packages: ['zod'] },
  'src/commands': { modules: ['src/domain', 'src/protocol', 'src/store'] },
  'src/register-import': { modules: ['src/domain'], packages: ['read-excel-file'] },
  'src/export': { packages: ['fflate'] },
  'src/transfer': { modules: ['src/domain', 'src/protocol'] },
  // Papers: forms as data, and what writes them into a file.
  'src/documents': { modules: ['src/domain'], packages: ['docx'] },
  'src/i18n': { packages: VIEW },
  'src/ui': { packages: [...VIEW, 'uqr', 'zxing-wasm'] },
  'src/pwa': {
    modules: ['src/store', 'src/sync'],
    packages: ['workbox-core', 'workbox-precaching', 'workbox-routing', 'workbox-window'],
  },
  'src/screens': {
    modules: [
      'src/commands',
      'src/documents',
      'src/domain',
      'src/export',
      'src/i18n',
      'src/protocol',
      'src/register-import',
      'src/transfer',
      'src/ui',
    ],
    types: ['src/store', 'src/sync'],
    packages: [...VIEW, 'preact-iso', 'zxing-wasm'],
  },
  'src/app': { modules: ['src'], packages: [...VIEW, 'preact-iso'] },
  // The sample commune is imported by the code that an officer's import runs through.
  'sync-server/sample': {
    modules: ['src/domain', 'src/protocol', 'src/register-import', 'sync-server'],
    packages: ['node'],
  },
  'sync-server': {
    // Its own version.
    modules: ['src/domain', 'src/protocol', 'package.json'],
    packages: [
      'node',
      'hono',
      '@hono/node-server',
      '@noble/hashes',
      '@photostructure/sqlite',
      'kysely',
      'pg',
      'pino',
      'zod',
    ],
  },
};

/** One folder a task; a task may use this one and no other. */
export const SCREENS = 'src/screens';
export const SHARED_SCREENS = 'src/screens/shared';

/** The independent verifier of a book: it imports nothing else of ours and no package. */
export const VERIFIER = ['tools/verify.mjs', 'tools/verify'];

/** Packages that have a lighter form, which is the one a phone must load before its first screen. */
export const TOO_HEAVY_FOR_A_PHONE = { zod: 'zod/mini' };
