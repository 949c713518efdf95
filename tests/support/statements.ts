import pg from 'pg';

/*
 * What reaches the database, as it reaches it, so that no statement can pass by. The databases' own plans then say whether a
 * statement looks at one commune only.
 */

/** Small, the same for every commune, and asked without one (see `ReferenceQueries`). */
const REFERENCE_TABLES: ReadonlySet<string> = new Set(['commune', 'setting']);

export const COMMUNE_TABLES = [
  'commune_setting',
  'device',
  'invitation',
  'counter',
  'entry',
  'batch',
  'fork',
  'erased',
];

/** Statements as the server must never make them. */
export const LOOKS_AT_ALL = [
  'select * from "device" where "device" = $1',
  'select count(*) from "entry"',
  'update "counter" set "last" = $1 where "last" < $2',
  'select "e"."wire" from "entry" as "e" inner join "batch" as "b" on "b"."device" = "e"."device" where "b"."commune" = $1',
  'insert into "fork" ("device", "seq") values ($1, $2)',
];

/** Statements about rows. What only begins, ends or locks a transaction looks at nothing. */
const isAboutRows = (sql: string): boolean => /^\s*(select|insert|update|delete|with)\b/i.test(sql);
const isOwnTable = (sql: string): boolean => /kysely_migration|pg_catalog|sqlite_master|pragma_/i.test(sql);

export interface Listening {
  readonly statements: Set<string>;
  /** Opening a database brings it up to date, which looks at all of it; that is no question of the server. */
  unheard<T>(work: () => Promise<T>): Promise<T>;
}

/** Something that is told of every statement. */
export function startListening(): Listening & { readonly note: (sql: string) => void } {
  const statements = new Set<string>();
  let unheard = 0;
  return {
    statements,
    note(sql) {
      if (unheard === 0 && isAboutRows(sql) && !isOwnTable(sql)) statements.add(sql);
    },
    async unheard(work) {
      unheard += 1;
      try {
        return await work();
      } finally {
        unheard -= 1;
      }
    },
  };
}

/** Listens to what every connection is asked from now on. */
export function listenToPostgres(): Listening {
  const listening = startListening();
  const ask = Reflect.get(pg.Client.prototype, 'query') as (...all: unknown[]) => unknown;
  Reflect.set(pg.Client.prototype, 'query', function hear(this: unknown, ...all: unknown[]) {
    const asked = all[0] as string | { readonly text?: string };
    listening.note(typeof asked === 'string' ? asked : (asked.text ?? ''));
    return ask.apply(this, all);
  });
  return listening;
}

/** Which of the communes' tables a statement names. */
export const tablesIn = (sql: string): readonly string[] =>
  COMMUNE_TABLES.filter((table) => new RegExp(`"${table}"|\\b${table}\\b`).test(sql));

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Cond'?: string;
  readonly Plans?: readonly PlanNode[];
}

const BY_COMMUNE = /\bcommune\)?(::text)? = /;

/** What in PostgreSQL's plan of a statement looks beyond one commune; empty when nothing does. */
export async function postgresLooksBeyond(client: pg.ClientBase, sql: string): Promise<readonly string[]> {
  await client.query('deallocate all');
  await client.query(`prepare asked as ${sql}`);
  const count = Math.max(0, ...[...sql.matchAll(/\$(\d+)/g)].map(([, n]) => Number(n)));
  const nulls = count === 0 ? '' : `(${Array.from({ length: count }, () => 'null').join(', ')})`;
  const { rows } = await client.query<{ 'QUERY PLAN': readonly { Plan: PlanNode }[] }>(
    `explain (format json, costs off) execute asked${nulls}`,
  );
  return [...wide(rows[0]?.['QUERY PLAN'][0]?.Plan), ...insertsWithoutCommune(sql)];
}

/** A table is looked at through an index condition on its commune, the node's own or that of the bitmap below it. */
function wide(node: PlanNode | undefined): readonly string[] {
  if (!node) return ['no plan'];
  const below = node.Plans ?? [];
  const table = node['Relation Name'];
  const isLook = table !== undefined && node['Node Type'] !== 'ModifyTable' && !REFERENCE_TABLES.has(table);
  const conditions = [node['Index Cond'], ...bitmapConditions(below)];
  const isNarrow = conditions.some((condition) => condition !== undefined && BY_COMMUNE.test(condition));
  const own = isLook && !isNarrow ? [`${node['Node Type']} on ${table}`] : [];
  return [...own, ...below.flatMap(wide)];
}

const bitmapConditions = (nodes: readonly PlanNode[]): readonly (string | undefined)[] =>
  nodes
    .filter((node) => node['Node Type'].startsWith('Bitmap') && node['Relation Name'] === undefined)
    .flatMap((node) => [node['Index Cond'], ...bitmapConditions(node.Plans ?? [])]);

function insertsWithoutCommune(sql: string): readonly string[] {
  const [, table = '', columns = ''] = /^\s*insert into "?(\w+)"? \(([^)]*)\)/i.exec(sql) ?? [];
  if (table === '' || REFERENCE_TABLES.has(table)) return [];
  return /\bcommune\b/.test(columns) ? [] : [`insert into ${table} without a commune`];
}

/** The same of SQLite's plan: `SEARCH entry USING INDEX … (commune=? AND …)`. */
interface Explaining {
  prepare(sql: string): { all(): unknown[] };
}

export function sqliteLooksBeyond(database: Explaining, sql: string): readonly string[] {
  const steps = database.prepare(`explain query plan ${sql}`).all() as readonly { detail: string }[];
  const beyond = steps.filter(({ detail }) => {
    const [, name = ''] = /^(?:SCAN|SEARCH) (\S+)/.exec(detail) ?? [];
    // Rows that the statement brings itself; everything else is a table, or goes by a name given in the statement.
    const isTable =
      name !== '' && !/^(CONSTANT|json_each|\d+-ROW)$/.test(name) && !REFERENCE_TABLES.has(name);
    return isTable && !/\(commune=\?/.test(detail);
  });
  return [...beyond.map(({ detail }) => detail), ...insertsWithoutCommune(sql)];
}
