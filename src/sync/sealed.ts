import { fail, ok, type Result } from '#domain/result.ts';
import { base64urlOf } from '#protocol/base64url.ts';
import { SealedResponse, type SealedFile } from '#protocol/sealed.ts';
import type { SignedReceipt } from '#protocol/receipt.ts';
import type { BookStore } from '#store/book-store.ts';
import { keepReceipt, receiptProblem } from '#store/receipts.ts';
import { NOTHING_FOLDED } from '#store/live-view.ts';
import { packSealed } from '#store/sealed-parcel.ts';
import {
  carrySealed,
  dropOutboxSealed,
  keepOutboxSealed,
  noteCarried,
  notePosted,
  readCarriedSealed,
  readOutboxSealed,
} from '#store/sealed-mail.ts';
import { request, type RequestFailure } from './api.ts';

/** What the commune said to sealed parcels that were handed to it. */
export interface SealedTold {
  readonly batches: SealedResponse['batches'];
  readonly receipts: readonly SignedReceipt[];
}

/** Hands one sealed parcel to the server, unread. */
async function postPiece(
  baseUrl: string,
  piece: Uint8Array<ArrayBuffer>,
): Promise<Result<SealedResponse, RequestFailure>> {
  const digest = base64urlOf(new Uint8Array(await crypto.subtle.digest('SHA-256', piece)));
  const headers = { 'content-type': 'application/octet-stream', 'x-body-sha256': digest };
  const encoded = { body: piece, bytes: piece.length, headers };
  return request(baseUrl, '/api/sealed', SealedResponse, { encoded });
}

/** What asking again cannot mend: the server can make nothing of it. */
const FINAL: ReadonlySet<string> = new Set(['not-for-us', 'malformed-request', 'too-large']);

/** How posting what is sealed ended: nothing was there, all is answered, or it is to be tried again. */
export type Posted = 'nothing' | 'answered' | 'unanswered';

/**
 * Posts what a device sealed before it was locked. Needs no key, no session and no look into the book; the receipts are kept until
 * the book is open again.
 */
export async function postSealedOutbox(database: string, baseUrl: string): Promise<Posted> {
  const outbox = await readOutboxSealed(database);
  if (!outbox || outbox.posted >= outbox.pieces.length) return 'nothing';
  for (const [at, piece] of outbox.pieces.entries()) {
    if (at < outbox.posted) continue;
    const answer = await postPiece(baseUrl, piece);
    if (!answer.ok && (answer.error.type === 'offline' || !FINAL.has(answer.error.code))) return 'unanswered';
    await notePosted(database, outbox.chain, at + 1, answer.ok ? answer.value.receipts : []);
  }
  return 'answered';
}

/**
 * Seals what is unsent for the time when the book will be locked, in place of what was sealed before. Does nothing while there is
 * no lock, or when nothing changed.
 */
export async function sealOutbox(store: BookStore): Promise<void> {
  if ((await store.vault.state()) !== 'open') return;
  const { name } = store.database;
  const [before, row] = await Promise.all([readOutboxSealed(name), store.device()]);
  if (!row || row.ackedSeq === row.seq || before?.chain === row.chain) return;
  const sealed = await packSealed(store);
  if (!sealed) return;
  const { commune, pieces, upTo, chain } = sealed;
  const receipts = before?.receipts ?? [];
  await keepOutboxSealed(name, { commune, pieces, upTo, chain, posted: 0, receipts });
}

/**
 * Takes in, once the book is open, what the commune answered while it was locked: the own receipt counts as any other (L8). What
 * the commune has then needs no posting any more.
 */
export async function takeInPosted(store: BookStore): Promise<void> {
  const { name } = store.database;
  const outbox = await readOutboxSealed(name);
  if (!outbox) return;
  await keepReceipts(store, outbox.receipts);
  const row = await store.device();
  if (row && row.ackedSeq >= outbox.upTo) await dropOutboxSealed(name);
  else if (outbox.receipts.length > 0) await keepOutboxSealed(name, { ...outbox, receipts: [] });
}

/** A receipt that the commune's key does not vouch for is not kept. */
async function keepReceipts(store: BookStore, receipts: readonly SignedReceipt[]): Promise<void> {
  const [row, { communeKey }] = await Promise.all([store.device(), store.directory()]);
  if (!row) return;
  for (const receipt of receipts) {
    if (await receiptProblem(receipt, row.enrolment.commune.id, communeKey)) continue;
    await store.takeInBy(async () => {
      await keepReceipt(store.database, receipt);
      return NOTHING_FOLDED;
    });
  }
}

/** Hands a whole sealed file to the server; what it told of the pieces so far is kept when it stops answering. */
async function handInSealed(
  store: BookStore,
  baseUrl: string,
  file: Pick<SealedFile, 'pieces'>,
): Promise<Result<SealedTold, RequestFailure & { readonly left: number }>> {
  const told: SealedResponse[] = [];
  for (const [at, piece] of file.pieces.entries()) {
    const answer = await postPiece(baseUrl, piece);
    if (!answer.ok) return fail({ ...answer.error, left: file.pieces.length - at });
    told.push(answer.value);
    await keepReceipts(store, answer.value.receipts);
  }
  return ok({
    batches: told.flatMap(({ batches }) => batches),
    receipts: told.flatMap(({ receipts }) => receipts),
  });
}

/** Posts the sealed files that are carried for others; those that nobody can open are let go. */
export async function postCarried(store: BookStore, baseUrl: string): Promise<void> {
  const { name } = store.database;
  for (const file of await readCarriedSealed(name)) {
    const pieces = file.pieces.slice(-file.waiting);
    const done = await handInSealed(store, baseUrl, { pieces });
    if (done.ok) await noteCarried(name, file.id, 0);
    else if (done.error.type === 'offline') return noteCarried(name, file.id, done.error.left);
    else await noteCarried(name, file.id, FINAL.has(done.error.code) ? 0 : done.error.left);
  }
}

/** A sealed file with the head of its own hash, by which the same file is known again. */
export interface SealedHandedOver extends SealedFile {
  readonly id: string;
}

/** `too-many`: the server does not answer, and as many files are carried here as may be. */
export type SealedRefusal = RequestFailure | { readonly type: 'too-many' };

/**
 * Takes a sealed file in: handed to the server at once when it answers, otherwise kept to be posted later. `carried` says that it
 * waits here.
 */
export async function takeInSealed(
  store: BookStore,
  baseUrl: string,
  file: SealedHandedOver,
  now: number,
): Promise<Result<SealedTold | 'carried', SealedRefusal>> {
  const done = await handInSealed(store, baseUrl, file);
  if (done.ok) return done;
  const { left, ...failure } = done.error;
  if (failure.type === 'refused' && FINAL.has(failure.code)) return fail(failure);
  const isKept = await carrySealed(store.database.name, { ...file, takenAt: now, waiting: left });
  return isKept ? ok('carried') : fail({ type: 'too-many' });
}
