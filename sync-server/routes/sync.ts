import type { Context } from 'hono';
import { fail, ok, type Result } from '#domain/result.ts';
import { FIRST_PROTOCOL_VERSION, PROTOCOL_VERSION } from '#protocol/limits.ts';
import { unpackEntries } from '#protocol/unpack-batch.ts';
import { SyncRequest } from '#protocol/sync-request.ts';
import type { Batch, RefusalCode, SyncResponse } from '#protocol/sync.ts';
import { handIn } from '../ingest/hand-in.ts';
import { nativeSaltOf } from '../ingest/native-chain.ts';
import { tellVerdicts } from '../ingest/tell-verdicts.ts';
import { notePulls } from '../access/access-log.ts';
import { noteContact } from '../pull/directory.ts';
import { gatherNews } from '../pull/gather-news.ts';
import { pageOf, pageText, type WrittenPage } from '../pull/pull-pages.ts';
import type { Services } from '../services.ts';
import { answerText, refuse } from './answer.ts';
import { areWhole, parseJson, readBytes } from './read-body.ts';
import { pagesForFirstRelease } from './speak-to-first-release.ts';
import { deviceOf } from './who-asks.ts';

/*
 * POST /api/sync: hand in and receive. What is handed in is durable before the answer says so (L1).
 *
 *   gap      the batch begins after what the server holds: an ordinary answer with the old ack, from which the device sends again
 *   forked   409: the branch is kept, and never acknowledged (L4)
 *   revoked  a batch is still taken in, set aside; nothing is told any more, and without a batch the answer is a refusal
 */
export const syncRoute =
  (services: Services) =>
  async (c: Context): Promise<Response> => {
    const arrivedAt = services.now();
    const device = await deviceOf(services, c);
    if (!device.ok) return refuse(c, device.error);
    const request = await readRequest(c);
    if (!request.ok) return refuse(c, request.error);
    const { batch, protocol } = request.value;

    const { clock, app, unsent } = request.value;
    const contact = noteContact(device.value, { skewMs: clock - arrivedAt, app, at: arrivedAt, unsent });
    const handedIn = await handIn(services, device.value, batch, arrivedAt, contact);
    if (!handedIn.ok) return refuse(c, handedIn.error);

    const { seq } = handedIn.value.ack;
    const told = batch ? undefined : await tellVerdicts(services, device.value, seq, request.value.told);
    const news = await gatherNews(services, device.value, {
      request: request.value,
      // Only where it is needed: it costs more than all else about a small request.
      wait: request.value.wait && !batch && !told ? c.req.raw.signal : undefined,
    });
    if (!news && !batch) return refuse(c, 'device-revoked');
    if (news) await notePulls(services, device.value, news.pages);
    const { pages = [], ...others } = news ?? {};
    const answer = { ...handedIn.value, ...told, ...others, serverTime: services.now() };
    return answerText(c, answerOf(answer, pagesFor(protocol, pages)));
  };

/** The answer's JSON. Pages are most of it and are written already. */
const answerOf = (answer: Omit<SyncResponse, 'pages'>, pages: readonly string[]): string =>
  `${JSON.stringify(answer).slice(0, -1)},"pages":[${pages.join(',')}]}`;

const pagesFor = (protocol: number, pages: readonly WrittenPage[]): readonly string[] =>
  protocol === FIRST_PROTOCOL_VERSION
    ? pagesForFirstRelease(pages.map(pageOf)).map((page) => JSON.stringify(page))
    : pages.map(pageText);

const PROTOCOLS: readonly number[] = [FIRST_PROTOCOL_VERSION, PROTOCOL_VERSION];

/** A request of any protocol, its batch unpacked: from here on they are alike. */
type Asked = Omit<SyncRequest, 'batch'> & { readonly batch: Batch | undefined };

async function readRequest(c: Context): Promise<Result<Asked, RefusalCode>> {
  const bytes = await readBytes(c.req.raw);
  if (!bytes.ok) return bytes;
  const digest = c.req.header('x-body-sha256');
  if (digest !== undefined && !areWhole(bytes.value, digest)) return fail('body-damaged');
  const json = parseJson(bytes.value);
  if (!json.ok) return json;
  // Before the schema: another version may have another shape.
  const { protocol } = (json.value ?? {}) as { readonly protocol?: unknown };
  if (typeof protocol === 'number' && !PROTOCOLS.includes(protocol)) return fail('upgrade-required');
  const parsed = SyncRequest.safeParse(json.value);
  if (!parsed.success) return fail('malformed-request');
  const batch = entriesOf(parsed.data.batch);
  if (!batch.ok) return batch;
  return batch.value && digest === undefined
    ? fail('body-damaged')
    : ok({ ...parsed.data, batch: batch.value });
}

function entriesOf(batch: SyncRequest['batch']): Result<Batch | undefined, RefusalCode> {
  if (!batch || 'entries' in batch) return ok(batch);
  const { packed, firstSeq, chain, signature } = batch;
  const entries = unpackEntries(packed, firstSeq, nativeSaltOf);
  return entries ? ok({ firstSeq, entries: [...entries], chain, signature }) : fail('malformed-request');
}
