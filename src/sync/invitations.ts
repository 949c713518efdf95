import { ok, type Result } from '#domain/result.ts';
import {
  Invitation,
  InvitationList,
  type InvitationInfo,
  type InvitationRequest,
} from '#protocol/enrolment.ts';
import type { BookStore } from '#store/book-store.ts';
import { request, type RequestFailure, type RequestOptions } from './api.ts';
import type { SessionKeeper } from './session.ts';
import * as z from 'zod/mini';

/** What an officer can only do while the server answers: invite people, and take devices out. */
export interface Invitations {
  list(): Promise<Result<readonly InvitationInfo[], RequestFailure>>;
  invite(request: InvitationRequest): Promise<Result<Invitation, RequestFailure>>;
  withdraw(id: string): Promise<Result<null, RequestFailure>>;
  revokeDevice(device: string): Promise<Result<null, RequestFailure>>;
}

/** Invitations over the officer's own session. */
export function createInvitations(store: BookStore, sessions: SessionKeeper, baseUrl: string): Invitations {
  const ask = async <Schema extends z.ZodMiniType>(path: string, schema: Schema, options: RequestOptions) => {
    const device = await store.device();
    if (!device) throw new Error('Invitations are an enrolled officer’s');
    const session = await sessions.token(device);
    if (!session.ok) return session;
    const answer = await request(baseUrl, path, schema, { ...options, token: session.value });
    if (!answer.ok && answer.error.type === 'refused' && answer.error.code === 'session-required')
      sessions.forget();
    return answer;
  };
  const done = z.unknown();
  const pathOf = (folder: string, id: string, action = ''): string =>
    `/api/${folder}/${encodeURIComponent(id)}${action}`;
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
