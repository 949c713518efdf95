import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip, type BrotliOptions, type ZlibOptions } from 'node:zlib';
import type { Context } from 'hono';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};
const WORTH_COMPRESSING = new Set([
  '.css',
  '.html',
  '.js',
  '.json',
  '.map',
  '.svg',
  '.txt',
  '.wasm',
  '.webmanifest',
]);
/** Vite puts a hash of the content into these names. */
const HASHED = /^\/assets\//;
const INDEX = '/index.html';

const brotlied = promisify<Uint8Array, BrotliOptions, Buffer>(brotliCompress);
const gzipped = promisify<Uint8Array, ZlibOptions, Buffer>(gzip);
/** The highest quality takes seconds for the QR reader and saves little. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

type Encoding = 'br' | 'gzip' | 'identity';

interface StaticFile {
  readonly type: string;
  readonly cacheControl: string;
  readonly etag: string;
  readonly encode: (encoding: Encoding) => Promise<Uint8Array<ArrayBuffer>>;
  readonly isCompressible: boolean;
}

/**
 * The app's files. Only what lies in the folder when the server starts is ever served, by its exact path, so that no path leads
 * out of it. Each is read and compressed once, when it is first asked for.
 */
export function createStaticFiles(folder: string): (c: Context) => Promise<Response> {
  const files = new Map(listFiles(folder).map((path) => [path, once(() => loadFile(folder, path))]));
  return async (c) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD')
      return c.text('Method not allowed', 405, { allow: 'GET, HEAD' });
    const load = files.get(c.req.path === '/' ? INDEX : c.req.path) ?? pageFor(c, files);
    return load ? answerFile(c, await load()) : c.text('Not found', 404);
  };
}

/** The app has its own routes: a page asked for by its address is the app. */
function pageFor<T>(c: Context, files: ReadonlyMap<string, T>): T | undefined {
  const isPage = extname(c.req.path) === '' && (c.req.header('accept') ?? '').includes('text/html');
  return isPage ? files.get(INDEX) : undefined;
}

function listFiles(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => `/${name.replaceAll('\\', '/')}`);
}

async function loadFile(folder: string, path: string): Promise<StaticFile> {
  const content = new Uint8Array(await readFile(join(folder, path)));
  const encodings = {
    br: once(async () => new Uint8Array(await brotlied(content, BROTLI))),
    gzip: once(async () => new Uint8Array(await gzipped(content, { level: 9 }))),
    identity: () => Promise.resolve(content),
  };
  const extension = extname(path);
  return {
    type: TYPES[extension] ?? 'application/octet-stream',
    cacheControl: HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
    etag: `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`,
    encode: (encoding) => encodings[encoding](),
    isCompressible: WORTH_COMPRESSING.has(extension),
  };
}

/** Made once; a failure, as when the files run out that a process may open, is not kept. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  const forget = () => {
    made = undefined;
  };
  return () => {
    if (made === undefined) {
      made = make();
      made.catch(forget);
    }
    return made;
  };
}

async function answerFile(c: Context, file: StaticFile): Promise<Response> {
  const encoding = file.isCompressible ? encodingFor(c) : 'identity';
  c.header('cache-control', file.cacheControl);
  c.header('etag', `W/${file.etag}`);
  if (file.isCompressible) c.header('vary', 'accept-encoding');
  if ((c.req.header('if-none-match') ?? '').includes(file.etag)) return c.body(null, 304);
  c.header('content-type', file.type);
  if (encoding !== 'identity') c.header('content-encoding', encoding);
  const body = await file.encode(encoding);
  c.header('content-length', String(body.length));
  return c.req.method === 'HEAD' ? c.body(null) : c.body(body);
}

function encodingFor(c: Context): Encoding {
  const accepted = c.req.header('accept-encoding') ?? '';
  if (/\bbr\b/.test(accepted)) return 'br';
  return /\bgzip\b/.test(accepted) ? 'gzip' : 'identity';
}
