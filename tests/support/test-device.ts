import { foldBook, type Book } from '#domain/book/book.ts';
import { entryId, type Draft, type Entry, type EntryId } from '#domain/book/entry.ts';
import { headsToSupersede } from '#domain/book/fold.ts';
import { base64urlOf } from '#protocol/base64url.ts';
import {
  batchSigningText,
  deviceIdOf,
  enrolmentSigningText,
  sessionSigningText,
  type PublicKey,
} from '#protocol/batch.ts';
import { CHAIN_START, digestOf } from '#protocol/chain.ts';
import { Challenge, Enrolment, Invitation, Session, type InvitationRequest } from '#protocol/enrolment.ts';
import { LIMITS, PROTOCOL_VERSION } from '#protocol/limits.ts';
import { stampDraft } from '#protocol/stamp.ts';
import {
  SyncResponse,
  type Batch,
  type Cursor,
  type PulledEntry,
  type RecorderInfo,
  type SyncRequest,
  type WireEntry,
} from '#protocol/sync.ts';
import { entryToWire, wireToEntry } from '#protocol/wire-entry.ts';

/** Sends a request to a server: `app.request`, or `fetch` with the address before the path. */
export type Send = (path: string, init?: RequestInit) => Promise<Response>;

/** What a device has recorded: an entry, its proof and its wire form. */
export interface Recorded {
  readonly entry: Entry;
  readonly wire: WireEntry;
  readonly chain: string;
}

/** A device with real keys and a real chain, and as little app around them as possible. */
export interface TestDevice {
  readonly publicKey: PublicKey;
  readonly device: string;
  /** Who it is, once it is enrolled. */
  identity: Enrolment;
  /** The device's clock: moves by itself a little with every entry. */
  clock: number;
  /** Its own stream, sent or not. */
  readonly stream: Recorded[];
  /** What it knows of the book: received entries and its own. */
  readonly entries: Map<EntryId, { readonly entry: Entry; readonly verdict: string | undefined }>;
  readonly pulled: PulledEntry[];
  readonly cursors: Record<string, Cursor>;
  readonly ack: { seq: number; chain: string };
  recorders: readonly RecorderInfo[];
  sign(text: string): Promise<string>;
  proof(code: string): Promise<{ code: string; publicKey: PublicKey; signature: string }>;
  enrol(code: string): Promise<Enrolment>;
  setUp(code: string, communeName: string, officerName: string): Promise<Enrolment>;
  invite(request: InvitationRequest): Promise<string>;
  authorization(): Promise<string>;
  /** POST or another method, as this device, with a JSON body. */
  call(path: string, body?: unknown, method?: string): Promise<Response>;
  /** Records drafts, superseding what the device sees. */
  record(...drafts: readonly Draft[]): readonly Recorded[];
  /** Records one draft that supersedes exactly these entries. */
  recordAfter(draft: Draft, supersedes: readonly EntryId[]): Recorded;
  batch(recorded: readonly Recorded[]): Promise<Batch>;
  request(change?: Partial<SyncRequest>): SyncRequest;
  /** One request, as it is; answers the raw response. */
  post(request: SyncRequest, headers?: Record<string, string>): Promise<Response>;
  /** Any bytes, as if they were a request of this device. */
  postRaw(body: BodyInit, headers?: Record<string, string>): Promise<Response>;
  /** One request; notes what it answered. */
  sync(change?: Partial<SyncRequest>): Promise<SyncResponse>;
  /** Hands in everything that was not acknowledged; the last answer. */
  push(): Promise<SyncResponse>;
  /** Receives everything there is to receive. */
  pull(): Promise<void>;
  /** The fold of what it knows. */
  book(): Book;
}

const ECDSA = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const NOBODY: Enrolment = {
  commune: { id: '', name: '' },
  device: '',
  actor: '',
  name: '',
  role: 'officer',
  village: '',
  villageName: '',
};

/** Makes a device with a fresh key pair, enrolled nowhere. */
export async function createTestDevice(send: Send): Promise<TestDevice> {
  const keys = await crypto.subtle.generateKey(ECDSA, false, ['sign', 'verify']);
  const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', keys.publicKey);
  const publicKey = { x, y };
  let token = '';
  let directory = '';
  let salts = 0;

  const own: TestDevice = {
    publicKey,
    device: deviceIdOf(publicKey),
    identity: NOBODY,
    clock: Date.UTC(2026, 9, 5, 5),
    stream: [],
    entries: new Map(),
    pulled: [],
    cursors: {},
    ack: { seq: 0, chain: CHAIN_START },
    recorders: [],

    async sign(text) {
      const algorithm = { name: 'ECDSA', hash: 'SHA-256' };
      const bytes = await crypto.subtle.sign(algorithm, keys.privateKey, new TextEncoder().encode(text));
      return base64urlOf(new Uint8Array(bytes));
    },
    proof: async (code) => ({
      code,
      publicKey,
      signature: await own.sign(enrolmentSigningText(code, publicKey)),
    }),
    async enrol(code) {
      own.identity = Enrolment.parse(await sendJson(send, '/api/enrolments', await own.proof(code)));
      return own.identity;
    },
    async setUp(code, communeName, officerName) {
      const request = { ...(await own.proof(code)), communeName, officerName };
      own.identity = Enrolment.parse(await sendJson(send, '/api/communes', request));
      return own.identity;
    },
    async invite(request) {
      const response = await own.call('/api/invitations', request);
      return Invitation.parse(await jsonOf(response)).code;
    },
    async authorization() {
      if (token === '') token = await signIn(send, own);
      return `Bearer ${token}`;
    },
    async call(path, body, method = 'POST') {
      const headers = { authorization: await own.authorization(), 'content-type': 'application/json' };
      return send(path, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
    },

    record: (...drafts) =>
      drafts.map((draft) => {
        const state = own.book().subjects.get(draft.subject);
        return own.recordAfter(draft, headsToSupersede(state, draft.kind, draft.body));
      }),
    recordAfter(draft, supersedes) {
      const stamped = stampDraft(draft, {
        device: own.device,
        actor: own.identity.actor,
        seq: own.stream.length + 1,
        previousChain: own.stream.at(-1)?.chain ?? CHAIN_START,
        supersedes,
        recordedAt: own.clock++,
        salt: `salt-${salts++}`,
      });
      const { entry, salt, chain } = stamped;
      const recorded = { entry, chain, wire: entryToWire(entry, salt) };
      own.stream.push(recorded);
      own.entries.set(entryId(entry), { entry, verdict: undefined });
      return recorded;
    },
    async batch(recorded) {
      const [first, last] = [recorded[0], recorded.at(-1)];
      if (!first || !last) throw new Error('A batch holds something');
      const signed = batchSigningText(own.device, first.entry.seq, last.entry.seq, last.chain);
      const signature = await own.sign(signed);
      const entries = recorded.map(({ wire }) => wire);
      return { firstSeq: first.entry.seq, entries, chain: last.chain, signature };
    },
    request: (change = {}) => ({
      protocol: PROTOCOL_VERSION,
      cursors: own.cursors,
      directory,
      wait: false,
      clock: own.clock,
      app: 'test',
      ...change,
    }),
    async post(request, headers = {}) {
      const body = JSON.stringify(request);
      return own.postRaw(body, { 'x-body-sha256': digestOf(body), ...headers });
    },
    async postRaw(body, headers = {}) {
      const authorization = await own.authorization();
      return send('/api/sync', { method: 'POST', headers: { authorization, ...headers }, body });
    },
    async sync(change) {
      const response = SyncResponse.parse(await jsonOf(await own.post(own.request(change))));
      noteAnswer(own, response);
      if (response.directory) directory = response.directory.hash;
      return response;
    },
    async push() {
      let answer = await own.sync();
      while (own.ack.seq < own.stream.length) {
        const next = own.stream.slice(own.ack.seq, own.ack.seq + LIMITS.entriesPerBatch);
        answer = await own.sync({ batch: await own.batch(next) });
      }
      return answer;
    },
    async pull() {
      for (;;) {
        const { pages } = await own.sync();
        if (!pages.some(({ more }) => more)) return;
      }
    },
    book: () =>
      foldBook([...own.entries.values()].filter(({ verdict }) => !verdict).map(({ entry }) => entry)),
  };
  return own;
}

async function signIn(send: Send, device: TestDevice): Promise<string> {
  const asked = await sendJson(send, '/api/challenges', { device: device.device });
  const { challenge } = Challenge.parse(asked);
  const signature = await device.sign(sessionSigningText(device.device, challenge));
  const session = await sendJson(send, '/api/sessions', { device: device.device, challenge, signature });
  return Session.parse(session).token;
}

function noteAnswer(device: TestDevice, { ack, verdicts, pages, directory }: SyncResponse): void {
  Object.assign(device.ack, ack);
  for (const { seq, code } of verdicts) {
    const recorded = device.stream[seq - 1];
    // Locks are found by folding, as on the phone.
    if (!recorded || code === 'sealed' || code === 'accepted') continue;
    device.entries.set(entryId(recorded.entry), { entry: recorded.entry, verdict: code });
  }
  for (const { scope, entries, cursor } of pages) {
    device.cursors[scope] = cursor;
    for (const pulled of entries) {
      device.pulled.push(pulled);
      const { entry } = wireToEntry(pulled.entry, pulled.device, pulled.seq);
      device.entries.set(entryId(entry), { entry, verdict: pulled.verdict });
    }
  }
  if (directory) device.recorders = directory.recorders;
}

async function sendJson(send: Send, path: string, body: unknown): Promise<unknown> {
  const headers = { 'content-type': 'application/json' };
  return jsonOf(await send(path, { method: 'POST', headers, body: JSON.stringify(body) }));
}

/** The body of an answer that must be a success. */
export async function jsonOf(response: Response): Promise<unknown> {
  const body: unknown = await response.json();
  if (!response.ok) throw new Error(`${response.status} ${JSON.stringify(body)}`);
  return body;
}
