import { base64urlOf } from '#protocol/base64url.ts';
import { batchSigningText, enrolmentSigningText, type PublicKey } from '#protocol/batch.ts';
import { CHAIN_START } from '#protocol/chain.ts';
import type { Enrolment } from '#protocol/enrolment.ts';
import { LIMITS } from '#protocol/limits.ts';
import { stampDraft } from '#protocol/stamp.ts';
import type { WireEntry } from '#protocol/sync.ts';
import { entryToWire } from '#protocol/wire-entry.ts';
import type { Draft } from '#domain/book/entry.ts';
import { handIn } from '../ingest/hand-in.ts';
import type { Services } from '../services.ts';

/** A device that lives only while the sample is made. It proves itself like every other. */
export interface SampleDevice {
  readonly publicKey: PublicKey;
  /** What redeems a code. */
  signCode(code: string): Promise<{ code: string; publicKey: PublicKey; signature: string }>;
}

const ECDSA = { name: 'ECDSA', namedCurve: 'P-256' } as const;

export async function createSampleDevice(): Promise<SampleDevice & { sign(text: string): Promise<string> }> {
  const keys = await crypto.subtle.generateKey(ECDSA, false, ['sign', 'verify']);
  const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', keys.publicKey);
  const publicKey = { x, y };
  const sign = async (text: string) => {
    const algorithm = { name: 'ECDSA', hash: 'SHA-256' };
    const signature = await crypto.subtle.sign(algorithm, keys.privateKey, new TextEncoder().encode(text));
    return base64urlOf(new Uint8Array(signature));
  };
  return {
    publicKey,
    sign,
    signCode: async (code) => ({
      code,
      publicKey,
      signature: await sign(enrolmentSigningText(code, publicKey)),
    }),
  };
}

/** Records drafts about subjects that nobody spoke of before, and hands them in as signed batches like a phone. */
export async function recordSample(
  services: Services,
  device: { sign(text: string): Promise<string> },
  { commune, device: id, actor }: Enrolment,
  drafts: readonly Draft[],
): Promise<void> {
  let previousChain = CHAIN_START;
  for (let at = 0; at < drafts.length; at += LIMITS.entriesPerBatch) {
    const entries: WireEntry[] = [];
    for (const draft of drafts.slice(at, at + LIMITS.entriesPerBatch)) {
      const stamped = stampDraft(draft, {
        device: id,
        actor,
        seq: at + entries.length + 1,
        previousChain,
        supersedes: [],
        recordedAt: services.now(),
        salt: base64urlOf(services.randomBytes(12)),
      });
      previousChain = stamped.chain;
      entries.push(entryToWire(stamped.entry, stamped.salt));
    }
    const signature = await device.sign(batchSigningText(id, at + 1, at + entries.length, previousChain));
    const batch = { firstSeq: at + 1, entries, chain: previousChain, signature };
    await handInWhole(services, { commune: commune.id, device: id }, batch);
  }
}

async function handInWhole(
  services: Services,
  { commune, device }: { readonly commune: string; readonly device: string },
  batch: Parameters<typeof handIn>[2],
): Promise<void> {
  const row = await services.store.findDevice(commune, device);
  if (!row) throw new Error('The sample device was just enrolled');
  const receipt = await handIn(services, row, batch, services.now());
  if (!receipt.ok) throw new Error(`The sample was refused: ${receipt.error}`);
  const [verdict] = receipt.value.verdicts;
  if (verdict) throw new Error(`The sample's entry ${verdict.seq} was set aside: ${verdict.code}`);
}
