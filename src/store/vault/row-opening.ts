import type { Row } from './personal.ts';
import type { Bytes, RowMemory } from './row-memory.ts';
import { ivOf, openText } from './sealing.ts';
import { readKeys } from './signing-keys.ts';

type MaybeRow = Row | undefined;

/** Opens rows. `openNow` answers at once, or not at all when the cipher is needed. */
export interface RowOpening {
  openNow(rows: readonly MaybeRow[]): readonly MaybeRow[] | undefined;
  open(rows: readonly MaybeRow[]): Promise<readonly MaybeRow[]>;
}

const sealedOf = (row: Row): Bytes | undefined => row['sealed'] as Bytes | undefined;

function whole(row: Row, personal: Row): Row {
  const { sealed: _, ...plain } = row;
  return { ...plain, ...personal };
}

async function readPersonal(text: string, key: CryptoKey): Promise<Row> {
  const personal = JSON.parse(text) as Row;
  const { keys } = personal;
  return keys ? { ...personal, keys: await readKeys(keys as Parameters<typeof readKeys>[0], key) } : personal;
}

/** Rows in plain, as an earlier release wrote them, are read as they are. */
export function openRowsWith(memory: RowMemory): RowOpening {
  const recall = (row: Row, sealed: Bytes): MaybeRow => {
    memory.key();
    const known = memory.opened.get(memory.placeOf(row));
    return known?.iv === ivOf(sealed) ? whole(row, known.personal) : undefined;
  };
  const openOne = async (row: Row, sealed: Bytes): Promise<Row> => {
    const key = memory.key();
    const place = memory.placeOf(row);
    const personal = await readPersonal(await openText(key, place, sealed), key);
    memory.remember(key, place, sealed, personal);
    return whole(row, personal);
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
        rows.map(async (row) => {
          const sealed = row && sealedOf(row);
          return sealed ? (recall(row, sealed) ?? openOne(row, sealed)) : row;
        }),
      ),
  };
}
