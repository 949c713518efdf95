import type { Context } from 'hono';
import type { Result } from '#domain/result.ts';
import type { RefusalCode } from '#protocol/sync.ts';
import type { AttemptLimit } from '../enrol/attempt-limit.ts';
import { networkOf } from '../enrol/network-of.ts';
import { answerJson, refuse } from './answer.ts';

/** Whose attempts are counted together. */
export type AddressOf = (c: Context) => string;

/** Answers what an attempt with a code gives. Only failures count against the limit. */
export async function withAttempt(
  c: Context,
  limit: AttemptLimit,
  addressOf: AddressOf,
  attempt: () => Promise<Result<unknown, RefusalCode>>,
): Promise<Response> {
  const address = networkOf(addressOf(c));
  if (!limit.take(address)) return refuse(c, 'too-many-requests');
  const outcome = await attempt();
  if (!outcome.ok) return refuse(c, outcome.error);
  limit.giveBack(address);
  return answerJson(c, outcome.value);
}
