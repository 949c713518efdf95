import { fail, ok, type Result } from '#domain/result.ts';
import { deviceIdOf } from '#protocol/batch.ts';
import type { CommuneRequest, Enrolment } from '#protocol/enrolment.ts';
import type { RefusalCode } from '#protocol/sync.ts';
import type { Services } from '../services.ts';
import type { CommuneRow } from '../store/schema.ts';
import { SERVER_ITSELF, type Transaction } from '../store/store.ts';
import { enrolmentOf, holdsKey, newDevice } from './enrolled-device.ts';
import { codeHash, newCode, newId } from './random-names.ts';

/** A server setting, because there is no commune yet: one for each place where a commune can be set up. */
const setUpCodeAt = (place: string | null): string =>
  place === null ? 'setup-code-hash' : `setup-code-hash/${place}`;
const SETUP_DEVICE = 'setup-device';
const NO_COMMUNE = '';

/** A fresh set-up code for a place (see `Communes.placeOf`) that has no commune yet; the ones before it are void. */
export async function makeSetUpCode(
  { store, randomBytes, codeCost }: Services,
  place: string | null = null,
): Promise<string> {
  const code = newCode(randomBytes);
  await store.setServerSetting(setUpCodeAt(place), await codeHash(codeCost, NO_COMMUNE, code));
  return code;
}

/** A place where a commune can be set up, with the code for it. `host` is `null` where there is one commune under every name. */
export interface SetUp {
  readonly host: string | null;
  readonly code: string;
}

/** Fresh codes for every place of this server that has no commune yet. */
export async function makeSetUpCodes(services: Services): Promise<readonly SetUp[]> {
  const { hosts } = services.communes;
  const taken = (await services.store.communes()).map(({ host }) => host);
  const withoutNames = taken.length === 0 ? [null] : [];
  const places = hosts.length > 0 ? hosts.filter((host) => !taken.includes(host)) : withoutNames;
  const setUps: SetUp[] = [];
  for (const host of places) setUps.push({ host, code: await makeSetUpCode(services, host) });
  return setUps;
}

/** The first officer sets the commune up. Asking again with the same code and key gives the same answer: the reply may be lost. */
export async function setUpCommune(
  services: Services,
  place: string | null,
  request: CommuneRequest,
): Promise<Result<Enrolment, RefusalCode>> {
  if (!(await holdsKey(request))) return fail('bad-signature');
  const hash = await codeHash(services.codeCost, NO_COMMUNE, request.code);
  return services.commits.write(SERVER_ITSELF, async (transaction) => {
    const isCode = (await transaction.serverSetting(setUpCodeAt(place))) === hash;
    const commune = (await transaction.communes()).find(({ host }) => host === place);
    if (commune) return isCode ? answerAgain(transaction, commune, request) : fail('already-set-up');
    return isCode ? createCommune(services, transaction, place, request) : fail('code-unknown');
  });
}

async function createCommune(
  { now, randomBytes }: Services,
  transaction: Transaction,
  host: string | null,
  { communeName, officerName, publicKey }: CommuneRequest,
): Promise<Result<Enrolment, RefusalCode>> {
  const commune = { commune: newId(randomBytes), name: communeName, createdAt: now(), host };
  const officer = { actor: newId(randomBytes), name: officerName, role: 'officer', village: '' } as const;
  const device = newDevice(commune.commune, publicKey, officer, now());
  await transaction.addCommune(commune);
  await transaction.addDevice(device);
  await transaction.setSetting(commune.commune, SETUP_DEVICE, device.device);
  return ok(await enrolmentOf(transaction, commune, device));
}

async function answerAgain(
  transaction: Transaction,
  commune: CommuneRow,
  { publicKey }: CommuneRequest,
): Promise<Result<Enrolment, RefusalCode>> {
  const device = await transaction.findDevice(commune.commune, deviceIdOf(publicKey));
  const first = await transaction.setting(commune.commune, SETUP_DEVICE);
  if (!device || first !== device.device) return fail('already-set-up');
  return ok(await enrolmentOf(transaction, commune, device));
}
