import { fail, ok, type Result } from '#domain/result.ts';
import { base64urlOf, bytesOfBase64url } from '#protocol/base64url.ts';
import { Parcel, PARCEL_LIMITS, PARCEL_VERSION, versionOf, type ParcelDamage } from '#protocol/parcel.ts';

/*
 * A parcel as bytes:
 *
 *   N N H P   version   method   JSON, deflated where the browser can   SHA-256 of everything before it
 *
 * The same bytes as text, for share sheets that take only text files: `NEPNHA:` and the bytes in base64url.
 */

const MAGIC = [0x4e, 0x4e, 0x48, 0x50] as const;
const HEAD = MAGIC.length + 2;
const DIGEST = 32;
const TEXT_MARK = 'NEPNHA:';

/** Browsers before 2022 have no streams that compress: their parcels travel as they are. */
const STORED = 0;
const DEFLATED = 1;

const canCompress = (): boolean => typeof CompressionStream !== 'undefined';

/** The parcel as bytes. */
export async function bytesOfParcel(parcel: Parcel): Promise<Uint8Array<ArrayBuffer>> {
  const json = new TextEncoder().encode(JSON.stringify(parcel));
  const payload = canCompress() ? await deflated(json) : json;
  const bytes = new Uint8Array(HEAD + payload.length + DIGEST);
  bytes.set([...MAGIC, versionOf(parcel), canCompress() ? DEFLATED : STORED]);
  bytes.set(payload, HEAD);
  bytes.set(await digestOf(bytes.slice(0, -DIGEST)), HEAD + payload.length);
  return bytes;
}

/** The parcel in bytes that came from anywhere. Never throws, and unpacks no more than a parcel may hold. */
export async function parcelOfBytes(received: Uint8Array): Promise<Result<Parcel, ParcelDamage>> {
  const bytes = bytesOfText(received) ?? received;
  if (!MAGIC.every((byte, index) => bytes[index] === byte)) return fail({ type: 'not-a-parcel' });
  if ((bytes[MAGIC.length] ?? 0) > PARCEL_VERSION) return fail({ type: 'newer-version' });
  if (!(await isWhole(bytes))) return fail({ type: 'damaged' });
  const payload = bytes.slice(HEAD, -DIGEST);
  if (bytes[HEAD - 1] === STORED) return parsed(payload);
  if (!canCompress()) return fail({ type: 'unsupported' });
  const json = await inflated(payload);
  return json ? parsed(json) : fail({ type: 'damaged' });
}

/** Whether bytes end in the hash of what is before it. */
export async function isWhole(bytes: Uint8Array): Promise<boolean> {
  if (bytes.length < HEAD + DIGEST || bytes.length > PARCEL_LIMITS.bytes) return false;
  const digest = await digestOf(bytes.slice(0, -DIGEST));
  return digest.every((byte, index) => byte === bytes[bytes.length - DIGEST + index]);
}

const digestOf = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));

/** The head of a parcel's own hash: what tells the codes of one parcel from those of another. */
export const markOf = (bytes: Uint8Array, length: number): Uint8Array =>
  bytes.slice(bytes.length - DIGEST, bytes.length - DIGEST + length);

/** The bytes as text of plain letters. */
export const textOfBytes = (bytes: Uint8Array): string => TEXT_MARK + base64urlOf(bytes);

/** What came as bytes or as text of plain letters, as bytes. */
export const bytesOfReceived = (received: Uint8Array): Uint8Array => bytesOfText(received) ?? received;

function bytesOfText(received: Uint8Array): Uint8Array | undefined {
  const head = new TextDecoder().decode(received.subarray(0, TEXT_MARK.length));
  if (head !== TEXT_MARK || received.length > PARCEL_LIMITS.bytes * 2) return undefined;
  try {
    return bytesOfBase64url(new TextDecoder().decode(received.subarray(TEXT_MARK.length)).trim());
  } catch (error) {
    // Something else than base64url: an altered text, whose head alone cannot pass for a whole parcel.
    if (error instanceof RangeError) return new Uint8Array(MAGIC);
    throw error;
  }
}

const deflated = (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> =>
  allOf(new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate')));

const allOf = async (stream: ReadableStream): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await new Response(stream).arrayBuffer());

/** `undefined` when it is not deflated, or would become more than a parcel may be: a few bytes can promise gigabytes. */
async function inflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array | undefined> {
  const stream: ReadableStream<Uint8Array> = new Blob([bytes])
    .stream()
    .pipeThrough(new DecompressionStream('deflate'));
  const reader = stream.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  while (size <= PARCEL_LIMITS.chars) {
    // The bytes are in memory: nothing can fail but the unpacking, and every platform says so in its own way.
    const part = await reader.read().catch(() => undefined);
    if (!part) return undefined;
    if (part.done) return new Uint8Array(await new Blob(chunks).arrayBuffer());
    size += part.value.length;
    chunks.push(new Uint8Array(part.value));
  }
  await reader.cancel();
  return undefined;
}

function parsed(json: Uint8Array): Result<Parcel, ParcelDamage> {
  try {
    const parcel = Parcel.safeParse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(json)));
    return parcel.success ? ok(parcel.data) : fail({ type: 'damaged' });
  } catch (error) {
    // Not UTF-8, not JSON, or nested too deep.
    if (error instanceof TypeError || error instanceof SyntaxError || error instanceof RangeError)
      return fail({ type: 'damaged' });
    throw error;
  }
}
