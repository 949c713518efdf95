import type { Context } from 'hono';
import { noteAccess } from '../access/access-log.ts';
import { bookLines } from '../export/book-lines.ts';
import type { Services } from '../services.ts';
import { refuse } from './answer.ts';
import { officerOf } from './who-asks.ts';

const NDJSON = 'application/x-ndjson; charset=utf-8';

/**
 * GET /api/book-export: the whole book with everything that proves it (docs/verify.md), for an officer, once the access log says so. Written line by line as
 * fast as the reader takes it; an answer that is cut lacks its last line.
 */
export const bookExportRoute =
  (services: Services) =>
  async (c: Context): Promise<Response> => {
    const officer = await officerOf(services, c);
    if (!officer.ok) return refuse(c, officer.error);
    await noteAccess(services, officer.value, { action: 'book-export' });
    const chunks = bookLines(services.store, officer.value.commune, services.now());
    const body = streamOf(chunks);
    c.header('content-type', NDJSON);
    c.header('vary', 'accept-encoding');
    if (!/\bgzip\b/.test(c.req.header('accept-encoding') ?? '')) return c.body(body);
    c.header('content-encoding', 'gzip');
    return c.body(body.pipeThrough(new CompressionStream('gzip')));
  };

/** One chunk each time the reader has room, so that a slow line holds one page in memory and no more. */
function streamOf(chunks: AsyncGenerator<string>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await chunks.return(undefined);
    },
  });
}
