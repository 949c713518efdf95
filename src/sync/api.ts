import { fail, ok, type Result } from '#domain/result.ts';
import { digestOf } from '#protocol/chain.ts';
import { Refusal } from '#protocol/sync.ts';
import type * as z from 'zod/mini';

/** Why a request brought nothing: no answer at all, or the server's own refusal code. */
export type RequestFailure =
  | { readonly type: 'offline' }
  | { readonly type: 'refused'; readonly code: string };

export interface RequestOptions {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly body?: unknown;
  /** A body that was encoded before, instead of `body`. */
  readonly encoded?: EncodedBody;
  readonly token?: string;
  /** How long the line may be silent. */
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
}

const TIMEOUT_MS = 30_000;

/** Nobody can see a request's bytes go, so it is given the time that they take on the slowest line: 500 bytes a second. */
const UPLOAD_MS_PER_BYTE = 2;

/** Below this a body is not worth compressing. */
const COMPRESS_FROM_CHARS = 1000;

/** A body as it travels. */
export interface EncodedBody {
  readonly body: BodyInit;
  readonly bytes: number;
  readonly headers: Record<string, string>;
}

/** The body with its hash, so that a body that arrives cut or empty is refused and never taken for success. */
export async function encodeBody(value: unknown): Promise<EncodedBody> {
  const text = JSON.stringify(value);
  const headers = { 'content-type': 'application/json', 'x-body-sha256': digestOf(text) };
  if (text.length < COMPRESS_FROM_CHARS || typeof CompressionStream === 'undefined')
    return { body: text, bytes: text.length, headers };
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  const body = await new Response(packed).arrayBuffer();
  return { body, bytes: body.byteLength, headers: { ...headers, 'content-encoding': 'gzip' } };
}

/**
 * Aborts when either the caller does or nothing has come for too long. Never by the whole time: a line that is slow but moves
 * arrives. `AbortSignal.any` is too new for the oldest phones.
 */
function patience(signal: AbortSignal | undefined): {
  signal: AbortSignal;
  waitFor: (ms: number) => void;
  done: () => void;
} {
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal?.addEventListener('abort', abort, { once: true });
  if (signal?.aborted) abort();
  return {
    signal: controller.signal,
    waitFor(ms) {
      clearTimeout(timer);
      timer = setTimeout(abort, ms);
    },
    done() {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
    },
  };
}

/** The answer's JSON; `onPart` hears of every part that arrives. Rejects when it is cut. */
async function readJson(response: Response, onPart: () => void): Promise<unknown> {
  const reader = response.body?.getReader();
  if (!reader) return response.json();
  const decoder = new TextDecoder();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return JSON.parse(text + decoder.decode());
    onPart();
    text += decoder.decode(value, { stream: true });
  }
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
  const encoded = options.encoded ?? (body === undefined ? undefined : await encodeBody(body));
  const line = patience(signal);
  try {
    line.waitFor(timeoutMs + (encoded?.bytes ?? 0) * UPLOAD_MS_PER_BYTE);
    const headers = { ...encoded?.headers, ...(token ? { authorization: `Bearer ${token}` } : {}) };
    const response = await fetch(`${baseUrl}${path}`, {
      method,
      headers,
      cache: 'no-store',
      signal: line.signal,
      ...(encoded ? { body: encoded.body } : {}),
    });
    if (!response.ok) return fail(await refusalOf(response));
    const heard = (): void => line.waitFor(timeoutMs);
    const parsed = schema.safeParse(response.status === 204 ? null : await readJson(response, heard));
    return parsed.success ? ok(parsed.data) : fail({ type: 'refused', code: 'malformed-answer' });
  } catch {
    // fetch rejects for every way a network can fail, and reading for an answer that was cut: all are "no answer".
    return fail({ type: 'offline' });
  } finally {
    line.done();
  }
}
