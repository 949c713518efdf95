import { fail, ok, type Result } from '#domain/result.ts';
import { digestOf } from '#protocol/chain.ts';
import { Refusal } from '#protocol/sync.ts';
import type * as z from 'zod/mini';

/** Why a request brought nothing: no answer at all, or the server's own refusal code. */
export type RequestFailure =
  | { readonly type: 'offline' }
  | { readonly type: 'refused'; readonly code: string };

export interface RequestOptions {
  readonly method?: 'GET' | 'POST' | 'DELETE';
  readonly body?: unknown;
  readonly token?: string;
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
}

const TIMEOUT_MS = 30_000;

/** Below this a body is not worth compressing. */
const COMPRESS_FROM_CHARS = 1000;

interface EncodedBody {
  readonly body: BodyInit;
  readonly headers: Record<string, string>;
}

/** The body with its hash, so that a body that arrives cut or empty is refused and never taken for success. */
async function encodeBody(value: unknown): Promise<EncodedBody> {
  const text = JSON.stringify(value);
  const headers = { 'content-type': 'application/json', 'x-body-sha256': digestOf(text) };
  if (text.length < COMPRESS_FROM_CHARS || typeof CompressionStream === 'undefined')
    return { body: text, headers };
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  const body = await new Response(packed).arrayBuffer();
  return { body, headers: { ...headers, 'content-encoding': 'gzip' } };
}

/** Aborts when either the caller or the clock does. `AbortSignal.any` is too new for the oldest phones. */
function deadline(
  timeoutMs: number,
  signal: AbortSignal | undefined,
): { signal: AbortSignal; done: () => void } {
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  const timer = setTimeout(abort, timeoutMs);
  signal?.addEventListener('abort', abort, { once: true });
  if (signal?.aborted) abort();
  return {
    signal: controller.signal,
    done: () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
    },
  };
}

async function refusalOf(response: Response): Promise<RequestFailure> {
  const parsed = Refusal.safeParse(await response.json().catch(() => null));
  return { type: 'refused', code: parsed.success ? parsed.data.code : `http-${response.status}` };
}

/** Asks the server; the answer is parsed by its schema, and one that does not fit is refused like any other. */
export async function request<Schema extends z.ZodMiniType>(
  baseUrl: string,
  path: string,
  schema: Schema,
  options: RequestOptions = {},
): Promise<Result<z.infer<Schema>, RequestFailure>> {
  const { method = 'POST', body, token, timeoutMs = TIMEOUT_MS, signal } = options;
  const encoded = body === undefined ? undefined : await encodeBody(body);
  const limit = deadline(timeoutMs, signal);
  try {
    const headers = { ...encoded?.headers, ...(token ? { authorization: `Bearer ${token}` } : {}) };
    const response = await fetch(`${baseUrl}${path}`, {
      method,
      headers,
      cache: 'no-store',
      signal: limit.signal,
      ...(encoded ? { body: encoded.body } : {}),
    });
    if (!response.ok) return fail(await refusalOf(response));
    const parsed = schema.safeParse(response.status === 204 ? null : await response.json());
    return parsed.success ? ok(parsed.data) : fail({ type: 'refused', code: 'malformed-answer' });
  } catch {
    // fetch rejects for every way a network can fail, and json() for an answer that was cut: all are "no answer".
    return fail({ type: 'offline' });
  } finally {
    limit.done();
  }
}
