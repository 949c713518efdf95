import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkArrows } from '../../tools/arrows.mjs';

// A small project in which every arrow is right.
const SOUND_TREE: Record<string, string> = {
  'package.json': JSON.stringify({
    imports: { '#domain/*': './src/domain/*', '#store/*': './src/store/*', '#sync/*': './src/sync/*' },
  }),
  'src/domain/vote.ts': 'export const vote = 1;',
  'src/protocol/wire.ts': "import * as z from 'zod/mini'; import '#domain/vote.ts'; export { z };",
  'src/store/book.ts': "import 'dexie'; export type Row = 1; export const book = 1;",
  'src/sync/push.ts': "import '#store/book.ts';",
  'src/commands/record.ts': "import '#store/book.ts';",
  'src/register-import/worker.ts': "import 'read-excel-file/web-worker';",
  'src/i18n/vi.ts': "import '@preact/signals';",
  'src/ui/Button.tsx': 'import \'preact/hooks\'; export const Button = () => <button type="button" />;',
  'src/pwa/sw.ts': "import 'workbox-precaching';",
  'src/screens/shared/Strip.tsx': "import type { Row } from '#store/book.ts'; export type Strip = Row;",
  'src/screens/desk-board/Board.tsx': "import '../shared/Strip.tsx'; import '../../ui/Button.tsx';",
  'src/screens/phone-home/Home.tsx': "import '../../commands/record.ts';",
  'src/app/main.tsx': "void import('../screens/desk-board/Board.tsx');",
  'sync-server/main.ts': "import 'node:http'; import 'hono'; import '#domain/vote.ts';",
  'tests/domain/vote.test.ts': 'export const planted = 1;',
};

interface Breach {
  readonly rule: string;
  readonly in: string;
  readonly imports: string;
  readonly named: string;
}

const BREACHES: readonly Breach[] = [
  {
    rule: 'the domain imports nothing of ours',
    in: 'src/domain/bad.ts',
    imports: "import '#store/book.ts';",
    named: 'src/domain may import only src/domain',
  },
  {
    rule: 'not even a type',
    in: 'src/domain/bad.ts',
    imports: "import type { Row } from '#store/book.ts';",
    named: 'src/domain may import only src/domain',
  },
  {
    rule: 'a type named in passing counts too',
    in: 'src/domain/bad.ts',
    imports: "export type R = import('../store/book.ts').Row;",
    named: 'src/domain may import only src/domain',
  },
  {
    rule: 'the domain uses no package',
    in: 'src/domain/bad.ts',
    imports: "import 'zod/mini';",
    named: 'src/domain may use only these packages: none',
  },
  {
    rule: 'the protocol does not know the store',
    in: 'src/protocol/bad.ts',
    imports: "export * from '../store/book.ts';",
    named: 'src/protocol may import only src/protocol, src/domain',
  },
  {
    rule: 'a phone never loads the whole of zod',
    in: 'src/protocol/bad.ts',
    imports: "import * as z from 'zod';",
    named: 'a phone loads zod/mini instead',
  },
  {
    rule: 'the store does not send',
    in: 'src/store/bad.ts',
    imports: "import '#sync/push.ts';",
    named: 'src/store may import only src/store, src/domain, src/protocol',
  },
  {
    rule: 'the sync loop has no screens',
    in: 'src/sync/bad.ts',
    imports: "void import('../ui/Button.tsx');",
    named: 'src/sync may import only',
  },
  {
    rule: 'only the store knows Dexie',
    in: 'src/commands/bad.ts',
    imports: "import 'dexie';",
    named: 'src/commands may use only these packages: none',
  },
  {
    rule: 'only the store knows idb-keyval',
    in: 'src/app/bad.ts',
    imports: "import 'idb-keyval';",
    named: 'src/app may use only these packages',
  },
  {
    rule: 'the register import does not write',
    in: 'src/register-import/bad.ts',
    imports: "import '../store/book.ts';",
    named: 'src/register-import may import only src/register-import, src/domain',
  },
  {
    rule: 'the texts know no domain',
    in: 'src/i18n/bad.ts',
    imports: "import '#domain/vote.ts';",
    named: 'src/i18n may import only src/i18n',
  },
  {
    rule: 'components know no domain word',
    in: 'src/ui/bad.tsx',
    imports: "import '#domain/vote.ts';",
    named: 'src/ui may import only src/ui',
  },
  {
    rule: 'the service worker stands alone',
    in: 'src/pwa/bad.ts',
    imports: "import '../domain/vote.ts';",
    named: 'src/pwa may import only src/pwa',
  },
  {
    rule: 'screens have the types of the store alone',
    in: 'src/screens/phone-home/bad.tsx',
    imports: "import { book } from '#store/book.ts';",
    named: 'src/screens may import only',
  },
  {
    rule: 'a worker is an import too',
    in: 'src/screens/phone-home/bad.tsx',
    imports: "new Worker(new URL('../../sync/worker.ts', import.meta.url));",
    named: 'src/screens may import only',
  },
  {
    rule: 'screens of two tasks stay apart',
    in: 'src/screens/phone-home/bad.tsx',
    imports: "import '../desk-board/Board.tsx';",
    named: 'the screens of one task never import those of another',
  },
  {
    rule: 'what screens share knows no task',
    in: 'src/screens/shared/bad.tsx',
    imports: "import '../desk-board/Board.tsx';",
    named: 'the screens of one task never import those of another',
  },
  {
    rule: 'the server shares domain and protocol alone',
    in: 'sync-server/bad.ts',
    imports: "import '../src/store/book.ts';",
    named: 'sync-server may import only sync-server, src/domain, src/protocol',
  },
  {
    rule: 'the app does not use Node',
    in: 'src/app/bad.ts',
    imports: "import 'node:fs';",
    named: 'src/app may use only these packages',
  },
  {
    rule: 'the verifier shares no code with the app',
    in: 'tools/verify/bad.mjs',
    imports: "import '../../src/domain/vote.ts';",
    named: 'the verifier may use only its own files and Node',
  },
  {
    rule: 'the verifier shares no code with the server',
    in: 'tools/verify.mjs',
    imports: "import '../sync-server/main.ts';",
    named: 'the verifier may use only its own files and Node',
  },
  {
    rule: 'the verifier shares no package with either',
    in: 'tools/verify/bad.mjs',
    imports: "import '@noble/hashes/sha2.js';",
    named: 'the verifier may use only its own files and Node',
  },
  {
    rule: 'the verifier takes nothing through another tool',
    in: 'tools/verify/bad.mjs',
    imports: "import '../lib/run.mjs';",
    named: 'the verifier may use only its own files and Node',
  },
  {
    rule: 'the verifier hides no import',
    in: 'tools/verify/bad.mjs',
    imports: 'export const load = (name) => import(name);',
    named: 'the verifier may use only its own files and Node',
  },
  {
    rule: 'nothing imports tests',
    in: 'tools/bad.mjs',
    imports: "import '../tests/domain/vote.test.ts';",
    named: 'nothing imports tests',
  },
  {
    rule: 'every file belongs to a layer',
    in: 'src/helpers/bad.ts',
    imports: "import '#domain/vote.ts';",
    named: 'the file belongs to no layer',
  },
  {
    rule: 'a path names its file whole',
    in: 'src/sync/bad.ts',
    imports: "import '#store/book';",
    named: 'no such file',
  },
  {
    rule: 'a path can be read',
    in: 'src/sync/bad.ts',
    imports: 'export const load = (name: string) => import(name);',
    named: 'must be written out',
  },
];

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'arrows-'));
  for (const [path, text] of Object.entries(SOUND_TREE)) plant(path, text);
});

afterEach(() => rmSync(root, { recursive: true }));

function plant(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

test('a sound tree has no breach', () => {
  expect(checkArrows(root)).toEqual({ files: Object.keys(SOUND_TREE).length - 2, breaches: [] });
});

test.each(BREACHES)('$rule', ({ in: file, imports, named }) => {
  plant(file, imports);

  const { breaches } = checkArrows(root);

  expect(breaches).toHaveLength(1);
  expect(breaches[0]).toContain(file);
  expect(breaches[0]).toContain(named);
});

test('modules that import each other are named in order', () => {
  plant('src/domain/a.ts', "import './b.ts';");
  plant('src/domain/b.ts', "export * from './a.ts';");

  expect(checkArrows(root).breaches).toEqual([
    'src/domain/a.ts -> src/domain/b.ts -> src/domain/a.ts: modules import each other in a circle',
  ]);
});

test('a circle of types or of lazy loading is none at run time', () => {
  plant('src/domain/a.ts', "import type {} from './b.ts';");
  plant('src/domain/b.ts', "import './a.ts'; void import('./b.ts');");

  expect(checkArrows(root).breaches).toEqual([]);
});

test('a file that cannot be parsed is no silent success', () => {
  plant('src/domain/bad.ts', 'import {');

  expect(() => checkArrows(root)).toThrow('src/domain/bad.ts cannot be parsed');
});

test('this project keeps its arrows', () => {
  const { files, breaches } = checkArrows(fileURLToPath(new URL('../..', import.meta.url)));

  expect(files).toBeGreaterThan(20);
  expect(breaches).toEqual([]);
});
