import type { MiddlewareHandler } from 'hono';
import { isLoopback, networkOf } from '../enrol/network-of.ts';
import { refuse } from './answer.ts';
import type { AddressOf } from './with-attempt.ts';

/** How many requests are answered in a window. Far above what honest devices ask: they pause longer after every failure. */
export interface RequestRate {
  readonly perAddress: number;
  /** A phone in a meeting asks about once a second. */
  readonly perSession: number;
  readonly windowMs: number;
  /** How many addresses and sessions are told apart; the rest is not counted, so that memory stays bounded. */
  readonly keysMax: number;
}

/** A mobile network puts thousands of subscribers behind one address. */
export const REQUEST_RATE: RequestRate = {
  perAddress: 60_000,
  perSession: 6_000,
  windowMs: 10 * 60 * 1000,
  keysMax: 20_000,
};

/**
 * Bounds the requests of an address and of a session. A session is counted by its whole token, so that whoever only knows
 * a device's name uses up nothing of it; a proxy on this machine that is not trusted to tell addresses is not counted.
 */
export function requestRate(rate: RequestRate, addressOf: AddressOf, now: () => number): MiddlewareHandler {
  const takeOfAddress = createWindow(rate, rate.perAddress, now);
  const takeOfSession = createWindow(rate, rate.perSession, now);
  return (c, next) => {
    const address = addressOf(c);
    const session = c.req.header('authorization');
    const isWithin =
      (isLoopback(address) || takeOfAddress(networkOf(address))) &&
      (session === undefined || takeOfSession(session.slice(0, SESSION_LENGTH)));
    return isWithin ? next() : Promise.resolve(refuse(c, 'too-many-requests'));
  };
}

/** Longer than any token is. */
const SESSION_LENGTH = 400;

function createWindow(
  { windowMs, keysMax }: RequestRate,
  most: number,
  now: () => number,
): (key: string) => boolean {
  const counts = new Map<string, number>();
  let start = now();
  return (key) => {
    if (Math.abs(now() - start) >= windowMs) {
      counts.clear();
      start = now();
    }
    const count = counts.get(key);
    if (count === undefined && counts.size >= keysMax) return true;
    counts.set(key, (count ?? 0) + 1);
    return (count ?? 0) < most;
  };
}
