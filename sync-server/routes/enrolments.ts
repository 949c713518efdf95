import type { Context } from 'hono';
import { EnrolmentRequest } from '#protocol/enrolment.ts';
import type { AttemptLimit } from '../enrol/attempt-limit.ts';
import { redeemInvitation } from '../enrol/redeem-invitation.ts';
import type { Services } from '../services.ts';
import { readJson } from './read-body.ts';
import { communeOf } from './who-asks.ts';
import { withAttempt, type AddressOf } from './with-attempt.ts';

/** POST /api/enrolments: a new device redeems a one-time code. */
export const enrolmentsRoute =
  (services: Services, limit: AttemptLimit, addressOf: AddressOf) =>
  (c: Context): Promise<Response> =>
    withAttempt(c, limit, addressOf, async () => {
      const request = await readJson(c.req.raw, EnrolmentRequest);
      if (!request.ok) return request;
      return redeemInvitation(services, await communeOf(services, c), request.value);
    });
