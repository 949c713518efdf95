import { cpSync, mkdtempSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const DIST = join(ROOT, 'dist');

/** What the second build calls itself in the settings. */
export const NEXT_VERSION = '9.9.9';

/** The built app twice, the second time as a later version, and a server that gives the one or the other. */
export interface TwoBuilds {
  readonly serverFile: string;
  /** From its next start on the server gives the later version, without the file `lost`. */
  publish(lost?: string): void;
  /** Scripts of the later version, in the order of their names: none of them is on the phone yet. */
  readonly files: readonly string[];
  remove(): void;
}

/** Needs `npm run build`. Not one script of the later version has a name that the first one had. */
export async function makeTwoBuilds(): Promise<TwoBuilds> {
  // Within the project, because the server finds its packages from there upwards, and its sample beside dist/.
  const folder = mkdtempSync(join(DIST, 'two-builds-'));
  symlinkSync(join(ROOT, 'sync-server'), join(folder, 'sync-server'), 'junction');
  const server = join(folder, 'dist', 'server');
  const app = join(folder, 'dist', 'app');
  cpSync(join(DIST, 'server'), server, { recursive: true });
  cpSync(join(DIST, 'app'), app, { recursive: true });
  const next = join(folder, 'next');
  await build({
    logLevel: 'error',
    define: { __APP_VERSION__: JSON.stringify(NEXT_VERSION) },
    build: {
      outDir: next,
      rolldownOptions: { output: { chunkFileNames: 'assets/next-[name]-[hash].js' } },
    },
  });
  return {
    serverFile: join(server, 'main.mjs'),
    publish: (lost) => {
      rmSync(app, { recursive: true });
      cpSync(next, app, { recursive: true });
      if (lost) renameSync(join(app, lost), join(folder, 'lost'));
    },
    files: readdirSync(join(next, 'assets'))
      .filter((name) => /^next-.*\.js$/.test(name))
      .map((name) => `assets/${name}`),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
