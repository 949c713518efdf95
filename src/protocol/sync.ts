import * as z from 'zod/mini';
import { ROLES } from '#domain/book/permissions.ts';
import { LIMITS } from './limits.ts';

export type { Batch, PackedBatch, SyncRequest } from './sync-request.ts';

/*
 * The wire. One request both pushes and pulls:
 *
 *   phone → server   batch (optional): entries firstSeq…, chain after the last, signature · cursors per scope (sync-request.ts)
 *   server → phone   ack: last durable seq · verdicts for what was set aside · a page per scope with news · the directory
 *
 * An entry travels as an array; device and seq follow from its place in the batch.
 */

const id = z.string().check(z.minLength(1), z.maxLength(LIMITS.idLength));
const scope = z.string().check(z.minLength(1), z.maxLength(60));
const name = z.string().check(z.maxLength(LIMITS.nameLength));
const seq = z.int().check(z.minimum(0));
const timestamp = z.int();

/**
 * [scope, kind, subject, supersedes, actor, recordedAt, version, salt, body]
 *
 * Bounded only so that it can be handled: a batch is refused as a whole, so what one envelope may sensibly hold is for the
 * judge to say, who sets the entry aside and lets the others through (L10).
 */
export type WireEntry = [
  scope: string,
  kind: string,
  subject: string,
  supersedes: string[],
  actor: string,
  recordedAt: number,
  version: number,
  salt: string,
  body: unknown,
];

/** Looked at here: a schema for each of its members would be most of what a first load costs a phone. */
export const WireEntry = z.custom<WireEntry>(isWireEntry);

function isWireEntry(value: unknown): boolean {
  if (!Array.isArray(value) || value.length !== WIRE_MEMBERS) return false;
  const [scope, kind, subject, supersedes, actor, recordedAt, version, salt] = value as unknown[];
  return (
    [scope, kind, subject, actor, salt].every(isEnvelopeText) &&
    Array.isArray(supersedes) &&
    supersedes.length <= LIMITS.supersedesOnWire &&
    supersedes.every(isEnvelopeText) &&
    Number.isSafeInteger(recordedAt) &&
    Number.isSafeInteger(version)
  );
}

const WIRE_MEMBERS = 9;

function isEnvelopeText(value: unknown): boolean {
  return typeof value === 'string' && value.length <= LIMITS.envelopeLength;
}

/** Where a reader is in a scope. While `after` < `pack` it gets the pack: only entries that still speak. */
export const Cursor = z.object({ after: seq, pack: seq });
export type Cursor = z.infer<typeof Cursor>;

const Verdict = z.object({ seq, code: id });

export interface PulledEntry {
  readonly position: number;
  readonly device: string;
  readonly seq: number;
  readonly receivedAt: number;
  readonly entry: WireEntry;
  readonly verdict?: string | undefined;
}

/** An entry as a reader is told of it; looked at here for the same reason. */
export const PulledEntry = z.custom<PulledEntry>(isPulledEntry);

function isPulledEntry(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { position, device, seq: place, receivedAt, entry, verdict } = value as Record<string, unknown>;
  return (
    isSeq(position) &&
    isId(device) &&
    isSeq(place) &&
    Number.isSafeInteger(receivedAt) &&
    isWireEntry(entry) &&
    (verdict === undefined || isId(verdict))
  );
}

const isSeq = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;

function isId(value: unknown): boolean {
  return typeof value === 'string' && value.length >= 1 && value.length <= LIMITS.idLength;
}

export const Page = z.object({
  scope,
  entries: z.array(PulledEntry).check(z.maxLength(LIMITS.entriesPerPage)),
  cursor: Cursor,
  more: z.boolean(),
});
export type Page = z.infer<typeof Page>;

const coordinate = z.string().check(z.minLength(43), z.maxLength(43));
const publicKey = z.object({ x: coordinate, y: coordinate });

export const RecorderInfo = z.object({
  device: id,
  actor: id,
  name,
  role: z.enum(ROLES),
  village: z.string().check(z.maxLength(LIMITS.idLength)),
  clockSkewMs: z.int(),
  lastContact: timestamp,
  app: z.string().check(z.maxLength(40)),
  revoked: z.boolean(),
  /** Whether the commune keeps a second branch of its stream: a restored backup, or two devices under one name (L4). */
  forked: z.optional(z.boolean()),
  /** What its signatures are checked with where no server can do it; servers of the first release do not tell. */
  key: z.optional(publicKey),
  /** For the desk: how many entries it said it still had to send, and since when (epoch ms, 0 when none). */
  unsent: z.optional(z.object({ count: seq, since: timestamp })),
  /** For the desk: whether the commune keeps a code that opens it again; `read`: it was read out, and no new one has come since. */
  recovery: z.optional(z.enum(['kept', 'read'])),
  /** For the desk: why it was revoked. */
  revokedReason: z.optional(z.string().check(z.maxLength(200))),
});
export type RecorderInfo = z.infer<typeof RecorderInfo>;

export const Directory = z.object({
  hash: z.string(),
  recorders: z.array(RecorderInfo).check(z.maxLength(2000)),
  /** What the commune's receipts are checked with. */
  communeKey: z.optional(publicKey),
  /** What is meant for the commune alone is sealed with this; servers of the first release do not tell. */
  sealKey: z.optional(publicKey),
});
export type Directory = z.infer<typeof Directory>;

export const SyncResponse = z.object({
  /** The last seq of this device that is durable at the server, and the chain after it. */
  ack: z.object({ seq, chain: z.string() }),
  verdicts: z.array(Verdict).check(z.maxLength(LIMITS.entriesPerBatch)),
  /** All verdicts after the request's `told` up to here are in this answer. Older servers do not tell. */
  told: z.optional(seq),
  pages: z.array(Page).check(z.maxLength(LIMITS.scopesPerPull)),
  directory: z.optional(Directory),
  serverTime: timestamp,
});
export type SyncResponse = z.infer<typeof SyncResponse>;

/** Why the server took nothing of a request. One shape for every route. */
export const Refusal = z.object({ code: z.string(), details: z.optional(z.string()) });
export type Refusal = z.infer<typeof Refusal>;

export type RefusalCode =
  | 'malformed-request'
  | 'too-large'
  | 'body-damaged'
  | 'upgrade-required'
  | 'unknown-device'
  | 'device-revoked'
  | 'session-required'
  | 'bad-signature'
  | 'broken-chain'
  | 'forked'
  | 'code-unknown'
  | 'code-used'
  | 'code-expired'
  | 'already-set-up'
  | 'officer-only'
  | 'not-found'
  | 'not-for-us'
  | 'too-many-requests'
  | 'server-error';
