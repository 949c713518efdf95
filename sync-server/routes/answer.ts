import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Context } from 'hono';
import type { Refusal, RefusalCode } from '#protocol/sync.ts';

const gzipped = promisify(gzip);

const STATUS: Readonly<Record<RefusalCode, 400 | 401 | 403 | 404 | 409 | 410 | 413 | 422 | 426 | 429 | 500>> =
  {
    'malformed-request': 400,
    'session-required': 401,
    'unknown-device': 401,
    'bad-signature': 403,
    'device-revoked': 403,
    'officer-only': 403,
    'code-unknown': 404,
    'not-found': 404,
    'not-for-us': 404,
    'already-set-up': 409,
    'code-used': 409,
    forked: 409,
    'code-expired': 410,
    'too-large': 413,
    'body-damaged': 422,
    'broken-chain': 422,
    'upgrade-required': 426,
    'too-many-requests': 429,
    'server-error': 500,
  };

const WORTH_COMPRESSING = 1024;

/** The one shape of every refusal. `details` is for people and promises nothing. */
export function refuse(c: Context, code: RefusalCode, details?: string): Response {
  const refusal: Refusal = details === undefined ? { code } : { code, details };
  return c.json(refusal, STATUS[code]);
}

/** JSON, compressed when the client takes that and it is worth it. */
export const answerJson = (c: Context, body: unknown): Promise<Response> =>
  answerText(c, JSON.stringify(body));

/** The same of what is JSON already. */
export async function answerText(c: Context, text: string): Promise<Response> {
  c.header('vary', 'accept-encoding');
  if (text.length < WORTH_COMPRESSING || !/\bgzip\b/.test(c.req.header('accept-encoding') ?? '')) {
    return c.body(text, 200, { 'content-type': 'application/json' });
  }
  const compressed = new Uint8Array(await gzipped(text));
  return c.body(compressed, 200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
}
