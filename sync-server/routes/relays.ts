import type { Context } from 'hono';
import { fail, ok, type Result } from '#domain/result.ts';
import { PROTOCOL_VERSION } from '#protocol/limits.ts';
import { RelayRequest, type RelayResponse } from '#protocol/relay.ts';
import type { RefusalCode } from '#protocol/sync.ts';
import { handIn } from '../ingest/hand-in.ts';
import { receiptOf } from '../receipts/receipt-of.ts';
import { wholeBatch, type CarriedBatch } from '../receipts/whole-batch.ts';
import type { Services } from '../services.ts';
import type { DeviceRow } from '../store/schema.ts';
import { answerJson, refuse } from './answer.ts';
import { areWhole, parseJson, readBytes } from './read-body.ts';
import { deviceOf } from './who-asks.ts';

/**
 * POST /api/relays: a device hands in what another one recorded. Whose entries they are is proven by their own signature, and
 * they are taken as if their device had come itself: the same order, verdicts and forks.
 */
export const relaysRoute =
  (services: Services) =>
  async (c: Context): Promise<Response> => {
    const arrivedAt = services.now();
    const carrier = await presentDeviceOf(services, c);
    if (!carrier.ok) return refuse(c, carrier.error);
    const request = await readRelay(c);
    if (!request.ok) return refuse(c, request.error);
    const { commune } = carrier.value;
    const recorder = await services.store.findDevice(commune, request.value.device);
    if (!recorder) return refuse(c, 'not-found', 'Nobody here knows the device that signed.');
    const batch = await wholeBatch(services.store, commune, request.value.batch);
    if (!batch.ok) return refuse(c, batch.error);
    const handedIn = await handIn(services, recorder, batch.value, arrivedAt);
    if (!handedIn.ok) return refuse(c, handedIn.error);
    const { ack } = handedIn.value;
    const receipt = await receiptOf(services, commune, recorder.device);
    return answerJson(c, { ack, ...(receipt ? { receipt } : {}) } satisfies RelayResponse);
  };

/** GET /api/receipts/:device: the commune's word for what it holds; for a device about itself, and for officers. */
export const receiptRoute =
  (services: Services) =>
  async (c: Context): Promise<Response> => {
    const asking = await presentDeviceOf(services, c);
    if (!asking.ok) return refuse(c, asking.error);
    const { commune, device: own, role } = asking.value;
    const device = c.req.param('device') ?? '';
    if (device !== own && role !== 'officer') return refuse(c, 'officer-only');
    const receipt = await receiptOf(services, commune, device);
    return receipt ? answerJson(c, { receipt }) : refuse(c, 'not-found');
  };

/** A device that asks, and was not shut out: a lost phone carries nothing any more. */
async function presentDeviceOf(services: Services, c: Context): Promise<Result<DeviceRow, RefusalCode>> {
  const device = await deviceOf(services, c);
  return device.ok && device.value.revokedAt !== null ? fail('device-revoked') : device;
}

interface Relay {
  readonly device: string;
  readonly batch: CarriedBatch;
}

async function readRelay(c: Context): Promise<Result<Relay, RefusalCode>> {
  const bytes = await readBytes(c.req.raw);
  if (!bytes.ok) return bytes;
  if (!areWhole(bytes.value, c.req.header('x-body-sha256') ?? '')) return fail('body-damaged');
  const json = parseJson(bytes.value);
  if (!json.ok) return json;
  const { protocol } = (json.value ?? {}) as { readonly protocol?: unknown };
  if (typeof protocol === 'number' && protocol > PROTOCOL_VERSION) return fail('upgrade-required');
  const parsed = RelayRequest.safeParse(json.value);
  if (!parsed.success) return fail('malformed-request');
  const { device, batch } = parsed.data;
  return ok({ device, batch });
}
