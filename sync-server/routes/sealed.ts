import type { Context } from 'hono';
import { fail, ok, type Result } from '#domain/result.ts';
import { Parcel, type ParcelBatch } from '#protocol/parcel.ts';
import { SEALED_LIMITS, type SealedFate, type SealedResponse } from '#protocol/sealed.ts';
import type { RefusalCode } from '#protocol/sync.ts';
import type { AttemptBounds, AttemptLimit } from '../enrol/attempt-limit.ts';
import { networkOf } from '../enrol/network-of.ts';
import { handIn } from '../ingest/hand-in.ts';
import { receiptOf } from '../receipts/receipt-of.ts';
import { sealingKeyOf } from '../receipts/sealing-key.ts';
import { wholeBatch } from '../receipts/whole-batch.ts';
import type { Services } from '../services.ts';
import { answerJson, refuse } from './answer.ts';
import { areWhole, parseJson, readBytes } from './read-body.ts';
import { communeOf } from './who-asks.ts';
import type { AddressOf } from './with-attempt.ts';

/** A commune's phones may stand behind one address: only what opens to nothing genuine counts for long. */
export const SEALED_ATTEMPTS: AttemptBounds = {
  perAddress: 100,
  crowdedFrom: 1000,
  perAddressWhenCrowded: 10,
  overall: 5000,
  windowMs: 10 * 60 * 1000,
  addressesMax: 5000,
};

/**
 * POST /api/sealed: a parcel that only the commune can read, from anybody who carries one: a phone that is locked, the desk that
 * was given a file, another phone. There is no session, because each batch is proven by the signature of the device that recorded it.
 */
export const sealedRoute =
  (services: Services, limit: AttemptLimit, addressOf: AddressOf) =>
  async (c: Context): Promise<Response> => {
    const arrivedAt = services.now();
    const sent = await readSealed(services, c);
    if (!sent.ok) return refuse(c, sent.error);
    const { commune, bytes } = sent.value;
    // Only now: what a bad line cut is nobody's guess, and a whole village may share an address.
    const address = networkOf(addressOf(c));
    if (!limit.take(address)) return refuse(c, 'too-many-requests');
    const parcel = await openParcel(services, commune, bytes);
    if (!parcel.ok) return refuse(c, parcel.error);
    const answer = await takeIn(services, parcel.value, arrivedAt);
    if (isGenuine(answer)) limit.giveBack(address);
    return answerJson(c, answer satisfies SealedResponse);
  };

const GENUINE: ReadonlySet<SealedFate> = new Set<SealedFate>(['taken', 'gap', 'forked']);

const isGenuine = ({ batches }: SealedResponse): boolean =>
  batches.length > 0 && batches.every(({ fate }) => GENUINE.has(fate));

interface Sent {
  readonly commune: string;
  readonly bytes: Uint8Array;
}

async function readSealed(services: Services, c: Context): Promise<Result<Sent, RefusalCode>> {
  const commune = await communeOf(services, c);
  if (!commune) return fail('not-found');
  const bytes = await readBytes(c.req.raw);
  if (!bytes.ok) return bytes;
  if (!areWhole(bytes.value, c.req.header('x-body-sha256') ?? '')) return fail('body-damaged');
  return ok({ commune: commune.commune, bytes: bytes.value });
}

async function openParcel(
  { store }: Services,
  commune: string,
  bytes: Uint8Array,
): Promise<Result<Parcel, RefusalCode>> {
  const key = await sealingKeyOf(store, commune);
  const inside = await key.open(bytes);
  if (!inside) return fail('not-for-us');
  const json = parseJson(inside);
  if (!json.ok) return json;
  const parcel = Parcel.safeParse(json.value);
  if (!parcel.success || parcel.data.batches.length > SEALED_LIMITS.batches) return fail('malformed-request');
  return parcel.data.commune === commune ? ok(parcel.data) : fail('not-for-us');
}

/** Each batch by itself: one that is refused stops no other (L10). */
async function takeIn(
  services: Services,
  { commune, batches }: Parcel,
  arrivedAt: number,
): Promise<SealedResponse> {
  const told: SealedResponse['batches'][number][] = [];
  for (const batch of batches) told.push(await takeBatch(services, commune, batch, arrivedAt));
  const genuine = told.filter(({ fate }) => GENUINE.has(fate));
  const devices = [...new Set(genuine.map(({ device }) => device))];
  const receipts = await Promise.all(devices.map((device) => receiptOf(services, commune, device)));
  return { batches: told, receipts: receipts.filter((receipt) => receipt !== undefined) };
}

async function takeBatch(
  services: Services,
  commune: string,
  batch: ParcelBatch,
  arrivedAt: number,
): Promise<SealedResponse['batches'][number]> {
  const { device, firstSeq } = batch;
  const tell = (fate: SealedFate, fresh = 0, lastSeq = firstSeq) => {
    return { device, firstSeq, lastSeq, fate, fresh };
  };
  const recorder = await services.store.findDevice(commune, device);
  if (!recorder) return tell('unknown-device');
  const whole = await wholeBatch(services.store, commune, batch);
  if (!whole.ok) return tell('broken-chain');
  const lastSeq = firstSeq + whole.value.entries.length - 1;
  const handedIn = await handIn(services, recorder, whole.value, arrivedAt);
  if (!handedIn.ok) return tell(FATE_OF_REFUSAL[handedIn.error] ?? 'broken-chain', 0, lastSeq);
  const { ack } = handedIn.value;
  if (ack.seq < lastSeq) return tell('gap', 0, lastSeq);
  return tell('taken', Math.max(0, ack.seq - Math.max(recorder.lastSeq, firstSeq - 1)), lastSeq);
}

const FATE_OF_REFUSAL: Readonly<Partial<Record<RefusalCode, SealedFate>>> = {
  forked: 'forked',
  'bad-signature': 'bad-signature',
  'broken-chain': 'broken-chain',
};
