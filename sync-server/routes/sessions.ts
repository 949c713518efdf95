import type { Context } from 'hono';
import { SessionRequest } from '#protocol/enrolment.ts';
import { openSession } from '../enrol/sessions.ts';
import type { Services } from '../services.ts';
import { SERVER_ITSELF } from '../store/store.ts';
import { answerJson, refuse } from './answer.ts';
import { readJson } from './read-body.ts';
import { communeOf } from './who-asks.ts';

/** POST /api/sessions: the signed challenge for a token. */
export const sessionsRoute =
  (services: Services) =>
  async (c: Context): Promise<Response> => {
    const request = await readJson(c.req.raw, SessionRequest);
    if (!request.ok) return refuse(c, request.error);
    const commune = (await communeOf(services, c))?.commune ?? SERVER_ITSELF;
    const token = await openSession(services, commune, request.value);
    return token.ok ? answerJson(c, { token: token.value }) : refuse(c, token.error);
  };
