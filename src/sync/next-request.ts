import { batchSigningText } from '#protocol/batch.ts';
import {
  CHUNK_BYTES,
  FIRST_PROTOCOL_VERSION,
  LIMITS,
  ROOM_BYTES,
  UNSENT_AGE_MAX_MS,
} from '#protocol/limits.ts';
import { packEntries } from '#protocol/packed-batch.ts';
import type { Batch, PackedBatch, SyncRequest } from '#protocol/sync.ts';
import { signText } from '#store/device-keys.ts';
import { toldSeqOf, type Outbox, type StoredProgress } from '#store/own-stream.ts';
import type { DeviceRow } from '#store/schema.ts';
import { encodeBody, type EncodedBody } from './api.ts';
import type { ExchangeDeps, ExchangeOptions } from './exchange.ts';

/** A request as it travels, and how many entries it carries. */
export interface SyncBody {
  readonly encoded: EncodedBody;
  readonly entries: number;
  /** What precedes the own entries whose verdicts it asks for. */
  readonly after: number;
}

/** A batch stays well below what the server takes, whatever signatures it carries. */
const BATCH_CHARS = LIMITS.batchBytes / 4;

async function batchOf(
  { enrolment, keys }: DeviceRow,
  { firstSeq, entries, seeds, chain }: Outbox,
  protocol: number,
): Promise<Batch | PackedBatch> {
  const lastSeq = firstSeq + entries.length - 1;
  const signature = await signText(keys, batchSigningText(enrolment.device, firstSeq, lastSeq, chain));
  return protocol === FIRST_PROTOCOL_VERSION
    ? { firstSeq, entries: [...entries], chain, signature }
    : { firstSeq, packed: packEntries(entries, firstSeq, seeds), chain, signature };
}

/** What is left to send after this request, for the officer who looks after phones; an age by this device's clock (L9). */
function unsentAfter(
  { seq, ackedSeq }: DeviceRow,
  { unsentSince }: StoredProgress,
  sent: number,
  now: number,
): SyncRequest['unsent'] {
  const count = Math.max(0, seq - ackedSeq - sent);
  const age = Math.max(0, Math.min(UNSENT_AGE_MAX_MS, Math.round(now - unsentSince)));
  return { count, ageMs: count === 0 ? 0 : age };
}

/**
 * The next request in this protocol, with as many unsent entries as its bytes have room for: at least one, if there is any. A server
 * of the first release tells verdicts only of what it is sent, so it is sent again what others handed in.
 */
export async function nextRequest(
  { store, now, appVersion }: ExchangeDeps,
  device: DeviceRow,
  protocol: number,
  options: ExchangeOptions,
): Promise<SyncBody> {
  const { chunkBytes = CHUNK_BYTES.max, roomBytes = ROOM_BYTES.max } = options;
  const [cursors, directory, progress] = await Promise.all([
    store.cursors(),
    store.directory(),
    store.progress(),
  ]);
  const isFirst = protocol === FIRST_PROTOCOL_VERSION;
  const told = toldSeqOf(device);
  let entriesMax = options.chunkEntries;
  for (;;) {
    const outbox = await store.outbox(entriesMax, BATCH_CHARS, isFirst);
    const entries = outbox?.entries.length ?? 0;
    const request: SyncRequest = {
      protocol,
      ...(outbox ? { batch: await batchOf(device, outbox, protocol) } : {}),
      cursors,
      directory: directory.hash,
      wait: options.wait && !outbox,
      clock: now(),
      app: appVersion,
      // What goes up has precedence: its receipt should not wait for, or be cut with, a long answer.
      ...(isFirst
        ? {}
        : {
            room: outbox ? ROOM_BYTES.min : roomBytes,
            unsent: unsentAfter(device, progress, entries, now()),
          }),
      ...(outbox || told === device.ackedSeq ? {} : { told }),
    };
    const encoded = await encodeBody(request);
    if (entries <= 1 || encoded.bytes <= chunkBytes)
      return { encoded, entries, after: outbox ? outbox.firstSeq - 1 : told };
    // Too large by this factor; a little less still, because fewer entries compress worse.
    entriesMax = Math.max(1, Math.floor((entries * chunkBytes * 0.9) / encoded.bytes));
  }
}
