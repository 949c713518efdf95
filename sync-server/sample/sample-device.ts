import { base64urlOf } from '#protocol/base64url.ts';
import { batchSigningText, enrolmentSigningText, type PublicKey } from '#protocol/batch.ts';
import { CHAIN_START } from '#protocol/chain.ts';
import type { Enrolment } from '#protocol/enrolment.ts';
import { LIMITS } from '#protocol/limits.ts';
import { stampDraft, type StampedEntry } from '#protocol/stamp.ts';
import { entryToWire } from '#protocol/wire-entry.ts';
import type { Draft, Entry } from '#domain/book/entry.ts';
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

/** Hands in what a sample's person records. */
export interface SampleRecorder {
  readonly device: string;
  /** The seq of the last entry recorded so far; 0 before the first. */
  readonly seq: () => number;
  /** Records drafts about subjects that nobody spoke of before, and hands them in as signed batches like a phone. */
  readonly record: (drafts: readonly Draft[]) => Promise<readonly Entry[]>;
}

export function createSampleRecorder(
  services: Services,
  { sign }: { sign(text: string): Promise<string> },
  { commune, device, actor }: Enrolment,
): SampleRecorder {
  let seq = 0;
  let previousChain = CHAIN_START;

  function stampNext(draft: Draft): StampedEntry {
    seq += 1;
    const recordedAt = services.now();
    const salt = base64urlOf(services.randomBytes(12));
    const stamped = stampDraft(draft, {
      device,
      actor,
      seq,
      previousChain,
      supersedes: [],
      recordedAt,
      salt,
    });
    previousChain = stamped.chain;
    return stamped;
  }

  async function handInNext(drafts: readonly Draft[]): Promise<readonly Entry[]> {
    const firstSeq = seq + 1;
    const stamped = drafts.map(stampNext);
    const entries = stamped.map(({ entry, salt }) => entryToWire(entry, salt));
    const signature = await sign(batchSigningText(device, firstSeq, seq, previousChain));
    const batch = { firstSeq, entries, chain: previousChain, signature };
    await handInWhole(services, { commune: commune.id, device }, batch);
    return stamped.map(({ entry }) => entry);
  }

  return {
    device,
    seq: () => seq,
    async record(drafts) {
      const recorded: Entry[] = [];
      for (let at = 0; at < drafts.length; at += LIMITS.entriesPerBatch) {
        recorded.push(...(await handInNext(drafts.slice(at, at + LIMITS.entriesPerBatch))));
      }
      return recorded;
    },
  };
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
