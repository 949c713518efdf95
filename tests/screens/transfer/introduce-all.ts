import { base64urlOf } from '#protocol/base64url.ts';
import type { Parcel } from '#protocol/parcel.ts';
import { receiptSigningText } from '#protocol/receipt.ts';
import type { RecorderInfo } from '#protocol/sync.ts';
import { publicKeyOf } from '#store/device-keys.ts';
import { bytesOfParcel } from '#transfer/parcel-bytes.ts';
import { sealingKeyOf, type SealingKey } from '../../../sync-server/receipts/sealing-key.ts';
import { createSettings } from '../../support/settings.ts';
import type { TestApp } from '../../support/test-app.tsx';

const ECDSA = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const COMMUNE = 'mausonha';

/** What a commune does beside the devices of a test: it knows them all, and signs receipts. */
export interface TestCommune {
  receiptFor(app: TestApp, seq: number): Promise<Uint8Array<ArrayBuffer>>;
  /** Opens what is sealed for it. */
  readonly sealing: SealingKey;
}

async function recorderOf({ app, store }: TestApp): Promise<RecorderInfo> {
  const { device, actor, name, role, village } = app.enrolment;
  const row = await store.device();
  if (!row) throw new Error('A test app is enrolled');
  const key = await publicKeyOf(row.keys);
  return { device, actor, name, role, village, clockSkewMs: 0, lastContact: 0, app: '', revoked: false, key };
}

/** Tells every app who the others are. */
export async function introduceAll(...apps: readonly TestApp[]): Promise<TestCommune> {
  const keys = await crypto.subtle.generateKey(ECDSA, false, ['sign', 'verify']);
  const communeKey = await publicKeyOf(keys);
  const recorders = await Promise.all(apps.map(recorderOf));
  const sealing = await sealingKeyOf(createSettings(), COMMUNE);
  const directory = { hash: 'all', recorders, communeKey, sealKey: sealing.publicKey };
  for (const { store } of apps) await store.takeInDirectory(directory);
  return {
    sealing,
    async receiptFor({ app, store }, seq) {
      const { device } = app.enrolment;
      const chain = (await store.database.entries.get([device, seq]))?.chain ?? '';
      const unsigned = { commune: COMMUNE, device, seq, chain, receivedAt: Date.UTC(2026, 10, 5, 12, 30) };
      const text = new TextEncoder().encode(receiptSigningText(unsigned));
      const bytes = await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, keys.privateKey, text);
      const receipt = { ...unsigned, signature: base64urlOf(new Uint8Array(bytes)) };
      return bytesOfParcel({ commune: COMMUNE, batches: [], receipts: [receipt] } satisfies Parcel);
    },
  };
}
