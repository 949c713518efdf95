import type { Keyring } from './keyring.ts';
import { isSamePersonal, partRow, type Row, type SealedTable } from './personal.ts';
import { createRowMemory, type Ahead, type Bytes, type Remembered, type RowMemory } from './row-memory.ts';
import { openRowsWith, type RowOpening } from './row-opening.ts';
import { sealText } from './sealing.ts';
import { wrapUnder, writeKeys } from './signing-keys.ts';

/**
 * Seals and opens the rows of one table. What needs no cipher is answered at once (`…Now`), because a transaction does not wait
 * for one by itself. All throw `VaultLockedError` when they need a key that is not in memory.
 */
export interface RowSeals extends RowOpening {
  sealNow(rows: readonly Row[]): readonly Row[] | undefined;
  seal(rows: readonly Row[]): Promise<readonly Row[]>;
  /** Begins to seal rows that will be written in a moment. */
  sealAhead(rows: readonly Row[]): void;
  /** What is sealed under an IV, by the row's key. */
  remember(key: unknown, remembered: Remembered): void;
  /** The IV of a row that is remembered. */
  ivOf(key: unknown): string | undefined;
  /** Forgets rows that are deleted, by their keys; all of them without. */
  forget(keys?: readonly unknown[]): void;
}

const textOf = (personal: Row): string => JSON.stringify(personal, writeKeys);

const isSame = (begun: Ahead, personal: Row): boolean =>
  isSamePersonal(begun.personal, personal) || begun.text === textOf(personal);

/** What was sealed of the very same before. */
function readySealed({ opened, ahead }: RowMemory, place: string, personal: Row): Bytes | undefined {
  const known = opened.get(place);
  if (known?.sealed && isSamePersonal(known.personal, personal)) return known.sealed;
  const begun = ahead.get(place);
  return begun?.sealed && isSame(begun, personal) ? begun.sealed : undefined;
}

async function sealOne(memory: RowMemory, table: SealedTable, row: Row): Promise<Row> {
  const { plain, personal } = partRow(table, row);
  if (!personal) return row;
  const key = memory.key();
  await wrapUnder(personal['keys'], key);
  const place = memory.placeOf(row);
  const begun = memory.ahead.get(place);
  const sealing = begun && isSame(begun, personal) ? begun.sealing : sealText(key, place, textOf(personal));
  const sealed = await sealing;
  memory.remember(key, place, sealed, personal);
  memory.ahead.delete(place);
  return { ...plain, sealed };
}

function sealOneNow(memory: RowMemory, table: SealedTable, row: Row): Row | undefined {
  const { plain, personal } = partRow(table, row);
  if (!personal) return row;
  const key = memory.key();
  const place = memory.placeOf(row);
  const sealed = readySealed(memory, place, personal);
  if (!sealed) return undefined;
  memory.remember(key, place, sealed, personal);
  memory.ahead.delete(place);
  return { ...plain, sealed };
}

function beginOne(memory: RowMemory, table: SealedTable, row: Row): void {
  const { personal } = partRow(table, row);
  if (!personal) return;
  const place = memory.placeOf(row);
  const text = textOf(personal);
  const begun: Ahead = { personal, text, sealing: sealText(memory.key(), place, text), sealed: undefined };
  begun.sealing.then(
    (sealed) => (begun.sealed = sealed),
    // Whoever writes the row awaits the same promise and hears of it.
    () => undefined,
  );
  memory.ahead.set(place, begun);
}

/** `keyOf` gives a row's primary key. */
export function createRowSeals(table: SealedTable, keyring: Keyring, keyOf: (row: Row) => unknown): RowSeals {
  const memory = createRowMemory(table, keyring, keyOf);
  return {
    ...openRowsWith(memory),
    sealNow(rows) {
      const answers: Row[] = [];
      for (const row of rows) {
        const answer = sealOneNow(memory, table, row);
        if (!answer) return undefined;
        answers.push(answer);
      }
      return answers;
    },
    seal: (rows) => Promise.all(rows.map((row) => sealOne(memory, table, row))),
    sealAhead(rows) {
      if (keyring.key()) for (const row of rows) beginOne(memory, table, row);
    },
    remember: (key, remembered) => memory.opened.set(memory.placeAt(key), remembered),
    ivOf: (key) => memory.opened.get(memory.placeAt(key))?.iv,
    forget(keys) {
      if (keys) for (const key of keys) memory.opened.delete(memory.placeAt(key));
      else memory.opened.clear();
    },
  };
}
