import { fail, ok, type Result } from '#domain/result.ts';
import { PROTOCOL_VERSION } from '#protocol/limits.ts';
import type { SignedReceipt } from '#protocol/receipt.ts';
import { ReceiptResponse, RelayResponse } from '#protocol/relay.ts';
import type { BookStore } from '#store/book-store.ts';
import { storing } from '#store/failures.ts';
import { NOTHING_FOLDED } from '#store/live-view.ts';
import { dropOldRelays, keepReceipt, receiptProblem } from '#store/receipts.ts';
import type { DeviceRow, RelayRow } from '#store/schema.ts';
import { request, type RequestFailure } from './api.ts';
import { inSession } from './in-session.ts';
import type { SessionKeeper } from './session.ts';

export interface RelayDeps {
  readonly store: BookStore;
  readonly sessions: SessionKeeper;
  readonly baseUrl: string;
  readonly now: () => number;
}

/** What asking again can not mend: the batch is kept here, and the server has kept what it could. */
const FINAL: ReadonlySet<string> = new Set(['forked', 'broken-chain', 'bad-signature', 'malformed-request']);

/** A batch that the server does not take now, as when it lacks what comes before, is offered again after this. */
const REST_MS = 10 * 60_000;
const offered = new WeakMap<BookStore, Map<string, number>>();

/**
 * Hands in the batches that are carried for other devices, oldest first, and keeps the receipts to give back. Answers how many
 * the commune has now. A refusal of one of them is no failure of this device and stops no other (L10).
 */
export async function sendRelays(
  deps: RelayDeps,
  device: DeviceRow,
  signal: AbortSignal,
): Promise<Result<number, RequestFailure>> {
  const { database } = deps.store;
  const waiting = await storing(database, async () => {
    if (!offered.has(deps.store)) await dropOldRelays(database, deps.now());
    return database.relays.where('state').equals('waiting').sortBy('firstSeq');
  });
  offered.set(deps.store, offered.get(deps.store) ?? new Map());
  let received = 0;
  for (const relay of waiting.filter((each) => isDue(deps, each))) {
    const session = await deps.sessions.token(device);
    if (!session.ok) return session;
    const sent = await sendRelay(deps, session.value, relay, signal);
    if (sent.ok) received += sent.value ? 1 : 0;
    else if (sent.error.type === 'offline' || sent.error.code === 'session-required') return sent;
  }
  return ok(received);
}

const keyOf = ({ device, chain, firstSeq }: RelayRow): string => `${device} ${chain} ${firstSeq}`;

function isDue({ store, now }: RelayDeps, relay: RelayRow): boolean {
  const last = offered.get(store)?.get(keyOf(relay));
  return last === undefined || Math.abs(now() - last) > REST_MS;
}

function noteOffered({ store, now }: RelayDeps, relay: RelayRow): void {
  offered.get(store)?.set(keyOf(relay), now());
}

/** Whether the commune has the batch now. */
async function sendRelay(
  deps: RelayDeps,
  token: string,
  relay: RelayRow,
  signal: AbortSignal,
): Promise<Result<boolean, RequestFailure>> {
  const { device, firstSeq, packed, chain, signature, withheld } = relay;
  const batch = { firstSeq, packed, chain, signature, ...(withheld === undefined ? {} : { withheld }) };
  const body = { protocol: PROTOCOL_VERSION, device, batch };
  const answer = await request(deps.baseUrl, '/api/relays', RelayResponse, { body, token, signal });
  if (answer.ok) {
    const { ack, receipt } = answer.value;
    if (receipt) await keep(deps.store, receipt);
    if (ack.seq < relay.lastSeq) noteOffered(deps, relay);
    return ok(ack.seq >= relay.lastSeq);
  }
  if (answer.error.type === 'offline') return answer;
  if (answer.error.code === 'session-required') deps.sessions.forget();
  else if (FINAL.has(answer.error.code)) await noteRefused(deps.store, relay, answer.error.code);
  else noteOffered(deps, relay);
  return answer;
}

const noteRefused = (store: BookStore, relay: RelayRow, code: string) =>
  store.takeInBy(async () => {
    await store.database.relays.put({ ...relay, state: code === 'forked' ? 'forked' : 'refused' });
    return NOTHING_FOLDED;
  });

/** A receipt that the commune's key does not vouch for would convince nobody else: it is not kept. */
async function keep(store: BookStore, receipt: SignedReceipt): Promise<boolean> {
  const [row, { communeKey }] = await Promise.all([store.device(), store.directory()]);
  if (!row || (await receiptProblem(receipt, row.enrolment.commune.id, communeKey))) return false;
  await store.takeInBy(async () => {
    await keepReceipt(store.database, receipt);
    return NOTHING_FOLDED;
  });
  return true;
}

/** Asks for the commune's signed receipt for this device's own entries, to show or print, and keeps it. */
export const createFetchReceipt =
  ({ store, sessions, baseUrl }: Omit<RelayDeps, 'now'>) =>
  async (): Promise<Result<null, RequestFailure>> => {
    const answer = await inSession(store, sessions, (token, device) =>
      request(baseUrl, `/api/receipts/${device}`, ReceiptResponse, { method: 'GET', token }),
    );
    if (!answer.ok) return answer;
    const isKept = await keep(store, answer.value.receipt);
    return isKept ? ok(null) : fail({ type: 'refused', code: 'malformed-answer' });
  };
