import { fail, ok, type Result } from '#domain/result.ts';
import { FIRST_PROTOCOL_VERSION, LIMITS } from '#protocol/limits.ts';
import { SyncResponse } from '#protocol/sync.ts';
import type { BookStore } from '#store/book-store.ts';
import { rereadAfterUpdate } from '#store/reread.ts';
import { toldSeqOf, type Acknowledged } from '#store/own-stream.ts';
import type { DeviceRow } from '#store/schema.ts';
import { request, type RequestFailure } from './api.ts';
import { nextRequest, type SyncBody } from './next-request.ts';
import { readablePage, readBody } from './readable.ts';
import { depositRecoveryCode } from './recovery-code.ts';
import { sendRelays } from './relays.ts';
import type { SessionKeeper } from './session.ts';

export interface ExchangeDeps {
  readonly store: BookStore;
  readonly sessions: SessionKeeper;
  readonly baseUrl: string;
  readonly now: () => number;
  readonly appVersion: string;
  /** Hears the commune's clock at each answer, in epoch ms: shown beside this device's, never trusted (L9). */
  readonly onServerTime?: (serverTime: number) => void;
}

export interface ExchangeOptions {
  readonly chunkEntries: number;
  /** What a request may weigh as it travels; one entry goes whatever it weighs. */
  readonly chunkBytes?: number;
  /** How much JSON the answer may bring. */
  readonly roomBytes?: number;
  /** Wait at the server for news when there is nothing to send. */
  readonly wait: boolean;
  readonly signal: AbortSignal;
}

/** What one round trip moved. */
export interface Exchanged {
  readonly sent: number;
  readonly sentBytes: number;
  /** Whether the server has more to give, or this device more to send. */
  readonly more: boolean;
  /** Whether the answer was as full as it might be. */
  readonly full: boolean;
  /** Whether the answer brought anything. */
  readonly news: boolean;
}

/** Of which own entries the answer told every verdict: of those it was sent, or of those it was asked about. */
function toldBy({ entries, after }: SyncBody, { ack, told }: SyncResponse): Acknowledged['told'] {
  const upTo = entries > 0 ? after + entries : (told ?? 0);
  return upTo > after && upTo <= ack.seq ? { after, upTo } : undefined;
}

/** A clone of this phone was heard between the receipt and the pages: its entries would take the place of the next ones here. */
async function isOfOtherBranch(store: BookStore, { pages }: SyncResponse): Promise<boolean> {
  const row = await store.device();
  const own = row?.enrolment.device;
  return pages.some(({ entries }) =>
    entries.some(({ device, seq }) => device === own && seq > (row?.seq ?? 0)),
  );
}

async function takeIn(
  { store }: ExchangeDeps,
  { body, answer }: Asked,
): Promise<Result<null, RequestFailure>> {
  // Verdicts first: once the receipt is noted their entries are never sent again, and nobody would tell them twice.
  await store.takeInVerdicts(answer.verdicts);
  const outcome = await store.takeInAck({ ...answer.ack, told: toldBy(body, answer) });
  if (outcome === 'forked' || (await isOfOtherBranch(store, answer)))
    return fail({ type: 'refused', code: 'forked' });
  for (const page of answer.pages) await store.takeInPage(readablePage(page));
  if (answer.directory) await store.takeInDirectory(answer.directory);
  return ok(null);
}

async function send(
  { sessions, baseUrl }: ExchangeDeps,
  token: string,
  { encoded }: SyncBody,
  { signal }: ExchangeOptions,
): Promise<Result<SyncResponse, RequestFailure>> {
  const timeoutMs = LIMITS.waitMs + 35_000;
  const answer = await request(baseUrl, '/api/sync', SyncResponse, { encoded, token, timeoutMs, signal });
  if (refusedWith(answer, 'session-required')) sessions.forget();
  return answer;
}

const refusedWith = (answer: Result<SyncResponse, RequestFailure>, code: string): boolean =>
  !answer.ok && answer.error.type === 'refused' && answer.error.code === code;

interface Asked {
  readonly body: SyncBody;
  readonly answer: SyncResponse;
}

/** Speaks the newest protocol, and the first to a server that knows no other (L12). */
async function ask(
  deps: ExchangeDeps,
  device: DeviceRow,
  options: ExchangeOptions,
): Promise<Result<Asked, RequestFailure>> {
  const { sessions } = deps;
  const session = await sessions.token(device);
  if (!session.ok) return session;
  const spoken = sessions.protocol();
  let body = await nextRequest(deps, device, spoken, options);
  let answer = await send(deps, session.value, body, options);
  if (spoken !== FIRST_PROTOCOL_VERSION && refusedWith(answer, 'upgrade-required')) {
    sessions.speakFirst();
    body = await nextRequest(deps, device, FIRST_PROTOCOL_VERSION, options);
    answer = await send(deps, session.value, body, options);
  }
  return answer.ok ? ok({ body, answer: answer.value }) : answer;
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
  await rereadAfterUpdate(deps.store, deps.appVersion, readBody);
  const asked = await ask(deps, device, options);
  if (!asked.ok) return asked;
  const { body, answer } = asked.value;
  deps.onServerTime?.(answer.serverTime);
  const taken = await takeIn(deps, asked.value);
  if (!taken.ok) return taken;
  // A commune that was put back to an earlier day may have lost the code too.
  if (answer.ack.seq < device.ackedSeq) await deps.store.vault.noteDeposited(undefined);
  const [{ unsent }, row] = await Promise.all([deps.store.progress(), deps.store.device()]);
  const untold = row && toldBy(body, answer) ? row.ackedSeq - toldSeqOf(row) : 0;
  const full = answer.pages.some((page) => page.more);
  const news = answer.pages.length > 0 || answer.directory !== undefined;
  // Own entries go first. What the commune got by a relay is then read like everything else.
  const relayed = full || unsent > 0 ? ok(0) : await sendRelays(deps, device, options.signal);
  if (!relayed.ok) return relayed;
  const more = full || unsent > 0 || untold > 0 || relayed.value > 0;
  // Whether it comes through decides nothing: the next round trip tries again.
  if (!more) await depositRecoveryCode({ ...deps, vault: deps.store.vault }, device, options.signal);
  return ok({ sent: body.entries, sentBytes: body.encoded.bytes, more, full, news });
}
