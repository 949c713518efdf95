import * as z from 'zod/mini';
import { LIMITS, UNSENT_AGE_MAX_MS } from './limits.ts';
import { PackedEntries } from './packed-batch.ts';
import { Cursor, WireEntry } from './sync.ts';

/* What a device asks. Apart from the answers (sync.ts), because only the server reads these schemas. */

const scope = z.string().check(z.minLength(1), z.maxLength(LIMITS.scopeLength));
const hash = z.string().check(z.minLength(43), z.maxLength(43));
const signature = z.string().check(z.minLength(1), z.maxLength(120));

const bounded = (max: number) => z.int().check(z.minimum(0), z.maximum(max));

const signed = { firstSeq: z.int().check(z.minimum(1)), chain: hash, signature };

/** Protocol 1's batch. What an entry says is judged apart, so that it blocks no other (L10). */
export const Batch = z.object({
  ...signed,
  entries: z.array(WireEntry).check(z.minLength(1), z.maxLength(LIMITS.entriesPerBatch)),
});
export type Batch = z.infer<typeof Batch>;

/** Protocol 2's: the same entries as columns, under the same chain and signature. */
export const PackedBatch = z.object({ ...signed, packed: PackedEntries });
export type PackedBatch = z.infer<typeof PackedBatch>;

/** `POST /api/sync`, of both protocols. */
export const SyncRequest = z.object({
  protocol: z.int(),
  batch: z.optional(z.union([PackedBatch, Batch])),
  cursors: z.record(scope, Cursor),
  /** Hash of the directory that the device has; the answer carries it only when it changed. */
  directory: z.string().check(z.maxLength(64)),
  /** Hold the answer until there is news (bounded by the server). */
  wait: z.boolean(),
  /** The device's clock in epoch ms, compared with the server's to show its skew and nothing else (L9). */
  clock: z.int(),
  app: z.string().check(z.maxLength(40)),
  /** How many bytes of JSON the device wants to be told now, within what the server gives at most. */
  room: z.optional(z.int().check(z.minimum(1))),
  /** The last of its own entries whose verdict the device knows: a receipt that came by hand tells none. Heard without a batch. */
  told: z.optional(z.int().check(z.minimum(0))),
  /** What it still has to send when the server has taken this request, and how old the oldest of it is: shown to officers. */
  unsent: z.optional(z.object({ count: bounded(1_000_000), ageMs: bounded(UNSENT_AGE_MAX_MS) })),
});
export type SyncRequest = z.infer<typeof SyncRequest>;
