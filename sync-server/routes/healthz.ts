import type { Context } from 'hono';
import type { Services } from '../services.ts';

/** GET /healthz: whether the server and its database answer. */
export const healthzRoute =
  ({ store }: Services) =>
  async (c: Context): Promise<Response> => {
    const entries = await store.countEntries();
    return c.json({ ok: true, entries });
  };
