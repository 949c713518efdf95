import * as z from 'zod/mini';
import { LIMITS } from './limits.ts';

/*
 * The wire. One request both pushes and pulls:
 *
 *   phone → server   batch (optional): entries firstSeq…, chain after the last, signature · cursors per scope
 *   server → phone   ack: last durable seq · verdicts for what was set aside · a page per scope with news · the directory
 *
 * An entry travels as an array; device and seq follow from its place in the batch.
 */

const id = z.string().check(z.minLength(1), z.maxLength(LIMITS.idLength));
const scope = z.string().check(z.minLength(1), z.maxLength(60));
const subject = z.string().check(z.minLength(1), z.maxLength(LIMITS.subjectLength));
const name = z.string().check(z.maxLength(LIMITS.nameLength));
const seq = z.int().check(z.minimum(0));
const hash = z.string().check(z.minLength(43), z.maxLength(43));
const signature = z.string().check(z.minLength(1), z.maxLength(120));
const timestamp = z.int();

/** [scope, kind, subject, supersedes, actor, recordedAt, version, salt, body] */
export const WireEntry = z.tuple([
  scope,
  id,
  subject,
  z.array(z.string().check(z.maxLength(60))).check(z.maxLength(LIMITS.supersedes)),
  id,
  timestamp,
  z.int().check(z.minimum(1), z.maximum(1000)),
  z.string().check(z.minLength(1), z.maxLength(30)),
  z.unknown(),
]);
export type WireEntry = z.infer<typeof WireEntry>;

/** The entry is authentic, but its body or place is not the server's to repair: parsed apart, so that it blocks nothing (L10). */
export const Batch = z.object({
  firstSeq: z.int().check(z.minimum(1)),
  entries: z.array(WireEntry).check(z.minLength(1), z.maxLength(LIMITS.entriesPerBatch)),
  chain: hash,
  signature,
});
export type Batch = z.infer<typeof Batch>;

/** Where a reader is in a scope. While `after` < `pack` it gets the pack: only entries that still speak. */
export const Cursor = z.object({ after: seq, pack: seq });
export type Cursor = z.infer<typeof Cursor>;

export const SyncRequest = z.object({
  protocol: z.int(),
  batch: z.optional(Batch),
  cursors: z.record(scope, Cursor),
  /** Hash of the directory that the device has; the answer carries it only when it changed. */
  directory: z.string().check(z.maxLength(64)),
  /** Hold the answer until there is news (bounded by the server). */
  wait: z.boolean(),
  /** The device's clock in epoch ms, compared with the server's to show its skew and nothing else (L9). */
  clock: timestamp,
  app: z.string().check(z.maxLength(40)),
});
export type SyncRequest = z.infer<typeof SyncRequest>;

const Verdict = z.object({ seq, code: id });

export const PulledEntry = z.object({
  position: seq,
  device: id,
  seq,
  receivedAt: timestamp,
  entry: WireEntry,
  verdict: z.optional(id),
});
export type PulledEntry = z.infer<typeof PulledEntry>;

export const Page = z.object({
  scope,
  entries: z.array(PulledEntry).check(z.maxLength(LIMITS.entriesPerPage)),
  cursor: Cursor,
  more: z.boolean(),
});
export type Page = z.infer<typeof Page>;

export const RecorderInfo = z.object({
  device: id,
  actor: id,
  name,
  role: z.enum(['village-head', 'second-recorder', 'officer']),
  village: z.string().check(z.maxLength(LIMITS.idLength)),
  clockSkewMs: z.int(),
  lastContact: timestamp,
  app: z.string().check(z.maxLength(40)),
  revoked: z.boolean(),
});
export type RecorderInfo = z.infer<typeof RecorderInfo>;

export const Directory = z.object({
  hash: z.string(),
  recorders: z.array(RecorderInfo).check(z.maxLength(2000)),
});
export type Directory = z.infer<typeof Directory>;

export const SyncResponse = z.object({
  /** The last seq of this device that is durable at the server, and the chain after it. */
  ack: z.object({ seq, chain: z.string() }),
  verdicts: z.array(Verdict).check(z.maxLength(LIMITS.entriesPerBatch)),
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
  | 'too-many-requests'
  | 'server-error';
