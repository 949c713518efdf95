import { foldBook } from '#domain/book/book.ts';
import { entryId, type Entry } from '#domain/book/entry.ts';
import { headsToSupersede } from '#domain/book/fold.ts';
import { base64urlOf } from '#protocol/base64url.ts';
import { batchSigningText, sessionSigningText } from '#protocol/batch.ts';
import { CHAIN_START, digestOf, nextChain } from '#protocol/chain.ts';
import type { Cursor, SyncResponse } from '#protocol/sync.ts';

/*
 * A phone that still runs the first release: it speaks protocol 1, written out here once and for all, and it can say what no
 * app of ours says. Real keys and a real chain, as little else as possible.
 */

/** [scope, kind, subject, supersedes, actor, recordedAt, version, salt, body]: protocol 1, as released. */
type OldWire = readonly [string, string, string, readonly string[], string, number, number, string, unknown];

export interface OldRecorded {
  readonly wire: OldWire;
  readonly chain: string;
}

export interface OldPhoneState {
  readonly device: string;
  readonly actor: string;
  readonly village: string;
  readonly keys: CryptoKeyPair;
  stream: OldRecorded[];
  ackedSeq: number;
  cursors: Record<string, Cursor>;
  entries: Record<string, { readonly entry: Entry; readonly verdict: string }>;
  token: string;
}

/** What is recorded, perhaps wrongly: nothing is checked. */
export interface RawDraft {
  readonly scope: string;
  readonly kind: string;
  readonly subject: string;
  readonly body: unknown;
  readonly actor?: string;
  readonly version?: number;
  readonly recordedAt?: number;
  readonly supersedes?: readonly string[];
}

type Post = (path: string, init: RequestInit) => Promise<{ status: number; text: string } | undefined>;

const seen = (phone: OldPhoneState) =>
  foldBook(
    Object.values(phone.entries)
      .filter(({ verdict }) => verdict === '' || verdict === 'sealed' || verdict === 'accepted')
      .map(({ entry }) => entry),
  );

/** Records something that supersedes what the phone sees. */
export function recordRaw(phone: OldPhoneState, draft: RawDraft, now: number): void {
  const { scope, kind, subject, body } = draft;
  const supersedes =
    draft.supersedes ?? headsToSupersede(seen(phone).subjects.get(subject), kind, body).slice(0, 64);
  const entry: Entry = {
    device: phone.device,
    seq: phone.stream.length + 1,
    scope,
    kind,
    subject,
    supersedes,
    actor: draft.actor ?? phone.actor,
    recordedAt: draft.recordedAt ?? now,
    version: draft.version ?? 1,
    body,
  };
  const salt = `old-${entry.seq}`;
  const chain = nextChain(phone.stream.at(-1)?.chain ?? CHAIN_START, entry, salt);
  const wire: OldWire = [
    scope,
    kind,
    subject,
    supersedes,
    entry.actor,
    entry.recordedAt,
    entry.version,
    salt,
    body,
  ];
  phone.stream.push({ wire, chain });
  phone.entries[entryId(entry)] = { entry, verdict: '' };
}

export async function signWith(keys: CryptoKeyPair, text: string): Promise<string> {
  const algorithm = { name: 'ECDSA', hash: 'SHA-256' };
  const bytes = await crypto.subtle.sign(algorithm, keys.privateKey, new TextEncoder().encode(text));
  return base64urlOf(new Uint8Array(bytes));
}

const json = (value: unknown, token?: string): RequestInit => {
  const body = JSON.stringify(value);
  const headers = { 'content-type': 'application/json', 'x-body-sha256': digestOf(body) };
  return {
    method: 'POST',
    body,
    headers: token ? { ...headers, authorization: `Bearer ${token}` } : headers,
  };
};

async function signIn(phone: OldPhoneState, post: Post): Promise<boolean> {
  const { device } = phone;
  const asked = await post('/api/challenges', json({ device }));
  if (asked?.status !== 200) return false;
  const { challenge } = JSON.parse(asked.text) as { challenge: string };
  const signature = await signWith(phone.keys, sessionSigningText(device, challenge));
  const opened = await post('/api/sessions', json({ device, challenge, signature }));
  if (opened?.status !== 200) return false;
  phone.token = (JSON.parse(opened.text) as { token: string }).token;
  return true;
}

/** The request of its next round trip, signed. */
async function nextRequest(phone: OldPhoneState, now: number): Promise<RequestInit> {
  const unsent = phone.stream.slice(phone.ackedSeq);
  const [last] = unsent.slice(-1);
  const firstSeq = phone.ackedSeq + 1;
  const batch = last && {
    firstSeq,
    entries: unsent.map(({ wire }) => wire),
    chain: last.chain,
    signature: await signWith(
      phone.keys,
      batchSigningText(phone.device, firstSeq, phone.stream.length, last.chain),
    ),
  };
  const { cursors } = phone;
  const request = {
    protocol: 1,
    ...(batch ? { batch } : {}),
    cursors,
    directory: '',
    wait: false,
    clock: now,
    app: '0.1.0',
  };
  return json(request, phone.token);
}

/** Takes in what protocol 1 promised to answer. */
function takeInAnswer(phone: OldPhoneState, text: string): boolean {
  const answer = JSON.parse(text) as SyncResponse;
  const named = phone.stream[answer.ack.seq - 1];
  if (answer.ack.seq > 0 && named?.chain !== answer.ack.chain) return false;
  phone.ackedSeq = answer.ack.seq;
  for (const { seq, code } of answer.verdicts) {
    const known = phone.entries[`${phone.device}.${seq}`];
    if (known) phone.entries[`${phone.device}.${seq}`] = { ...known, verdict: code };
  }
  for (const page of answer.pages) {
    for (const { device, seq, entry: wire, verdict } of page.entries) {
      const [scope, kind, subject, supersedes, actor, recordedAt, version, , body] =
        wire as unknown as OldWire;
      const entry = {
        device,
        seq,
        scope,
        kind,
        subject,
        supersedes,
        actor,
        recordedAt,
        version,
        body,
      } as Entry;
      phone.entries[`${device}.${seq}`] = { entry, verdict: verdict ?? '' };
    }
    phone.cursors[page.scope] = page.cursor;
  }
  return true;
}

/** One whole round trip; tells whether there is more. `refused` names the server's code. */
export async function oldRoundTrip(
  phone: OldPhoneState,
  now: number,
  post: Post,
): Promise<{ readonly more: boolean; readonly refused?: string }> {
  if (phone.token === '' && !(await signIn(phone, post))) return { more: false, refused: 'no-session' };
  const answer = await post('/api/sync', await nextRequest(phone, now));
  if (!answer) return { more: false, refused: 'offline' };
  if (answer.status !== 200) {
    const { code } = JSON.parse(answer.text) as { code: string };
    if (code === 'session-required') phone.token = '';
    return { more: code === 'session-required', refused: code };
  }
  const before = phone.ackedSeq;
  if (!takeInAnswer(phone, answer.text)) return { more: false, refused: 'forked' };
  const { pages } = JSON.parse(answer.text) as SyncResponse;
  return { more: pages.some(({ more }) => more) || phone.ackedSeq > before };
}
