import { fail, ok, type Result } from '#domain/result.ts';
import { Refusal } from '#protocol/sync.ts';
import type { BookStore } from '#store/book-store.ts';
import type { RequestFailure } from './api.ts';
import { inSession } from './in-session.ts';
import type { SessionKeeper } from './session.ts';

/** Fetches the whole book with everything that proves it, for an officer to hand to whoever checks it. */
export type ExportBook = () => Promise<Result<Blob, RequestFailure>>;

/** The last line is short; a file without it was cut. */
const LAST_LINE_BYTES = 1000;

/** The book export over the officer's own session. It has no deadline: a book may be long and a line slow. */
export const createExportBook =
  (store: BookStore, sessions: SessionKeeper, baseUrl: string): ExportBook =>
  () =>
    inSession(store, sessions, (token) => download(`${baseUrl}/api/book-export`, token));

async function download(url: string, token: string): Promise<Result<Blob, RequestFailure>> {
  try {
    const response = await fetch(url, { headers: { authorization: `Bearer ${token}` }, cache: 'no-store' });
    if (!response.ok) {
      const refusal = Refusal.safeParse(await response.json().catch(() => null));
      return fail({ type: 'refused', code: refusal.success ? refusal.data.code : `http-${response.status}` });
    }
    const book = await response.blob();
    const end = await book.slice(-LAST_LINE_BYTES).text();
    return end.includes('\n{"type":"end",') && end.endsWith('}\n') ? ok(book) : fail({ type: 'offline' });
  } catch {
    // fetch rejects for every way a network can fail, blob() for an answer that was cut: all are “no answer”.
    return fail({ type: 'offline' });
  }
}
