import type { Role } from '#domain/book/permissions.ts';
import { ok, type Result } from '#domain/result.ts';
import { enrolmentSigningText } from '#protocol/batch.ts';
import { Enrolment, Invitation, Welcome } from '#protocol/enrolment.ts';
import { keepEnrolment, pendingKeys, publicKeyOf, signText } from '#store/device-keys.ts';
import type { BookStore } from '#store/book-store.ts';
import { request, type RequestFailure } from './api.ts';
import { orStorageRefusal } from './storage-answer.ts';

/** What a visitor without a device may know of the server. */
export const fetchWelcome = (baseUrl: string): Promise<Result<Welcome, RequestFailure>> =>
  request(baseUrl, '/api/welcome', Welcome, { method: 'GET', timeoutMs: 8000 });

/** A code for the sample commune, where anybody may have one. */
export const askSampleInvitation = (
  baseUrl: string,
  role: Role,
): Promise<Result<Invitation, RequestFailure>> =>
  request(baseUrl, '/api/sample/invitations', Invitation, { body: { role } });

/** Asks to be enrolled with the pending keys; keeps nothing yet. */
export async function askToEnrol(
  store: BookStore,
  baseUrl: string,
  path: string,
  code: string,
  more: object = {},
): Promise<Result<Enrolment, RequestFailure>> {
  const keys = await pendingKeys(store.database);
  const publicKey = await publicKeyOf(keys);
  const signature = await signText(keys, enrolmentSigningText(code, publicKey));
  return request(baseUrl, path, Enrolment, { body: { code, publicKey, signature, ...more } });
}

const enrolWith = (
  store: BookStore,
  baseUrl: string,
  path: string,
  code: string,
  more: object,
): Promise<Result<Enrolment, RequestFailure>> =>
  orStorageRefusal(async () => {
    const answer = await askToEnrol(store, baseUrl, path, code, more);
    if (!answer.ok) return answer;
    await keepEnrolment(store.database, answer.value);
    return ok(answer.value);
  });

/** Redeems a one-time code: from here on this device signs with its own key. */
export const redeemInvitation = (
  store: BookStore,
  baseUrl: string,
  code: string,
): Promise<Result<Enrolment, RequestFailure>> => enrolWith(store, baseUrl, '/api/enrolments', code, {});

/** Sets the commune up as its first officer, with the code that the server printed. */
export const setUpCommune = (
  store: BookStore,
  baseUrl: string,
  setUp: { readonly code: string; readonly communeName: string; readonly officerName: string },
): Promise<Result<Enrolment, RequestFailure>> => {
  const { code, communeName, officerName } = setUp;
  return enrolWith(store, baseUrl, '/api/communes', code, { communeName, officerName });
};
