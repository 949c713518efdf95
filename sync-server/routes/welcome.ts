import type { Context } from 'hono';
import type { Welcome } from '#protocol/enrolment.ts';
import type { Services } from '../services.ts';
import { answerJson, refuse } from './answer.ts';
import { communeOf, hostOf } from './who-asks.ts';

/** GET /api/welcome: what a visitor without a device may know. */
export const welcomeRoute =
  (services: Services) =>
  async (c: Context): Promise<Response> => {
    const commune = await communeOf(services, c);
    const { hosts, placeOf } = services.communes;
    if (!commune && hosts.length > 0 && placeOf(hostOf(c)) === null) return refuse(c, 'not-found');
    const welcome: Welcome = {
      state: commune ? 'ready' : 'empty',
      communeName: commune?.name ?? '',
      sample: services.sample && placeOf(hostOf(c)) === null,
    };
    return answerJson(c, welcome);
  };
