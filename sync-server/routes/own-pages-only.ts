import type { Context, MiddlewareHandler } from 'hono';
import { refuse } from './answer.ts';

const ASKS_ONLY = new Set(['GET', 'HEAD']);

/**
 * Refuses what another site's page makes a visitor's browser send. Sessions are bearer tokens that no browser sends by itself,
 * but the requests that need none (a code, a challenge) are for the app's own pages too.
 */
export const ownPagesOnly: MiddlewareHandler = (c, next) =>
  ASKS_ONLY.has(c.req.method) || isFromOwnPage(c)
    ? next()
    : Promise.resolve(refuse(c, 'malformed-request', 'This comes from another site.'));

/** What is no browser says nothing of it. Browsers before Sec-Fetch-Site, and pages without TLS, tell only the origin. */
function isFromOwnPage(c: Context): boolean {
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const origin = c.req.header('origin');
  return origin === undefined || origin.toLowerCase().replace(/^https?:\/\//, '') === hostIn(c);
}

const hostIn = (c: Context): string => (c.req.header('host') ?? new URL(c.req.url).host).toLowerCase();
