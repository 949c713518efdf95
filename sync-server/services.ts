import type { Communes } from './enrol/communes.ts';
import type { GroupCommit } from './ingest/group-commit.ts';
import type { Notifier } from './pull/notifier.ts';
import type { Store } from './store/store.ts';

/** What the server's parts share. Clock and chance are arguments, so that tests own them. */
export interface Services {
  readonly store: Store;
  readonly communes: Communes;
  readonly commits: GroupCommit;
  readonly notifier: Notifier;
  /** The server's clock in epoch ms. */
  readonly now: () => number;
  readonly randomBytes: (count: number) => Uint8Array;
  /** Signs challenges and session tokens; kept in the database, so that every server before it knows it. */
  readonly secret: string;
  /** What hashing a code costs (scrypt's N). */
  readonly codeCost: number;
  /** Brings the list beside the backups up to date, soon; absent where there is no folder for them. */
  readonly noteRemovals?: () => void;
  /** Whether the commune under every name is the sample, where anybody may try out. */
  readonly sample: boolean;
}
