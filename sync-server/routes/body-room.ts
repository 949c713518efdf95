import type { Context, MiddlewareHandler } from 'hono';
import { isLoopback, networkOf } from '../enrol/network-of.ts';
import { refuse } from './answer.ts';
import { REQUEST_BYTES } from './read-body.ts';
import type { AddressOf } from './with-attempt.ts';

/** How many bytes of bodies are waited for at once. Whoever sends slowly keeps what came in memory, for minutes. */
export interface BodyRoom {
  /** A village behind one address sends chunks of 64 KB, a desk pieces of a megabyte. */
  readonly perAddress: number;
  readonly overall: number;
}

const MB = 1024 * 1024;
export const BODY_ROOM: BodyRoom = { perAddress: 32 * MB, overall: 256 * MB };

/** Bounds the bodies that are on their way. A proxy on this machine that is not trusted to tell addresses has the room of all. */
export function bodyRoom({ perAddress, overall }: BodyRoom, addressOf: AddressOf): MiddlewareHandler {
  const taken = new Map<string, number>();
  let all = 0;
  const note = (network: string, bytes: number) => {
    all += bytes;
    const own = (taken.get(network) ?? 0) + bytes;
    if (own > 0) taken.set(network, own);
    else taken.delete(network);
  };
  return async (c, next) => {
    const bytes = bytesAwaited(c);
    if (bytes === 0) return next();
    const address = addressOf(c);
    const network = networkOf(address);
    const most = isLoopback(address) ? overall : perAddress;
    if (all + bytes > overall || (taken.get(network) ?? 0) + bytes > most)
      return refuse(c, 'too-many-requests');
    note(network, bytes);
    try {
      return await next();
    } finally {
      note(network, -bytes);
    }
  };
}

/** As many as the sender tells, and as there may be where it does not; a longer one is refused unread. */
function bytesAwaited(c: Context): number {
  if (c.req.header('transfer-encoding') !== undefined) return REQUEST_BYTES;
  const told = Number(c.req.header('content-length') ?? 0);
  return Number.isSafeInteger(told) ? Math.min(Math.max(told, 0), REQUEST_BYTES) : REQUEST_BYTES;
}
