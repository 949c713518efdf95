import { BODY_VERSION } from './limits.ts';
import { nextChain } from './chain.ts';
import type { Draft, Entry, EntryId } from '#domain/book/entry.ts';
import { canonicalJson } from './canonical.ts';

/** What the recording device adds to a draft. */
export interface Stamp {
  readonly device: string;
  readonly actor: string;
  readonly seq: number;
  readonly previousChain: string;
  readonly supersedes: readonly EntryId[];
  readonly recordedAt: number;
  readonly salt: string;
}

export interface StampedEntry {
  readonly entry: Entry;
  readonly salt: string;
  readonly chain: string;
}

/** The draft as an entry of this device's chain. The body becomes what JSON can carry, so that every copy hashes the same. */
export function stampDraft(draft: Draft, stamp: Stamp): StampedEntry {
  const { device, actor, seq, supersedes, recordedAt, salt, previousChain } = stamp;
  const body: unknown = JSON.parse(canonicalJson(draft.body));
  const { scope, kind, subject } = draft;
  const entry: Entry = {
    device,
    seq,
    scope,
    kind,
    subject,
    supersedes,
    actor,
    recordedAt,
    version: BODY_VERSION,
    body,
  };
  return { entry, salt, chain: nextChain(previousChain, entry, salt) };
}
