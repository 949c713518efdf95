import { fail, ok, type Result } from '#domain/result.ts';
import { batchSigningText } from '#protocol/batch.ts';
import { LIMITS, PROTOCOL_VERSION } from '#protocol/limits.ts';
import { SyncResponse, type Batch } from '#protocol/sync.ts';
import type { BookStore } from '#store/book-store.ts';
import { signText } from '#store/device-keys.ts';
import type { DeviceRow } from '#store/schema.ts';
import { request, type RequestFailure } from './api.ts';
import { readablePage } from './readable.ts';
import type { SessionKeeper } from './session.ts';

export interface ExchangeDeps {
  readonly store: BookStore;
  readonly sessions: SessionKeeper;
  readonly baseUrl: string;
  readonly now: () => number;
  readonly appVersion: string;
}

export interface ExchangeOptions {
  readonly chunkEntries: number;
  /** Wait at the server for news when there is nothing to send. */
  readonly wait: boolean;
  readonly signal: AbortSignal;
}

/** What one round trip moved. */
export interface Exchanged {
  readonly sent: number;
  /** Whether the server has more to give, or this device more to send. */
  readonly more: boolean;
  /** Whether the answer brought anything. */
  readonly news: boolean;
}

/** A batch stays well below what the server takes, whatever signatures it carries. */
const BATCH_CHARS = LIMITS.batchBytes / 4;

async function batchOf(
  { store }: ExchangeDeps,
  device: DeviceRow,
  entriesMax: number,
): Promise<Batch | undefined> {
  const outbox = await store.outbox(entriesMax, BATCH_CHARS);
  if (!outbox) return undefined;
  const { firstSeq, entries, chain } = outbox;
  const text = batchSigningText(device.enrolment.device, firstSeq, firstSeq + entries.length - 1, chain);
  return { firstSeq, entries: [...entries], chain, signature: await signText(device.keys, text) };
}

async function takeIn({ store }: ExchangeDeps, answer: SyncResponse): Promise<Result<null, RequestFailure>> {
  // Verdicts first: once the receipt is noted their entries are never sent again, and nobody would tell them twice.
  await store.takeInVerdicts(answer.verdicts);
  const outcome = await store.takeInAck(answer.ack.seq, answer.ack.chain);
  if (outcome === 'forked') return fail({ type: 'refused', code: 'forked' });
  for (const page of answer.pages) await store.takeInPage(readablePage(page));
  if (answer.directory) await store.takeInDirectory(answer.directory);
  return ok(null);
}

async function ask(
  deps: ExchangeDeps,
  device: DeviceRow,
  batch: Batch | undefined,
  options: ExchangeOptions,
) {
  const { store, sessions, baseUrl, now, appVersion } = deps;
  const session = await sessions.token(device);
  if (!session.ok) return session;
  const [cursors, directory] = await Promise.all([store.cursors(), store.directory()]);
  const body = {
    protocol: PROTOCOL_VERSION,
    ...(batch ? { batch } : {}),
    cursors,
    directory: directory.hash,
    wait: options.wait && !batch,
    clock: now(),
    app: appVersion,
  };
  const timeoutMs = LIMITS.waitMs + 35_000;
  return request(baseUrl, '/api/sync', SyncResponse, {
    body,
    token: session.value,
    timeoutMs,
    signal: options.signal,
  });
}

/**
 * One round trip: sends the next chunk, takes in the verdicts, the receipt and what is new. Each effect is written before or
 * with its watermark, so a cut at any moment costs at most this chunk.
 */
export async function exchange(
  deps: ExchangeDeps,
  device: DeviceRow,
  options: ExchangeOptions,
): Promise<Result<Exchanged, RequestFailure>> {
  const batch = await batchOf(deps, device, options.chunkEntries);
  const answer = await ask(deps, device, batch, options);
  if (!answer.ok) {
    if (answer.error.type === 'refused' && answer.error.code === 'session-required') deps.sessions.forget();
    return answer;
  }
  const taken = await takeIn(deps, answer.value);
  if (!taken.ok) return taken;
  const { unsent } = await deps.store.progress();
  const more = answer.value.pages.some((page) => page.more) || unsent > 0;
  const { pages, directory } = answer.value;
  return ok({ sent: batch?.entries.length ?? 0, more, news: pages.length > 0 || directory !== undefined });
}
