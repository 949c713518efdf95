import type { Context } from 'hono';
import { SampleInvitationRequest } from '#protocol/enrolment.ts';
import type { AttemptLimit } from '../enrol/attempt-limit.ts';
import { networkOf } from '../enrol/network-of.ts';
import { inviteToSample } from '../sample/invite-to-sample.ts';
import type { Services } from '../services.ts';
import { answerJson, refuse } from './answer.ts';
import { readJson } from './read-body.ts';
import { communeOf } from './who-asks.ts';
import type { AddressOf } from './with-attempt.ts';

/** POST /api/sample/invitations: in the sample commune, and there only, anybody gets a code. */
export const sampleInvitationsRoute =
  (services: Services, limit: AttemptLimit, addressOf: AddressOf) =>
  async (c: Context): Promise<Response> => {
    if (!services.sample) return refuse(c, 'not-found');
    if (!limit.take(networkOf(addressOf(c)))) return refuse(c, 'too-many-requests');
    const request = await readJson(c.req.raw, SampleInvitationRequest);
    if (!request.ok) return refuse(c, request.error);
    const invitation = await inviteToSample(services, await communeOf(services, c), request.value.role);
    return invitation.ok ? answerJson(c, invitation.value) : refuse(c, invitation.error);
  };
