import { isIP } from 'node:net';
import type { Context } from 'hono';
import type { AddressOf } from '../routes/with-attempt.ts';

const lastOf = (list: string | undefined): string => list?.split(',').at(-1)?.trim() ?? '';

/**
 * The address that the proxy before the server wrote last: what stands before it in the list, anybody can write. Only for a
 * server that nobody reaches but through the proxy.
 */
export const forwardedAddress =
  (connectedAddress: AddressOf): AddressOf =>
  (c: Context) => {
    const last = lastOf(c.req.header('x-forwarded-for'));
    return isIP(last) === 0 ? connectedAddress(c) : last;
  };

/** Whether the proxy before the server was reached over TLS. Only for a server that nobody reaches but through the proxy. */
export const forwardedOverTls = (c: Context): boolean =>
  lastOf(c.req.header('x-forwarded-proto')).toLowerCase() === 'https';
