import type { Context } from 'hono';
import { CommuneRequest } from '#protocol/enrolment.ts';
import type { AttemptLimit } from '../enrol/attempt-limit.ts';
import { setUpCommune } from '../enrol/set-up-commune.ts';
import type { Services } from '../services.ts';
import { readJson } from './read-body.ts';
import { hostOf } from './who-asks.ts';
import { withAttempt, type AddressOf } from './with-attempt.ts';

/** POST /api/communes: the first officer sets the commune up with the code that the server printed. */
export const communesRoute =
  (services: Services, limit: AttemptLimit, addressOf: AddressOf) =>
  (c: Context): Promise<Response> =>
    withAttempt(c, limit, addressOf, async () => {
      const request = await readJson(c.req.raw, CommuneRequest);
      if (!request.ok) return request;
      return setUpCommune(services, services.communes.placeOf(hostOf(c)), request.value);
    });
