import { fail, ok, type Result } from '#domain/result.ts';
import { bytesOfBase64url } from '#protocol/base64url.ts';
import { bodyDigestOf, BODILESS } from '#protocol/chain.ts';
import { isBodiless } from '#protocol/bodiless.ts';
import type { ParcelBatch } from '#protocol/parcel.ts';
import { SEALED_LIMITS, SealedBodies } from '#protocol/sealed.ts';
import type { Batch, RefusalCode, WireEntry } from '#protocol/sync.ts';
import { unpackEntries } from '#protocol/unpack-batch.ts';
import { nativeSaltOf } from '../ingest/native-chain.ts';
import { parseJson } from '../routes/read-body.ts';
import type { Store } from '../store/store.ts';
import { sealingKeyOf } from './sealing-key.ts';

/** A batch as others carry it: what they may not read is sealed beside it. */
export type CarriedBatch = Pick<ParcelBatch, 'firstSeq' | 'packed' | 'chain' | 'signature' | 'withheld'>;

/**
 * The batch as its device recorded it: unpacked, with the salts and bodies that were sealed for the commune in their places again.
 * What is not there stays away, and the chain shows it.
 */
export async function wholeBatch(
  store: Pick<Store, 'setting' | 'transact'>,
  commune: string,
  { firstSeq, packed, chain, signature, withheld }: CarriedBatch,
): Promise<Result<Batch, RefusalCode>> {
  const unpacked = unpackEntries(packed, firstSeq, nativeSaltOf);
  if (!unpacked) return fail('malformed-request');
  const entries = [...unpacked];
  if (withheld !== undefined) {
    const bodies = await bodiesOf(store, commune, withheld);
    if (!bodies) return fail('malformed-request');
    for (const [place, salt, body] of bodies) {
      const bare = entries[place];
      if (bare) entries[place] = withBody(bare, salt, body);
    }
  }
  return ok({ firstSeq, entries, chain, signature });
}

async function bodiesOf(
  store: Pick<Store, 'setting' | 'transact'>,
  commune: string,
  withheld: string,
): Promise<SealedBodies | undefined> {
  const bytes = bytesOf(withheld);
  const key = await sealingKeyOf(store, commune);
  const inside = bytes && (await key.open(bytes, SEALED_LIMITS.bodiesBytes));
  if (!inside) return undefined;
  const json = parseJson(inside);
  const bodies = json.ok ? SealedBodies.safeParse(json.value) : undefined;
  return bodies?.success ? bodies.data : undefined;
}

function bytesOf(text: string): Uint8Array | undefined {
  try {
    return bytesOfBase64url(text);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Only what was left out is put back: the hash in its place says what it was. */
function withBody(bare: WireEntry, salt: string, body: unknown): WireEntry {
  const [scope, kind, subject, supersedes, actor, recordedAt, version, digest] = bare;
  if (!isBodiless(bare) || digestOf(salt, body) !== digest) return bare;
  return [scope, kind, subject, supersedes, actor, recordedAt, version, salt, body ?? null];
}

/** A body with a fraction in it has no canonical text, so no device can have hashed it. */
function digestOf(salt: string, body: unknown): string | undefined {
  try {
    return BODILESS + bodyDigestOf(salt, body ?? null);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
