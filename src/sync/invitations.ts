import { ok, type Result } from '#domain/result.ts';
import { ACCESS_ROWS_MAX, AccessPage, RecoveryAnswer, type AccessInfo } from '#protocol/access.ts';
import {
  Invitation,
  InvitationList,
  type InvitationInfo,
  type InvitationRequest,
} from '#protocol/enrolment.ts';
import type { BookStore } from '#store/book-store.ts';
import { request, type RequestFailure, type RequestOptions } from './api.ts';
import { inSession } from './in-session.ts';
import type { SessionKeeper } from './session.ts';
import * as z from 'zod/mini';

/** What an officer can only do while the server answers: invite people, take devices out, open one again, see who looked. */
export interface Invitations {
  list(): Promise<Result<readonly InvitationInfo[], RequestFailure>>;
  invite(request: InvitationRequest): Promise<Result<Invitation, RequestFailure>>;
  withdraw(id: string): Promise<Result<null, RequestFailure>>;
  /** Takes a device out, with the reason that officers see beside it. */
  revokeDevice(device: string, reason?: string): Promise<Result<null, RequestFailure>>;
  /** The code that opens a device again (12 characters); that it was read, and what for, is in the access log before it is told. */
  readRecoveryCode(device: string, purpose: string): Promise<Result<string, RequestFailure>>;
  /** The server's access log from one moment to before another, the newest first; at most `ACCESS_ROWS_MAX` rows. */
  accessLog(from: number, until: number): Promise<Result<readonly AccessInfo[], RequestFailure>>;
}

/** Invitations over the officer's own session. */
export function createInvitations(store: BookStore, sessions: SessionKeeper, baseUrl: string): Invitations {
  const ask = <Schema extends z.ZodMiniType>(path: string, schema: Schema, options: RequestOptions) =>
    inSession(store, sessions, (token) => request(baseUrl, path, schema, { ...options, token }));
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
    async revokeDevice(device, reason) {
      const body = reason ? { reason } : {};
      const answer = await ask(pathOf('devices', device, '/revocation'), done, { body });
      return answer.ok ? ok(null) : answer;
    },
    async readRecoveryCode(device, purpose) {
      const answer = await ask(pathOf('devices', device, '/recovery-code'), RecoveryAnswer, {
        body: { purpose },
      });
      return answer.ok ? ok(answer.value.code) : answer;
    },
    async accessLog(from, until) {
      const rows: AccessInfo[] = [];
      let before = '';
      for (;;) {
        const path = `/api/access-log?from=${from}&until=${until}${before}`;
        const page = await ask(path, AccessPage, { method: 'GET' });
        if (!page.ok) return page;
        rows.push(...page.value.rows);
        const last = rows.at(-1);
        if (!page.value.more || !last || rows.length >= ACCESS_ROWS_MAX)
          return ok(rows.slice(0, ACCESS_ROWS_MAX));
        before = `&before=${last.at}.${last.id}`;
      }
    },
  };
}
