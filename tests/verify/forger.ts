import { sign, type KeyObject } from 'node:crypto';
import { linkAfter } from '../../tools/verify/proof.mjs';
import type { BookFile, Fault } from './book-lines.ts';

/* What a server would do that alters its book and covers its tracks, and how to tell that it was found. */

interface Place {
  readonly device: string;
  readonly seq: number;
}

/** Whether a fault names the place. */
export const isAt =
  ({ device, seq }: Place) =>
  (fault: Fault): boolean =>
    fault.device === device && fault.seq !== undefined && fault.seq <= seq && (fault.to ?? fault.seq) >= seq;

/** A hash that is none of ours. */
export const otherHash = (hash: string): string => (hash.startsWith('A') ? 'B' : 'A') + hash.slice(1);

/** Chains the device's stream anew from the first entry, as a server that alters one would. */
export function rechain(file: BookFile, device: string): void {
  let chain = '';
  for (const entry of file.entries.filter((each) => each.device === device)) {
    chain = linkAfter(chain, entry);
    entry.chain = chain;
  }
  const row = file.devices.find((each) => each.device === device);
  if (row) row.lastChain = chain;
}

/** A public key as the book has it. */
export const keyOf = ({ publicKey }: { readonly publicKey: KeyObject }) => {
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  return { x, y };
};

/** Signs the batches of a device for its altered stream. */
export function resign(file: BookFile, device: string, privateKey: KeyObject): void {
  const chains = new Map(
    file.entries.filter((each) => each.device === device).map(({ seq, chain }) => [seq, chain]),
  );
  for (const batch of file.batches.filter((each) => each.device === device)) {
    batch.chain = chains.get(batch.lastSeq) ?? batch.chain;
    const text = `nep-nha/batch/1\n${device}\n${batch.firstSeq}\n${batch.lastSeq}\n${batch.chain}`;
    const key = { key: privateKey, dsaEncoding: 'ieee-p1363' } as const;
    batch.signature = sign('sha256', Buffer.from(text), key).toString('base64url');
  }
}
