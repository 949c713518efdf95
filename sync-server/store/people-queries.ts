import type { Kysely } from 'kysely';
import { rawDatabase, selected, statement, type RawDatabase, type RunAtOnce } from './dialect.ts';
import type { DeviceRow, Schema } from './schema.ts';
import type { DeviceChange, DeviceQueries, PeopleQueries, ReferenceQueries } from './store.ts';

export function createPeopleQueries(db: Kysely<Schema>, atOnce?: RunAtOnce): PeopleQueries {
  return {
    ...createDeviceQueries(rawDatabase(db, atOnce), db),
    ...createSettingQueries(db),
    ...createInvitationQueries(db),
  };
}

/** The columns of a device with the names that its row has here. */
const DEVICE: Readonly<Record<keyof DeviceRow, string>> = {
  commune: 'commune',
  device: 'device',
  x: 'x',
  y: 'y',
  actor: 'actor',
  name: 'name',
  role: 'role',
  village: 'village',
  enrolledAt: 'enrolled_at',
  revokedAt: 'revoked_at',
  forkedAt: 'forked_at',
  lastSeq: 'last_seq',
  lastChain: 'last_chain',
  clockSkewMs: 'clock_skew_ms',
  lastContact: 'last_contact',
  app: 'app',
  unsentCount: 'unsent_count',
  unsentSince: 'unsent_since',
  recoveryAt: 'recovery_at',
  recoveryReadAt: 'recovery_read_at',
  revokedReason: 'revoked_reason',
};

const THIS_DEVICE = 'where commune = ? and device = ?';
const FIND_DEVICE = statement(() => `select ${selected(DEVICE)} from device ${THIS_DEVICE}`);
// An update that changes nothing locks the row on every database, SQLite included, which has no FOR UPDATE.
const LOCK_DEVICE = statement(
  () => `update device set last_seq = last_seq ${THIS_DEVICE} returning ${selected(DEVICE)}`,
);
const DEVICES_OF = statement(
  () => `select ${selected(DEVICE)} from device where commune = ? order by device`,
);
const changeOf = (members: readonly (keyof DeviceChange)[]) =>
  statement(
    () => `update device set ${members.map((name) => `${DEVICE[name]} = ?`).join(', ')} ${THIS_DEVICE}`,
  );

function createDeviceQueries(raw: RawDatabase, db: Kysely<Schema>): DeviceQueries {
  return {
    async addDevice(device) {
      await db.insertInto('device').values(device).execute();
    },
    findDevice: async (commune, device) => (await raw.rows<DeviceRow>(FIND_DEVICE, [commune, device]))[0],
    lockDevice: async (commune, device) => (await raw.rows<DeviceRow>(LOCK_DEVICE, [commune, device]))[0],
    devicesOf: (commune) => raw.rows<DeviceRow>(DEVICES_OF, [commune]),
    async changeDevice(commune, device, change) {
      const members = Object.keys(change) as (keyof DeviceChange)[];
      const values = members.map((name) => change[name]);
      await raw.rows(changeOf(members), [...values, commune, device]);
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
