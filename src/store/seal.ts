import type { PublicKey } from '#protocol/batch.ts';
import { bytesOfBase64url } from '#protocol/base64url.ts';
import { DEFLATED, sealedInfo, STORED } from '#protocol/sealed.ts';

/** Who can open what is sealed: the commune, by the key whose public half its directory tells. */
export interface Commune {
  readonly id: string;
  readonly sealKey: PublicKey;
}

const ECDH = { name: 'ECDH', namedCurve: 'P-256' } as const;

/** Seals a value for the commune, so that nobody else can read it, this device included (protocol/sealed.ts). */
export async function sealFor(commune: Commune, value: unknown): Promise<Uint8Array<ArrayBuffer>> {
  const ephemeral = await crypto.subtle.generateKey(ECDH, false, ['deriveBits']);
  const point = await crypto.subtle.exportKey('raw', ephemeral.publicKey);
  const own = new Uint8Array(point).slice(1);
  const key = await sealingKey(commune, ephemeral.privateKey, own);
  const inside = await insideOf(value);
  const iv = new Uint8Array(12);
  const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, inside));
  return joined(own, sealed);
}

async function sealingKey(
  { id, sealKey }: Commune,
  privateKey: CryptoKey,
  own: Uint8Array<ArrayBuffer>,
): Promise<CryptoKey> {
  const theirs = joined(bytesOfBase64url(sealKey.x), bytesOfBase64url(sealKey.y));
  const point = joined(new Uint8Array([4]), theirs);
  const publicKey = await crypto.subtle.importKey('raw', point, ECDH, false, []);
  const shared = await crypto.subtle.deriveBits({ name: 'ECDH', public: publicKey }, privateKey, 256);
  const secret = await crypto.subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey']);
  const info = new TextEncoder().encode(sealedInfo(id));
  const salt = joined(own, theirs);
  const way = { name: 'HKDF', hash: 'SHA-256', salt, info };
  return crypto.subtle.deriveKey(way, secret, { name: 'AES-GCM', length: 256 }, false, ['encrypt']);
}

/** Browsers before 2022 have no streams that compress: they seal as it is. */
async function insideOf(value: unknown): Promise<Uint8Array<ArrayBuffer>> {
  const json = new TextEncoder().encode(JSON.stringify(value));
  if (typeof CompressionStream === 'undefined') return joined(new Uint8Array([STORED]), json);
  const packed = new Blob([json]).stream().pipeThrough(new CompressionStream('deflate'));
  const deflated = new Uint8Array(await new Response(packed).arrayBuffer());
  return joined(new Uint8Array([DEFLATED]), deflated);
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(a.length + b.length);
  bytes.set(a);
  bytes.set(b, a.length);
  return bytes;
}
