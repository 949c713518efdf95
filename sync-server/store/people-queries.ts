import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';
import type { DeviceQueries, PeopleQueries, ReferenceQueries } from './store.ts';

export function createPeopleQueries(db: Kysely<Schema>): PeopleQueries {
  return {
    ...createDeviceQueries(db),
    ...createSettingQueries(db),
    ...createInvitationQueries(db),
  };
}

function createDeviceQueries(db: Kysely<Schema>): DeviceQueries {
  return {
    async addDevice(device) {
      await db.insertInto('device').values(device).execute();
    },
    findDevice: (commune, device) =>
      db
        .selectFrom('device')
        .selectAll()
        .where('commune', '=', commune)
        .where('device', '=', device)
        .executeTakeFirst(),
    // An update that changes nothing locks the row on every database, SQLite included, which has no FOR UPDATE.
    lockDevice: (commune, device) =>
      db
        .updateTable('device')
        .set((set) => ({ lastSeq: set.ref('lastSeq') }))
        .where('commune', '=', commune)
        .where('device', '=', device)
        .returningAll()
        .executeTakeFirst(),
    devicesOf: (commune) =>
      db.selectFrom('device').selectAll().where('commune', '=', commune).orderBy('device').execute(),
    async changeDevice(commune, device, change) {
      await db
        .updateTable('device')
        .set(change)
        .where('commune', '=', commune)
        .where('device', '=', device)
        .execute();
    },
  };
}

function createSettingQueries(db: Kysely<Schema>): Pick<PeopleQueries, 'setting' | 'setSetting'> {
  return {
    async setting(commune, name) {
      const query = db.selectFrom('communeSetting').select('value').where('commune', '=', commune);
      return (await query.where('name', '=', name).executeTakeFirst())?.value;
    },
    async setSetting(commune, name, value) {
      await db
        .insertInto('communeSetting')
        .values({ commune, name, value })
        .onConflict((conflict) => conflict.columns(['commune', 'name']).doUpdateSet({ value }))
        .execute();
    },
  };
}

/** The only questions that name no commune. */
export function createReferenceQueries(db: Kysely<Schema>): ReferenceQueries {
  return {
    communes: () => db.selectFrom('commune').selectAll().orderBy('createdAt').orderBy('commune').execute(),
    async addCommune(commune) {
      await db.insertInto('commune').values(commune).execute();
    },
    async serverSetting(name) {
      const query = db.selectFrom('setting').select('value').where('name', '=', name);
      return (await query.executeTakeFirst())?.value;
    },
    async setServerSetting(name, value) {
      await db
        .insertInto('setting')
        .values({ name, value })
        .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
        .execute();
    },
  };
}

type InvitationQueries = Pick<
  PeopleQueries,
  'addInvitation' | 'findInvitation' | 'invitationsOf' | 'useInvitation' | 'withdrawInvitation'
>;

function createInvitationQueries(db: Kysely<Schema>): InvitationQueries {
  const openInvitation = (commune: string, id: string) =>
    db
      .updateTable('invitation')
      .where('commune', '=', commune)
      .where('id', '=', id)
      .where('usedBy', 'is', null)
      .where('withdrawnAt', 'is', null);
  return {
    async addInvitation(invitation) {
      await db.insertInto('invitation').values(invitation).execute();
    },
    findInvitation: (commune, codeHash) =>
      db
        .selectFrom('invitation')
        .selectAll()
        .where('commune', '=', commune)
        .where('codeHash', '=', codeHash)
        .executeTakeFirst(),
    invitationsOf: (commune) =>
      db
        .selectFrom('invitation')
        .selectAll()
        .where('commune', '=', commune)
        .orderBy('createdAt', 'desc')
        .orderBy('id')
        .execute(),
    async useInvitation(commune, id, device) {
      const { numUpdatedRows } = await openInvitation(commune, id)
        .set({ usedBy: device })
        .executeTakeFirstOrThrow();
      return numUpdatedRows === 1n;
    },
    async withdrawInvitation(commune, id, now) {
      const { numUpdatedRows } = await openInvitation(commune, id)
        .set({ withdrawnAt: now })
        .executeTakeFirstOrThrow();
      return numUpdatedRows === 1n;
    },
  };
}
