/** Goal: a request ends when the line is silent, never because the line is slow: 2 KB a second must arrive, however long it takes. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { encodeBody, request } from '#sync/api.ts';

const SECOND = 1000;

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A server that sends `{"said":"…"}` one letter at a time, with a silence before each, and hears when it is hung up on. */
function stubServer(silences: readonly number[]): void {
  vi.stubGlobal('fetch', async (_: string, { signal }: RequestInit) => {
    const parts = ['{"said":"', ...silences.map(() => 'a'), '"}'];
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        signal?.addEventListener('abort', () => controller.error(new DOMException('Aborted', 'AbortError')));
      },
      async pull(controller) {
        const part = parts.shift();
        if (part === undefined) return controller.close();
        if (part === 'a') await new Promise((go) => setTimeout(go, silences[silences.length - parts.length]));
        if (!signal?.aborted) controller.enqueue(new TextEncoder().encode(part));
      },
    });
    return new Response(stream);
  });
}

const ask = (timeoutMs: number) =>
  request('', '/api/any', z.object({ said: z.string() }), { method: 'GET', timeoutMs });

test('an answer that takes ten minutes to arrive, a little at a time, arrives', async () => {
  stubServer(Array(30).fill(20 * SECOND));
  const answer = ask(30 * SECOND);
  for (let n = 0; n < 31; n++) await vi.advanceTimersByTimeAsync(20 * SECOND);
  expect(await answer).toEqual({ ok: true, value: { said: 'a'.repeat(30) } });
});

test('an answer that stops half-way is given up, as a line that was lost', async () => {
  stubServer([20 * SECOND, 31 * SECOND]);
  const answer = ask(30 * SECOND);
  await vi.advanceTimersByTimeAsync(60 * SECOND);
  expect(await answer).toEqual({ ok: false, error: { type: 'offline' } });
});

test('a server that does not answer is given up after the time that the body takes on the slowest line', async () => {
  const encoded = await encodeBody({ long: Array.from({ length: 4000 }, (_, n) => Math.sin(n)).join('') });
  vi.stubGlobal('fetch', (_: string, { signal }: RequestInit) => {
    return new Promise((_answer, fail) =>
      signal?.addEventListener('abort', () => fail(new Error('Aborted'))),
    );
  });
  let gaveUp = false;
  const answer = request('', '/api/any', z.unknown(), { encoded, timeoutMs: 30 * SECOND });
  void answer.then(() => (gaveUp = true));
  await vi.advanceTimersByTimeAsync(30 * SECOND + encoded.bytes);
  expect(gaveUp).toBe(false);
  await vi.advanceTimersByTimeAsync(encoded.bytes + SECOND);
  expect(await answer).toEqual({ ok: false, error: { type: 'offline' } });
});
