import { VaultLockedError, type Keyring } from './keyring.ts';
import { isSamePersonal, partRow, type Row, type SealedTable } from './personal.ts';
import { isSameSealing, openText, sealText } from './sealing.ts';

type Bytes = Uint8Array<ArrayBuffer>;
type Key = unknown;

interface Remembered {
  readonly sealed: Bytes;
  readonly personal: Row;
}

/** Seals and opens the rows of one table. What needs no cipher is answered at once, because a transaction does not wait for one. */
export interface RowSeals {
  openNow(rows: readonly (Row | undefined)[]): readonly (Row | undefined)[] | undefined;
  open(rows: readonly (Row | undefined)[]): Promise<readonly (Row | undefined)[]>;
  sealNow(rows: readonly Row[]): readonly Row[] | undefined;
  seal(rows: readonly Row[]): Promise<readonly Row[]>;
}

const sealedOf = (row: Row | undefined): Bytes | undefined => row?.['sealed'] as Bytes | undefined;

function opened(row: Row, personal: Row): Row {
  const { sealed: _, ...plain } = row;
  return { ...plain, ...personal };
}

/** What was opened or sealed last, so that nothing is deciphered twice and what did not change is not sealed anew. */
function createMemory(limit: number) {
  const known = new Map<string, Remembered>();
  return {
    get: (place: string): Remembered | undefined => known.get(place),
    keep(place: string, remembered: Remembered): void {
      known.delete(place);
      known.set(place, remembered);
      if (known.size <= limit) return;
      const [oldest = ''] = known.keys();
      known.delete(oldest);
    },
    clear: () => known.clear(),
  };
}

/** `keyOf` gives a row's primary key. Each throws `VaultLockedError` when it needs a key that is not in memory. */
export function createRowSeals(table: SealedTable, keyring: Keyring, keyOf: (row: Row) => Key): RowSeals {
  const memory = createMemory(table.remembered);
  keyring.onLock(memory.clear);
  const placeOf = (row: Row): string => `${table.name}/${JSON.stringify(keyOf(row))}`;
  const keyNow = (): CryptoKey => {
    const key = keyring.key();
    if (!key) throw new VaultLockedError();
    return key;
  };
  // The vault may have been locked while the cipher was at work.
  const keep = (key: CryptoKey, place: string, remembered: Remembered): void => {
    if (keyring.key() === key) memory.keep(place, remembered);
  };

  const recall = (row: Row | undefined): Row | undefined => {
    const sealed = sealedOf(row);
    if (!row || !sealed) return row;
    keyNow();
    const known = memory.get(placeOf(row));
    return known && isSameSealing(known.sealed, sealed) ? opened(row, known.personal) : undefined;
  };
  const openOne = async (row: Row | undefined): Promise<Row | undefined> => {
    const sealed = sealedOf(row);
    if (!row || !sealed) return row;
    const place = placeOf(row);
    const key = keyNow();
    const personal = JSON.parse(await openText(key, place, sealed)) as Row;
    keep(key, place, { sealed, personal });
    return opened(row, personal);
  };

  const unchanged = (row: Row): Row | undefined => {
    const { plain, personal } = partRow(table, row);
    if (!personal) return row;
    keyNow();
    const known = memory.get(placeOf(row));
    return known && isSamePersonal(known.personal, personal) ? { ...plain, sealed: known.sealed } : undefined;
  };
  const sealOne = async (row: Row): Promise<Row> => {
    const { plain, personal } = partRow(table, row);
    if (!personal) return row;
    const place = placeOf(row);
    const key = keyNow();
    const sealed = await sealText(key, place, JSON.stringify(personal));
    keep(key, place, { sealed, personal });
    return { ...plain, sealed };
  };

  return {
    openNow: (rows) => allOf(rows, (row) => row && recall(row)),
    open: (rows) => Promise.all(rows.map((row) => recall(row) ?? openOne(row))),
    sealNow: (rows) => allOf(rows, unchanged),
    seal: (rows) => Promise.all(rows.map((row) => unchanged(row) ?? sealOne(row))),
  };
}

/** Each row's answer, or `undefined` as soon as a row has none. */
function allOf<In extends Row | undefined>(
  rows: readonly In[],
  answer: (row: In) => Row | undefined,
): readonly (Row | Extract<In, undefined>)[] | undefined {
  const answers: (Row | undefined)[] = [];
  for (const row of rows) {
    const one = answer(row);
    if (row && !one) return undefined;
    answers.push(one);
  }
  return answers as readonly (Row | Extract<In, undefined>)[];
}
