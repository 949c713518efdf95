import { isUtf8 } from 'node:buffer';
import { hash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { fail, ok, type Result } from '#domain/result.ts';
import { LIMITS } from '#protocol/limits.ts';
import type { RefusalCode } from '#protocol/sync.ts';

/** A request is at most a batch and what travels around it. */
export const REQUEST_BYTES = LIMITS.batchBytes * 2;
/** What carries no batch is small, and some of it comes from people whom the server does not know. */
const SMALL_REQUEST_BYTES = 16 * 1024;
/** A packed batch wraps its bodies in six levels more than a plain one. */
const DEPTH_MAX = 32;

type Read<T> = Result<T, RefusalCode>;

/** The request's bytes, uncompressed and bounded on both sides of the compression. */
export async function readBytes(request: Request, most = REQUEST_BYTES): Promise<Read<Uint8Array>> {
  const sent = await readBounded(request, most);
  if (!sent.ok || request.headers.get('content-encoding') !== 'gzip') return sent;
  try {
    // So little is unpacked sooner than a thread would begin with it.
    return ok(gunzipSync(sent.value, { maxOutputLength: most }));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return fail(code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'body-damaged');
  }
}

/** Whether the bytes are those whose hash the sender told in `x-body-sha256`. */
export const areWhole = (bytes: Uint8Array, digest: string): boolean =>
  hash('sha256', bytes, 'base64url') === digest;

function readBounded(request: Request, most: number): Promise<Read<Uint8Array>> {
  const length = request.headers.get('content-length');
  if (Number(length ?? 0) > most) return Promise.resolve(fail('too-large'));
  return length === null ? readPieces(request, most) : readWhole(request, most);
}

/** Where the length is told, no more is read than that: without a stream, which takes longer than all else about a small body. */
async function readWhole(request: Request, most: number): Promise<Read<Uint8Array>> {
  const sent = await request.arrayBuffer().catch(whenCut);
  if (!sent) return fail('body-damaged');
  return sent.byteLength > most ? fail('too-large') : ok(new Uint8Array(sent));
}

/** The line was cut, which is no bug; whoever sent it does not hear the answer. */
const whenCut = () => undefined;

async function readPieces(request: Request, most: number): Promise<Read<Uint8Array>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  while (reader) {
    const part = await reader.read().catch(whenCut);
    if (!part) return fail('body-damaged');
    const { done, value } = part;
    if (done) break;
    size += value.length;
    if (size > most) {
      await reader.cancel();
      return fail('too-large');
    }
    chunks.push(value);
  }
  return ok(new Uint8Array(Buffer.concat(chunks)));
}

/** The JSON value that the bytes spell. */
export function parseJson(bytes: Uint8Array): Read<unknown> {
  try {
    if (!isUtf8(bytes)) return fail('malformed-request');
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString();
    if (isTooDeep(text)) return fail('malformed-request');
    return ok(JSON.parse(text) as unknown);
  } catch (error) {
    if (error instanceof SyntaxError) return fail('malformed-request');
    throw error;
  }
}

/** Looked at before parsing: what folds and hashes a value calls itself once per level. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const char = text.charCodeAt(at);
    if (inString) {
      if (char === BACKSLASH) at++;
      else if (char === QUOTE) inString = false;
    } else if (char === QUOTE) inString = true;
    else if (char === BRACKET || char === BRACE) depth++;
    else if (char === BRACKET_END || char === BRACE_END) depth--;
    if (depth > DEPTH_MAX) return true;
  }
  return false;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const BRACKET = 0x5b;
const BRACKET_END = 0x5d;
const BRACE = 0x7b;
const BRACE_END = 0x7d;

interface Schema<T> {
  safeParse(value: unknown): { success: true; data: T } | { success: false };
}

/** A small request: read, parsed and shaped. */
export async function readJson<T>(request: Request, schema: Schema<T>): Promise<Read<T>> {
  const bytes = await readBytes(request, SMALL_REQUEST_BYTES);
  if (!bytes.ok) return bytes;
  const json = parseJson(bytes.value);
  if (!json.ok) return json;
  const parsed = schema.safeParse(json.value);
  return parsed.success ? ok(parsed.data) : fail('malformed-request');
}
