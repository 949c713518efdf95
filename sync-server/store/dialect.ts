import { CompiledQuery, SqliteAdapter, type Kysely } from 'kysely';

/*
 * Statements that run for every batch and every page are written by hand: a query builder would compile them anew each time,
 * which takes longer than running them. What the databases spell differently is here and nowhere else.
 */

interface Dialect {
  /** Numbers the parameters, where the database wants that. */
  readonly numbered: (text: string) => string;
  /** Of the table those rows whose column is one of the texts in a single parameter, however many they are; each text once. */
  readonly fromAmong: (table: string, column: string) => string;
  /** The condition that a column is one of the whole numbers in a single parameter. */
  readonly isAmongNumbers: (column: string) => string;
  /** The texts or numbers as that parameter. */
  readonly listOf: (values: readonly (string | number)[]) => unknown;
}

const SQLITE: Dialect = {
  numbered: (text) => text,
  // The other way round, with IN, it sorts the texts first.
  fromAmong: (table, column) => `from json_each(?) cross join ${table} where ${column} = json_each.value`,
  isAmongNumbers: (column) => `${column} in (select value from json_each(?))`,
  listOf: (values) => JSON.stringify(values),
};

const POSTGRES: Dialect = {
  numbered: (text) => {
    let count = 0;
    return text.replace(/\?/g, () => `$${++count}`);
  },
  fromAmong: (table, column) => `from ${table} where ${column} = any(?::text[])`,
  isAmongNumbers: (column) => `${column} = any(?::bigint[])`,
  // PostgreSQL keeps no text with a zero byte, and refuses to be asked for one.
  listOf: (values) => values.filter((value) => typeof value === 'number' || !value.includes('\0')),
};

/** A database that runs statements as they are written. */
export interface RawDatabase {
  readonly dialect: Dialect;
  rows<Row>(statement: Statement, parameters: readonly unknown[]): Promise<readonly Row[]>;
  /** Inserts rows with these columns. */
  insert(into: Insertion, rows: readonly (readonly unknown[])[]): Promise<void>;
}

export interface Insertion {
  readonly table: string;
  readonly columns: readonly string[];
}

/** Databases bound the parameters of one statement. */
const ROWS_PER_STATEMENT = 100;

/** A statement in both spellings; parameters are written `?`. */
export type Statement = (dialect: Dialect) => string;

/** What a statement gives of a table's columns: each under the name that its row has here. */
export const selected = (columns: Readonly<Record<string, string>>): string =>
  Object.entries(columns)
    .map(([member, column]) => `${column} as "${member}"`)
    .join(', ');

/** Writes a statement once. */
export function statement(write: (dialect: Dialect) => string): Statement {
  const [sqlite, postgres] = [SQLITE.numbered(write(SQLITE)), POSTGRES.numbered(write(POSTGRES))];
  return (dialect) => (dialect === SQLITE ? sqlite : postgres);
}

/** Runs a statement at once, as only a database in the process can; `undefined` for one that it does not run. */
export type RunAtOnce = (text: string, parameters: readonly unknown[]) => readonly unknown[] | undefined;

/** Runs statements over the connection, or in the transaction, that `db` stands for. */
export function rawDatabase<Schema>(db: Kysely<Schema>, atOnce?: RunAtOnce): RawDatabase {
  const dialect = db.getExecutor().adapter instanceof SqliteAdapter ? SQLITE : POSTGRES;
  const plain = db.withoutPlugins();
  const run = async <Row>(text: string, parameters: readonly unknown[]): Promise<readonly Row[]> =>
    (atOnce?.(text, parameters) as readonly Row[] | undefined) ??
    (await plain.executeQuery<Row>(CompiledQuery.raw(text, parameters as unknown[]))).rows;
  return {
    dialect,
    rows: (written, parameters) => run(written(dialect), parameters),
    async insert(into, rows) {
      // Our SQLite connection runs a statement once for each row that it is given (sqlite.ts).
      if (dialect === SQLITE) await run(insertText(into, 1), rows);
      for (let at = 0; dialect === POSTGRES && at < rows.length; at += ROWS_PER_STATEMENT) {
        const some = rows.slice(at, at + ROWS_PER_STATEMENT);
        await run(POSTGRES.numbered(insertText(into, some.length)), some.flat());
      }
    },
  };
}

function insertText({ table, columns }: Insertion, count: number): string {
  const row = `(${columns.map(() => '?').join(', ')})`;
  const rows = Array.from({ length: count }, () => row).join(', ');
  return `insert into ${table} (${columns.join(', ')}) values ${rows}`;
}
