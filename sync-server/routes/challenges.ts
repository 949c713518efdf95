import type { Context } from 'hono';
import * as z from 'zod/mini';
import { LIMITS } from '#protocol/limits.ts';
import { makeChallenge } from '../enrol/sessions.ts';
import type { Services } from '../services.ts';
import { SERVER_ITSELF } from '../store/store.ts';
import { answerJson, refuse } from './answer.ts';
import { readJson } from './read-body.ts';
import { communeOf } from './who-asks.ts';

const ChallengeRequest = z.object({ device: z.string().check(z.minLength(1), z.maxLength(LIMITS.idLength)) });

/** POST /api/challenges: something to sign. Says nothing of whether the server knows the device. */
export const challengesRoute =
  (services: Services) =>
  async (c: Context): Promise<Response> => {
    const request = await readJson(c.req.raw, ChallengeRequest);
    if (!request.ok) return refuse(c, request.error);
    const commune = (await communeOf(services, c))?.commune ?? SERVER_ITSELF;
    return answerJson(c, { challenge: makeChallenge(services, commune, request.value.device) });
  };
