import { randomUUID } from 'node:crypto';
import type { Context, ErrorHandler, MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Logger } from 'pino';
import type { Refusal } from '#protocol/sync.ts';
import { isUnavailable } from '../store/unavailable.ts';
import { refuse } from './answer.ts';

const REQUEST_ID = 'x-request-id';

/** A refusal tells of a guess, a lost right or a broken request, so it is in the log that nobody asked to be talkative; a page that is not there tells nothing. */
const isTelling = (c: Context): boolean => c.res.status >= 400 && c.req.path.startsWith('/api/');

/** One line per request: route, status, time. Never a name, body, code, token or address (L6). */
export const requestLog =
  (log: Logger): MiddlewareHandler =>
  async (c, next) => {
    const requestId = randomUUID().slice(0, 8);
    const startedAt = performance.now();
    c.header(REQUEST_ID, requestId);
    await next();
    const ms = Math.round(performance.now() - startedAt);
    const line = { requestId, method: c.req.method, route: routePath(c), status: c.res.status, ms };
    if (isTelling(c)) log.warn(line);
    else log.info(line);
  };

const TEXT_NO_DATABASE_KEEPS = '22021';

/** Whatever was thrown. Where only the database cannot serve it now, the device is told to come again. */
export const logAndRefuse =
  (log: Logger): ErrorHandler =>
  (error, c) => {
    if (isUnavailable(error)) {
      const { code } = error as NodeJS.ErrnoException;
      log.error({ requestId: c.res.headers.get(REQUEST_ID), unavailable: code ?? error.message });
      return c.json({ code: 'server-error' } satisfies Refusal, 503, { 'retry-after': '2' });
    }
    const isNoText = (error as NodeJS.ErrnoException).code === TEXT_NO_DATABASE_KEEPS;
    return isNoText ? refuse(c, 'malformed-request') : logBug(log, error, c);
  };

/** A bug: logged by where it happened. Its message stays out, because it may quote what somebody wrote. */
function logBug(log: Logger, error: Error, c: Context): Response {
  const { code } = error as NodeJS.ErrnoException;
  const at = error.stack?.split('\n').filter((line) => line.startsWith('    at '));
  log.error({
    requestId: c.res.headers.get(REQUEST_ID),
    route: routePath(c),
    error: error.name,
    code,
    at,
  });
  return refuse(c, 'server-error');
}
