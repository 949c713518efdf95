import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build } from 'esbuild';

// src/pwa alone: a page of a few lines with our registration and our service worker, and a server whose version and
// failures the test decides.

const PAGE =
  '<!doctype html><link rel="icon" href="data:,"><main></main><script type="module" src="/page.js"></script>';

const PAGE_SCRIPT = `
  import { registerServiceWorker, requestBackgroundSync } from './src/pwa/register.ts';
  const say = (word) => document.querySelector('main').append(word + ' ');
  say(VERSION);
  window.loadLater = async () => (await import('/later.js')).later;
  window.loadHashed = async () => (await import('/assets/' + VERSION + '.js')).later;
  window.requestBackgroundSync = requestBackgroundSync;
  void registerServiceWorker({
    onUpdateReady: (apply) => { window.apply = apply; say('update'); },
    onBackgroundSync: () => say('sync'),
    onOfflineReady: () => say('offline-ready'),
  });
`;

/** One version of the little app as its server gives it: path -> text. */
export type Version = ReadonlyMap<string, string>;

/** Builds a version; `name` is the first word on its page and the text of what it loads later. */
export async function buildVersion(name: string): Promise<Version> {
  const files = new Map([
    ['/index.html', PAGE],
    ['/later.js', `export const later = ${JSON.stringify(`${name} later`)};`],
    // As Vite names what it builds: another version, another name.
    [`/assets/${name}.js`, `export const later = ${JSON.stringify(`${name} hashed`)};`],
  ]);
  const common = { bundle: true, write: false, outdir: '/', logLevel: 'error' } as const;
  const page = await build({
    ...common,
    stdin: { contents: PAGE_SCRIPT, resolveDir: process.cwd(), sourcefile: 'page.js' },
    entryNames: 'page',
    format: 'esm',
    splitting: true,
    external: ['/later.js', '/assets/*'],
    define: { VERSION: JSON.stringify(name), 'import.meta.env.DEV': 'false' },
  });
  for (const { path, text } of page.outputFiles) files.set(path, text);
  const precached = [...files.keys()].map((url) => ({
    url,
    revision: url.startsWith('/assets/') ? null : name,
  }));
  const worker = await build({
    ...common,
    entryPoints: ['src/pwa/sw.ts'],
    format: 'iife',
    define: { 'self.__WB_MANIFEST': JSON.stringify(precached), 'process.env.NODE_ENV': '"production"' },
  });
  for (const { path, text } of worker.outputFiles) files.set(path, text);
  return files;
}

/** What the worker of a version fetches while it is installed, in that order, and the worker itself. */
export const filesOf = (version: Version): readonly string[] => [...version.keys()];

/** The server of the little app. */
export interface LittleServer {
  readonly url: string;
  /** From now on gives this version. */
  serve(version: Version): void;
  /** From now on cuts the connection of every request for `path`; undefined heals it. */
  cut(path: string | undefined): void;
  /** How many requests were cut since then. */
  cuts(): number;
  /** Dies; what was served before must do. */
  stop(): Promise<void>;
}

export async function startLittleServer(first: Version): Promise<LittleServer> {
  let version = first;
  let broken: string | undefined;
  let cuts = 0;
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    if (path === broken) {
      cuts += 1;
      response.destroy();
    } else if (path.startsWith('/api/')) request.pipe(response);
    else if (path.startsWith('/assets/') && !version.has(path)) response.writeHead(404).end();
    else {
      const file = version.has(path) ? path : '/index.html';
      response.setHeader('content-type', file.endsWith('.js') ? 'text/javascript' : 'text/html');
      response.setHeader('cache-control', 'no-cache');
      response.end(version.get(file));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    serve: (next) => {
      version = next;
    },
    cut: (path) => {
      broken = path;
      cuts = 0;
    },
    cuts: () => cuts,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
