import type { Context } from 'hono';
import type { Services } from '../services.ts';
import { communeOf } from './who-asks.ts';

/** GET /healthz: whether the server and its database answer. */
export const healthzRoute =
  (services: Services) =>
  async (c: Context): Promise<Response> => {
    const commune = await communeOf(services, c);
    const entries = commune ? await services.store.countEntries(commune.commune) : 0;
    return c.json({ ok: true, entries });
  };
