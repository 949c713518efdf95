import type { Context } from 'hono';
import type { Welcome } from '#protocol/enrolment.ts';
import type { Services } from '../services.ts';
import { answerJson } from './answer.ts';

/** GET /api/welcome: what a visitor without a device may know. */
export const welcomeRoute =
  ({ store, sample }: Services) =>
  async (c: Context): Promise<Response> => {
    const commune = await store.theCommune();
    const welcome: Welcome = { state: commune ? 'ready' : 'empty', communeName: commune?.name ?? '', sample };
    return answerJson(c, welcome);
  };
