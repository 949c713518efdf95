import type { Context } from 'hono';
import type { AddressOf } from '../routes/with-attempt.ts';

/**
 * The address that the proxy before the server wrote last: what stands before it in the list, anybody can write. Only for a
 * server that nobody reaches but through the proxy.
 */
export const forwardedAddress =
  (connectedAddress: AddressOf): AddressOf =>
  (c: Context) => {
    const last = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() ?? '';
    return last === '' ? connectedAddress(c) : last;
  };
