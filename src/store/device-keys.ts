import type { Enrolment } from '#protocol/enrolment.ts';
import { CHAIN_START } from '#protocol/chain.ts';
import type { PublicKey } from '#protocol/batch.ts';
import { base64urlOf } from '#protocol/base64url.ts';
import { storing } from './failures.ts';
import type { BookDatabase } from './schema.ts';
import { dataKeyOf } from './vault/keyring.ts';
import { makeSigningKeys } from './vault/signing-keys.ts';

const SIGNING = { name: 'ECDSA', hash: 'SHA-256' } as const;

/**
 * The key pair that this device will enrol with: made once, kept until the enrolment is answered, so that a lost answer can
 * be asked for again with the same key. The private key cannot be exported, and with a PIN the disk has it sealed.
 */
export const pendingKeys = (database: BookDatabase): Promise<CryptoKeyPair> =>
  storing(database, () => keysToEnrol(database));

async function keysToEnrol(database: BookDatabase): Promise<CryptoKeyPair> {
  const row = await database.meta.get('pending-keys');
  if (row?.key === 'pending-keys') return row.keys;
  const keys = await makeSigningKeys(dataKeyOf(database));
  await database.meta.put({ key: 'pending-keys', keys });
  return keys;
}

/** Forgets the key pair that an enrolment was asked for with, and that will not be used. */
export const discardPendingKeys = (database: BookDatabase): Promise<void> =>
  storing(database, () => database.meta.delete('pending-keys'));

/** The public half as it travels. */
export async function publicKeyOf(keys: CryptoKeyPair): Promise<PublicKey> {
  const { x, y } = await crypto.subtle.exportKey('jwk', keys.publicKey);
  if (!x || !y) throw new Error('The public key is no point of the curve');
  return { x, y };
}

/** This device's signature of a text, as base64url. */
export async function signText(keys: CryptoKeyPair, text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  return base64urlOf(new Uint8Array(await crypto.subtle.sign(SIGNING, keys.privateKey, bytes)));
}

/** Another enrolment in the same database would leave the unsent entries without the key that sends them (L2). */
async function refuseToOrphan(database: BookDatabase): Promise<void> {
  const before = await database.meta.get('device');
  if (before?.key === 'device' && before.seq > before.ackedSeq)
    throw new Error('Unsent entries would be orphaned');
}

/** Makes the pending keys this device's own. */
export const keepEnrolment = (database: BookDatabase, enrolment: Enrolment): Promise<void> =>
  storing(database, () =>
    database.transaction('rw', database.meta, async () => takeEnrolment(database, enrolment)),
  );

async function takeEnrolment(database: BookDatabase, enrolment: Enrolment): Promise<void> {
  await refuseToOrphan(database);
  const keys = await keysToEnrol(database);
  await database.meta.put({
    key: 'device',
    enrolment,
    keys,
    seq: 0,
    chain: CHAIN_START,
    ackedSeq: 0,
    receivedAt: 0,
  });
  await database.meta.delete('pending-keys');
}

/** Whether this database belongs to an enrolled device: known without opening what is sealed. */
export const holdsEnrolment = (database: BookDatabase): Promise<boolean> =>
  storing(database, async () => (await database.meta.where('key').equals('device').count()) > 0);

/** Moves an enrolment that has recorded nothing yet to another database of this browser. */
export async function moveEnrolment(from: BookDatabase, to: BookDatabase): Promise<void> {
  const row = await from.meta.get('device');
  if (row?.key !== 'device' || row.seq > 0) throw new Error('Only a fresh enrolment can be moved');
  await to.transaction('rw', to.meta, async () => {
    await refuseToOrphan(to);
    await to.meta.put(row);
  });
  await from.meta.delete('device');
}
