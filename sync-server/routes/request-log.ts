import { randomUUID } from 'node:crypto';
import type { ErrorHandler, MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Logger } from 'pino';
import { refuse } from './answer.ts';

const REQUEST_ID = 'x-request-id';

/** One line per request: route, status, time. Never a name, body, code, token or address (L6). */
export const requestLog =
  (log: Logger): MiddlewareHandler =>
  async (c, next) => {
    const requestId = randomUUID().slice(0, 8);
    const startedAt = performance.now();
    c.header(REQUEST_ID, requestId);
    await next();
    const ms = Math.round(performance.now() - startedAt);
    log.info({ requestId, method: c.req.method, route: routePath(c), status: c.res.status, ms });
  };

/** A bug: logged by where it happened. Its message stays out, because it may quote what somebody wrote. */
export const logAndRefuse =
  (log: Logger): ErrorHandler =>
  (error, c) => {
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
  };
