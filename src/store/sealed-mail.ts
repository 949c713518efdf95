import { del, get, set, update } from 'idb-keyval';
import type { SealedFile } from '#protocol/sealed.ts';
import type { SignedReceipt } from '#protocol/receipt.ts';

/*
 * What is sealed for the commune and waits here to be posted. It lies beside the book's database and not in it, because it must
 * be posted while that is locked; it is sealed already, and names nobody.
 */

/** What this device has not sent, sealed while its book was open, and how far it was posted while it was locked. */
export interface SealedOutbox extends SealedFile {
  readonly upTo: number;
  readonly chain: string;
  /** How many of its pieces the commune has answered. */
  readonly posted: number;
  /** What the commune answered: taken into the book once it is open. */
  readonly receipts: readonly SignedReceipt[];
}

/** A sealed file that somebody handed over, to be passed on unread. */
export interface CarriedSealed extends SealedFile {
  readonly id: string;
  readonly takenAt: number;
  /** The pieces that the commune has not answered yet. */
  readonly waiting: number;
}

/** The safety copy outside of the browser: up to which own entry it goes, under which chain, and when it was made. */
export interface SafetyCopy {
  readonly upTo: number;
  readonly chain: string;
  readonly madeAt: number;
}

const outboxKey = (database: string): string => `sealed-outbox/${database}`;
const carriedKey = (database: string): string => `sealed-carried/${database}`;
const copyKey = (database: string): string => `safety-copy/${database}`;

/** What a locked device may post, if anything waits. */
export const readOutboxSealed = (database: string): Promise<SealedOutbox | undefined> =>
  get(outboxKey(database));

/** Replaces what waits to be posted. */
export const keepOutboxSealed = (database: string, outbox: SealedOutbox): Promise<void> =>
  set(outboxKey(database), outbox);

/** Notes that one piece more was answered; of an outbox that was replaced meanwhile only the receipts are kept. */
export const notePosted = (
  database: string,
  chain: string,
  posted: number,
  receipts: readonly SignedReceipt[],
): Promise<void> =>
  update<SealedOutbox | undefined>(outboxKey(database), (outbox) => {
    if (!outbox) return undefined;
    const all = [...outbox.receipts, ...receipts];
    return { ...outbox, receipts: all, posted: outbox.chain === chain ? posted : outbox.posted };
  });

/** Nothing waits any more. */
export const dropOutboxSealed = (database: string): Promise<void> => del(outboxKey(database));

/** The sealed files that are carried for others, the oldest first. */
export const readCarriedSealed = async (database: string): Promise<readonly CarriedSealed[]> =>
  (await get<readonly CarriedSealed[]>(carriedKey(database))) ?? [];

/** No more are carried at once: what is here already is safe with its owner too. */
export const CARRIED_MAX = 30;

/** Takes a sealed file to be passed on; the same file is carried once. False when there are too many. */
export async function carrySealed(database: string, file: CarriedSealed): Promise<boolean> {
  let isTaken = true;
  await update<readonly CarriedSealed[]>(carriedKey(database), (before = []) => {
    const others = before.filter(({ id }) => id !== file.id);
    isTaken = others.length < CARRIED_MAX;
    return isTaken ? [...others, file] : before;
  });
  return isTaken;
}

/** Notes how many pieces of a carried file still wait; one with none is let go. */
export const noteCarried = (database: string, id: string, waiting: number): Promise<void> =>
  update<readonly CarriedSealed[]>(carriedKey(database), (before = []) =>
    before.map((file) => (file.id === id ? { ...file, waiting } : file)).filter((file) => file.waiting > 0),
  );

/** What is known of the last safety copy. */
export const readSafetyCopy = (database: string): Promise<SafetyCopy | undefined> => get(copyKey(database));

export const noteSafetyCopy = (database: string, copy: SafetyCopy): Promise<void> =>
  set(copyKey(database), copy);
