import { isWrapped } from './signing-keys.ts';

/*
 * What of each table stays in plain: keys, what indexes need, and what says nothing of a person. Everything else is sealed, so
 * that a member which is added later is sealed without anybody thinking of it. Tables that are not named hold nothing personal.
 */

/** A row of any table. */
export type Row = Readonly<Record<string, unknown>>;

const IN_PLAIN: Readonly<Record<string, string>> = {
  entries: 'device seq scope feed subject locks chain savedAt position receivedAt verdict judgedHere',
  subjects: 'subject scope',
  meta: 'key keys seq chain ackedSeq told receivedAt leftAt app',
  ballotDrafts: 'key',
  relays: 'device chain firstSeq previousChain lastSeq signature takenAt standing state',
};

export interface SealedTable {
  readonly name: string;
  readonly inPlain: ReadonlySet<string>;
  /** How many opened rows are remembered: all of the view, which is in memory anyway, of others what was just read or written. */
  readonly remembered: number;
  /** Rows are written again of which only what is in plain changed. */
  readonly isRewritten: boolean;
}

/** The tables of which rows are sealed. */
export const SEALED_TABLES: readonly SealedTable[] = Object.entries(IN_PLAIN).map(([name, members]) => ({
  name,
  inPlain: new Set(members.split(' ')),
  remembered: name === 'subjects' ? Infinity : 256,
  isRewritten: name !== 'subjects',
}));

/** Parts a row; `personal` is `undefined` when there is nothing to seal. The vault's own row is what opens the others. */
export function partRow(table: SealedTable, row: Row): { plain: Row; personal: Row | undefined } {
  if (row['key'] === 'vault') return { plain: row, personal: undefined };
  const plain: Record<string, unknown> = {};
  const personal: Record<string, unknown> = {};
  let found = false;
  for (const [name, value] of Object.entries(row)) {
    if (value === undefined) continue;
    if (table.inPlain.has(name) && !isWrapped(value)) plain[name] = value;
    else {
      personal[name] = value;
      found = true;
    }
  }
  return { plain, personal: found ? personal : undefined };
}

/** Whether both hold the very same values: then what was sealed of one is right for the other. */
export function isSamePersonal(a: Row, b: Row): boolean {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}
