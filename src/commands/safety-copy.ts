import { deviceOf } from '#store/own-stream.ts';
import { storing } from '#store/failures.ts';
import { noteSafetyCopy, readSafetyCopy } from '#store/sealed-mail.ts';
import { packSealed, type SealedParcel } from '#store/sealed-parcel.ts';
import type { TransferStore } from './transfer.ts';

export type { SealedParcel };

/** Whether a safety copy outside of the browser is needed, and what there is of one. Times are epoch ms of this device's clock. */
export interface CopyStanding {
  /** Own entries that no receipt names: they are on this device alone. */
  readonly unsent: number;
  /** Whether sealed minutes are among them: then the copy is asked for. */
  readonly holdsMinutes: boolean;
  /** The last copy, while it holds something that no receipt names. */
  readonly made: { readonly at: number; readonly upTo: number; readonly later: number } | undefined;
}

/** How things stand; `undefined` when the commune has everything, or this device cannot seal for it yet. */
export async function readCopyStanding(store: TransferStore): Promise<CopyStanding | undefined> {
  const { database } = store;
  const [row, { sealKey }, copy] = await Promise.all([
    storing(database, () => deviceOf(database)),
    store.directory(),
    readSafetyCopy(database.name),
  ]);
  const unsent = row ? row.seq - row.ackedSeq : 0;
  if (!row || !sealKey || unsent === 0) return undefined;
  const { device } = row.enrolment;
  const isUnsent = ([of, seq]: readonly [string, number]) => of === device && seq > row.ackedSeq;
  const found = await storing(database, () =>
    Promise.all([
      database.entries.where('subject').startsWithAnyOf(['minutes:', 'amendment:']).primaryKeys(),
      copy ? database.entries.get([device, copy.upTo]) : undefined,
    ]),
  );
  const [minutes, last] = found;
  const isOfThis = copy && copy.upTo > row.ackedSeq && last?.chain === copy.chain;
  return {
    unsent,
    holdsMinutes: minutes.some(isUnsent),
    made: isOfThis ? { at: copy.madeAt, upTo: copy.upTo, later: row.seq - copy.upTo } : undefined,
  };
}

/** All that the commune lacks of what is here, sealed for it alone; `undefined` when there is nothing. */
export const packSafetyCopy = (store: TransferStore): Promise<SealedParcel | undefined> => packSealed(store);

/** Notes that such a copy has left this device. */
export const noteCopyMade = (
  { database }: TransferStore,
  { upTo, chain }: SealedParcel,
  madeAt: number,
): Promise<void> => noteSafetyCopy(database.name, { upTo, chain, madeAt });
