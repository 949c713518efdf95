import type { Kysely } from 'kysely';
import type { AccessRow, Schema } from './schema.ts';

/** Which rows of the access log: from one moment (included) to another, and older than the row that was read last. */
export interface AccessRange {
  readonly from: number;
  readonly until: number;
  readonly before?: Pick<AccessRow, 'at' | 'id'> | undefined;
}

/** The access log and the codes that open a device again. Rows of the log are added and never changed. */
export interface AccessQueries {
  addAccess(rows: readonly AccessRow[]): Promise<void>;
  /** The newest first. */
  accessIn(commune: string, range: AccessRange, limit: number): Promise<readonly AccessRow[]>;
  recoveryCode(commune: string, device: string): Promise<string | undefined>;
  /** Keeps a device's newest code in place of the one before it. */
  keepRecoveryCode(commune: string, device: string, code: string): Promise<void>;
}

export function createAccessQueries(db: Kysely<Schema>): AccessQueries {
  return {
    async addAccess(rows) {
      if (rows.length > 0) await db.insertInto('access').values(rows).execute();
    },
    accessIn(commune, { from, until, before }, limit) {
      const query = db
        .selectFrom('access')
        .selectAll()
        .where('commune', '=', commune)
        .where('at', '>=', from)
        .where('at', '<', until);
      const older = before
        ? query.where(({ eb, refTuple, tuple }) => eb(refTuple('at', 'id'), '<', tuple(before.at, before.id)))
        : query;
      return older.orderBy('at', 'desc').orderBy('id', 'desc').limit(limit).execute();
    },
    async recoveryCode(commune, device) {
      const query = db.selectFrom('recoveryCode').select('code').where('commune', '=', commune);
      return (await query.where('device', '=', device).executeTakeFirst())?.code;
    },
    async keepRecoveryCode(commune, device, code) {
      await db
        .insertInto('recoveryCode')
        .values({ commune, device, code })
        .onConflict((conflict) => conflict.columns(['commune', 'device']).doUpdateSet({ code }))
        .execute();
    },
  };
}
