import type { Result } from '#domain/result.ts';
import type { BookStore } from '#store/book-store.ts';
import type { RequestFailure } from './api.ts';
import type { SessionKeeper } from './session.ts';

/** Asks the server something in the enrolled device's own session; one that the server knows no more is forgotten. */
export async function inSession<Value>(
  store: BookStore,
  sessions: SessionKeeper,
  ask: (token: string, device: string) => Promise<Result<Value, RequestFailure>>,
): Promise<Result<Value, RequestFailure>> {
  const row = await store.device();
  if (!row) throw new Error('Only an enrolled device has a session');
  const session = await sessions.token(row);
  if (!session.ok) return session;
  const answer = await ask(session.value, row.enrolment.device);
  if (!answer.ok && answer.error.type === 'refused' && answer.error.code === 'session-required')
    sessions.forget();
  return answer;
}
