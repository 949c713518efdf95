import { CompiledQuery, SqliteAdapter, type Kysely } from 'kysely';

/*
 * Statements that run for every batch and every page are written by hand: a query builder would compile them anew each time,
 * which takes longer than running them. What the databases spell differently is here and nowhere else.
 */

interface Dialect {
  /** Numbers the parameters, where the database wants that. */
  readonly numbered: (text: string) => string;
  /** The condition that a column is one of the texts in a single parameter, however many they are. */
  readonly isAmong: (column: string) => string;
  /** The texts as that parameter. */
  readonly listOf: (texts: readonly string[]) => unknown;
}

const SQLITE: Dialect = {
  numbered: (text) => text,
  isAmong: (column) => `${column} in (select value from json_each(?))`,
  listOf: (texts) => JSON.stringify(texts),
};

const POSTGRES: Dialect = {
  numbered: (text) => {
    let count = 0;
    return text.replace(/\?/g, () => `$${++count}`);
  },
  isAmong: (column) => `${column} = any(?::text[])`,
  // PostgreSQL keeps no text with a zero byte, and refuses to be asked for one.
  listOf: (texts) => texts.filter((text) => !text.includes('\0')),
};

/** A database that runs statements as they are written. */
export interface RawDatabase {
  readonly dialect: Dialect;
  rows<Row>(statement: Statement, parameters: readonly unknown[]): Promise<readonly Row[]>;
}

/** A statement in both spellings; parameters are written `?`. */
export type Statement = (dialect: Dialect) => string;

/** Writes a statement once. */
export function statement(write: (dialect: Dialect) => string): Statement {
  const [sqlite, postgres] = [SQLITE.numbered(write(SQLITE)), POSTGRES.numbered(write(POSTGRES))];
  return (dialect) => (dialect === SQLITE ? sqlite : postgres);
}

/** Runs statements over the connection, or in the transaction, that `db` stands for. */
export function rawDatabase<Schema>(db: Kysely<Schema>): RawDatabase {
  const dialect = db.getExecutor().adapter instanceof SqliteAdapter ? SQLITE : POSTGRES;
  const plain = db.withoutPlugins();
  return {
    dialect,
    async rows<Row>(written: Statement, parameters: readonly unknown[]) {
      const query = CompiledQuery.raw(written(dialect), [...parameters]);
      return (await plain.executeQuery<Row>(query)).rows;
    },
  };
}
