import { fail, type Result } from '#domain/result.ts';
import type { Parcel } from '#protocol/parcel.ts';
import type { SignedReceipt } from '#protocol/receipt.ts';
import type { BookStore } from '#store/book-store.ts';
import { StorageError, storing, type StorageFailure } from '#store/failures.ts';
import { packParcel, type OwnParcel } from '#store/own-parcel.ts';
import type { RelayRow } from '#store/schema.ts';
import { takeInParcel, type BatchReport, type TakenIn } from '#store/parcels.ts';
import type { ReceiptReport } from '#store/receipts.ts';

export type { BatchReport, OwnParcel, ReceiptReport, TakenIn };

/** What handing over and taking in need of the store. */
export type TransferStore = Pick<BookStore, 'database' | 'device' | 'directory' | 'takeInBy' | 'onChange'>;

export type TakeInFailure = { readonly type: 'foreign-commune' } | StorageFailure;

/** Packs all that this device has to hand over; with `everything` also what the commune has, for a reader that lacks the beginning. */
export const packForHandover = (
  store: TransferStore,
  options: { readonly everything: boolean },
): Promise<OwnParcel | undefined> => packParcel(store, options);

/** Takes a parcel in. A full or closed storage takes nothing of it: the same parcel can be taken in again later. */
export async function takeIn(
  store: TransferStore,
  parcel: Parcel,
  now: number,
): Promise<Result<TakenIn, TakeInFailure>> {
  try {
    return await takeInParcel(store, parcel, now);
  } catch (error) {
    if (error instanceof StorageError) return fail(error.failure);
    throw error;
  }
}

/** What is carried here for another device: all that came from it at once. */
export interface Carried {
  readonly device: string;
  /** When it came, by this device's clock. */
  readonly takenAt: number;
  readonly entries: number;
  readonly state: RelayRow['state'];
  readonly standing: RelayRow['standing'];
}

export interface TransferStanding {
  /** The newest first. */
  readonly carried: readonly Carried[];
  /** The commune's newest receipt of each device, this one's included. */
  readonly receipts: ReadonlyMap<string, SignedReceipt>;
}

/** What this device carries for others, and the receipts that it holds. */
export async function readStanding({ database }: TransferStore): Promise<TransferStanding> {
  const [relays, receipts] = await storing(database, () =>
    Promise.all([database.relays.toArray(), database.receipts.toArray()]),
  );
  const carried = new Map<string, Carried>();
  for (const { device, takenAt, firstSeq, lastSeq, state, standing } of relays) {
    const key = `${device} ${takenAt}`;
    const before = carried.get(key);
    const entries = (before?.entries ?? 0) + lastSeq - firstSeq + 1;
    carried.set(key, worst(before, { device, takenAt, entries, state, standing }));
  }
  return {
    carried: [...carried.values()].sort((a, b) => b.takenAt - a.takenAt),
    receipts: new Map(receipts.map((receipt) => [receipt.device, receipt])),
  };
}

const STATES: readonly RelayRow['state'][] = ['received', 'waiting', 'refused'];
const STANDINGS: readonly RelayRow['standing'][] = ['read', 'gap', 'forked'];

/** Several batches are as far as the one that is least far. */
function worst(before: Carried | undefined, next: Carried): Carried {
  if (!before) return next;
  const further = <Value>(order: readonly Value[], a: Value, b: Value): Value =>
    order.indexOf(a) > order.indexOf(b) ? a : b;
  return {
    ...next,
    state: further(STATES, before.state, next.state),
    standing: further(STANDINGS, before.standing, next.standing),
  };
}
