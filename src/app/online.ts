import { ok } from '#domain/result.ts';
import { Invitation, InvitationList } from '#protocol/enrolment.ts';
import type { BookStore } from '#store/book-store.ts';
import { request, type RequestOptions } from '#sync/api.ts';
import type { SessionKeeper } from '#sync/session.ts';
import * as z from 'zod/mini';
import type { AppServices } from '../screens/shared/app-context.ts';

/** Invitations and devices: the few things an officer can only do while the server answers. */
export function createInvitations(store: BookStore, sessions: SessionKeeper, baseUrl: string): AppServices['invitations'] {
  const ask = async <Schema extends z.ZodMiniType>(path: string, schema: Schema, options: RequestOptions) => {
    const device = await store.device();
    if (!device) throw new Error('Invitations are an enrolled officer’s');
    const session = await sessions.token(device);
    if (!session.ok) return session;
    const answer = await request(baseUrl, path, schema, { ...options, token: session.value });
    if (!answer.ok && answer.error.type === 'refused' && answer.error.code === 'session-required') sessions.forget();
    return answer;
  };
  const done = z.unknown();
  const pathOf = (folder: string, id: string, action = ''): string => `/api/${folder}/${encodeURIComponent(id)}${action}`;
  return {
    async list() {
      const answer = await ask('/api/invitations', InvitationList, { method: 'GET' });
      return answer.ok ? ok(answer.value.invitations) : answer;
    },
    invite: (invitation) => ask('/api/invitations', Invitation, { body: invitation }),
    async withdraw(id) {
      const answer = await ask(pathOf('invitations', id), done, { method: 'DELETE' });
      return answer.ok ? ok(null) : answer;
    },
    async revokeDevice(device) {
      const answer = await ask(pathOf('devices', device, '/revocation'), done, { body: {} });
      return answer.ok ? ok(null) : answer;
    },
  };
}
