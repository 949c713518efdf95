import type { Context } from 'hono';
import { InvitationRequest } from '#protocol/enrolment.ts';
import { invite, listInvitations } from '../enrol/invitations.ts';
import type { Services } from '../services.ts';
import { answerJson, refuse } from './answer.ts';
import { readJson } from './read-body.ts';
import { officerOf } from './who-asks.ts';

/** POST /api/invitations: an officer makes a one-time code. */
export const inviteRoute =
  (services: Services) =>
  async (c: Context): Promise<Response> => {
    const officer = await officerOf(services, c);
    if (!officer.ok) return refuse(c, officer.error);
    const request = await readJson(c.req.raw, InvitationRequest);
    if (!request.ok) return refuse(c, request.error);
    const { commune, device } = officer.value;
    const invitation = await invite(services, { commune, createdBy: device }, request.value);
    return invitation.ok ? answerJson(c, invitation.value) : refuse(c, invitation.error);
  };

/** GET /api/invitations: what is open and what was used, without the codes. */
export const listInvitationsRoute =
  (services: Services) =>
  async (c: Context): Promise<Response> => {
    const officer = await officerOf(services, c);
    if (!officer.ok) return refuse(c, officer.error);
    return answerJson(c, { invitations: await listInvitations(services, officer.value.commune) });
  };

/** DELETE /api/invitations/:id: nobody can use the code any more. */
export const withdrawInvitationRoute =
  (services: Services) =>
  async (c: Context): Promise<Response> => {
    const officer = await officerOf(services, c);
    if (!officer.ok) return refuse(c, officer.error);
    const { commune } = officer.value;
    const id = c.req.param('id') ?? '';
    const withdrawn = await services.commits.write(commune, (transaction) =>
      transaction.withdrawInvitation(commune, id, services.now()),
    );
    return withdrawn ? c.body(null, 204) : refuse(c, 'not-found');
  };
