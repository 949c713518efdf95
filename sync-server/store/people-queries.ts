import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';
import type { DeviceQueries, PeopleQueries } from './store.ts';

export function createPeopleQueries(db: Kysely<Schema>): PeopleQueries {
  return {
    ...createDeviceQueries(db),
    ...createCommuneQueries(db),
    ...createInvitationQueries(db),
  };
}

function createDeviceQueries(db: Kysely<Schema>): DeviceQueries {
  return {
    async addDevice(device) {
      await db.insertInto('device').values(device).execute();
    },
    findDevice: (device) =>
      db.selectFrom('device').selectAll().where('device', '=', device).executeTakeFirst(),
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

type CommuneQueries = Pick<PeopleQueries, 'addCommune' | 'theCommune' | 'setting' | 'setSetting'>;

function createCommuneQueries(db: Kysely<Schema>): CommuneQueries {
  return {
    async addCommune(commune) {
      await db.insertInto('commune').values(commune).execute();
    },
    theCommune: () => db.selectFrom('commune').selectAll().orderBy('createdAt').limit(1).executeTakeFirst(),
    async setting(name) {
      const query = db.selectFrom('setting').select('value').where('name', '=', name);
      return (await query.executeTakeFirst())?.value;
    },
    async setSetting(name, value) {
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
