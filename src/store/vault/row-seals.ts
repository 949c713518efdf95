import { VaultLockedError, type Keyring } from './keyring.ts';
import { isSamePersonal, partRow, type Row, type SealedTable } from './personal.ts';
import { ivOf, openText, sealText } from './sealing.ts';
import { readKeys, wrapUnder, writeKeys } from './signing-keys.ts';

type Bytes = Uint8Array<ArrayBuffer>;
type MaybeRow = Row | undefined;

/** What is sealed under an IV; no IV is used twice. */
export interface Remembered {
  readonly iv: string;
  readonly personal: Row;
  /** Kept only where rows are written again with the same personal part. */
  readonly sealed: Bytes | undefined;
}

interface Ahead {
  readonly personal: Row;
  readonly text: string;
  readonly sealing: Promise<Bytes>;
  sealed: Bytes | undefined;
}

/**
 * Seals and opens the rows of one table. What needs no cipher is answered at once (`…Now`), because a transaction does not wait
 * for one by itself. All throw `VaultLockedError` when they need a key that is not in memory.
 */
export interface RowSeals {
  openNow(rows: readonly MaybeRow[]): readonly MaybeRow[] | undefined;
  open(rows: readonly MaybeRow[]): Promise<readonly MaybeRow[]>;
  sealNow(rows: readonly Row[]): readonly Row[] | undefined;
  seal(rows: readonly Row[]): Promise<readonly Row[]>;
  /** Begins to seal rows that will be written in a moment. */
  sealAhead(rows: readonly Row[]): void;
  /** What is remembered, by where it stands. */
  remembered(): Iterable<readonly [place: string, Remembered]>;
  remember(place: string, remembered: Remembered): void;
  /** Forgets rows that are deleted, by their keys; all of them without. */
  forget(keys?: readonly unknown[]): void;
  /** How many rows the cipher has opened one by one. */
  openedSingly(): number;
}

const AHEAD_MAX = 64;

const sealedOf = (row: Row): Bytes | undefined => row['sealed'] as Bytes | undefined;

function opened(row: Row, personal: Row): Row {
  const { sealed: _, ...plain } = row;
  return { ...plain, ...personal };
}

const isSame = (begun: Ahead, personal: Row): boolean =>
  isSamePersonal(begun.personal, personal) || begun.text === textOf(personal);

const textOf = (personal: Row): string => JSON.stringify(personal, writeKeys);

async function readPersonal(text: string, key: CryptoKey): Promise<Row> {
  const personal = JSON.parse(text) as Row;
  const { keys } = personal;
  return keys ? { ...personal, keys: await readKeys(keys as Parameters<typeof readKeys>[0], key) } : personal;
}

/** A map that forgets its oldest beyond a limit. */
function createMemory<Value>(limit: number) {
  const known = new Map<string, Value>();
  return {
    get: (place: string): Value | undefined => known.get(place),
    set(place: string, value: Value): void {
      known.delete(place);
      known.set(place, value);
      if (known.size <= limit) return;
      const [oldest = ''] = known.keys();
      known.delete(oldest);
    },
    entries: () => known.entries(),
    delete: (place: string) => known.delete(place),
    clear: () => known.clear(),
  };
}

/** `keyOf` gives a row's primary key. */
export function createRowSeals(table: SealedTable, keyring: Keyring, keyOf: (row: Row) => unknown): RowSeals {
  const memory = createMemory<Remembered>(table.remembered);
  const ahead = createMemory<Ahead>(AHEAD_MAX);
  keyring.onLock(() => {
    memory.clear();
    ahead.clear();
  });
  const placeAt = (key: unknown): string => `${table.name}/${JSON.stringify(key)}`;
  const placeOf = (row: Row): string => placeAt(keyOf(row));
  const keyNow = (): CryptoKey => {
    const key = keyring.key();
    if (!key) throw new VaultLockedError();
    return key;
  };
  const remember = (place: string, sealed: Bytes, personal: Row): void =>
    memory.set(place, { iv: ivOf(sealed), personal, sealed: table.isRewritten ? sealed : undefined });

  const recall = (row: Row, sealed: Bytes): MaybeRow => {
    keyNow();
    const known = memory.get(placeOf(row));
    return known?.iv === ivOf(sealed) ? opened(row, known.personal) : undefined;
  };
  let singly = 0;
  const openOne = async (row: Row, sealed: Bytes): Promise<Row> => {
    const key = keyNow();
    singly += 1;
    const place = placeOf(row);
    const personal = await readPersonal(await openText(key, place, sealed), key);
    // The vault may have been locked while the cipher was at work.
    if (keyring.key() === key) remember(place, sealed, personal);
    return opened(row, personal);
  };

  const readySealed = (place: string, personal: Row): Bytes | undefined => {
    keyNow();
    const known = memory.get(place);
    if (known?.sealed && isSamePersonal(known.personal, personal)) return known.sealed;
    const begun = ahead.get(place);
    return begun?.sealed && isSame(begun, personal) ? begun.sealed : undefined;
  };
  const sealOne = async (row: Row): Promise<Row> => {
    const { plain, personal } = partRow(table, row);
    if (!personal) return row;
    const key = keyNow();
    await wrapUnder(personal['keys'], key);
    const place = placeOf(row);
    const begun = ahead.get(place);
    const sealed =
      readySealed(place, personal) ??
      (await (begun && isSame(begun, personal) ? begun.sealing : sealText(key, place, textOf(personal))));
    if (keyring.key() === key) remember(place, sealed, personal);
    ahead.delete(place);
    return { ...plain, sealed };
  };
  const sealOneNow = (row: Row): MaybeRow => {
    const { plain, personal } = partRow(table, row);
    if (!personal) return row;
    const place = placeOf(row);
    const sealed = readySealed(place, personal);
    if (!sealed) return undefined;
    remember(place, sealed, personal);
    ahead.delete(place);
    return { ...plain, sealed };
  };

  return {
    openNow(rows) {
      const answers: MaybeRow[] = [];
      for (const row of rows) {
        const sealed = row && sealedOf(row);
        const answer = sealed ? recall(row, sealed) : row;
        if (row && !answer) return undefined;
        answers.push(answer);
      }
      return answers;
    },
    open: (rows) =>
      Promise.all(
        rows.map((row) => {
          const sealed = row && sealedOf(row);
          return sealed ? (recall(row, sealed) ?? openOne(row, sealed)) : row;
        }),
      ),
    sealNow(rows) {
      const answers: Row[] = [];
      for (const row of rows) {
        const answer = sealOneNow(row);
        if (!answer) return undefined;
        answers.push(answer);
      }
      return answers;
    },
    seal: (rows) => Promise.all(rows.map(sealOne)),
    remembered: memory.entries,
    remember: memory.set,
    forget(keys) {
      if (keys) for (const key of keys) memory.delete(placeAt(key));
      else memory.clear();
    },
    openedSingly: () => singly,
    sealAhead(rows) {
      const key = keyring.key();
      if (!key) return;
      for (const row of rows) {
        const { personal } = partRow(table, row);
        if (!personal) continue;
        const place = placeOf(row);
        const text = textOf(personal);
        const begun: Ahead = { personal, text, sealing: sealText(key, place, text), sealed: undefined };
        begun.sealing.then(
          (sealed) => (begun.sealed = sealed),
          // Whoever writes the row awaits the same promise and hears of it.
          () => undefined,
        );
        ahead.set(place, begun);
      }
    },
  };
}
