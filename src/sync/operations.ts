import { ok, type Result } from '#domain/result.ts';
import { Operations } from '#protocol/operations.ts';
import type { BookStore } from '#store/book-store.ts';
import { request, type RequestFailure, type RequestOptions } from './api.ts';
import { inSession } from './in-session.ts';
import type { SessionKeeper } from './session.ts';
import * as z from 'zod/mini';

/** What an operator or officer is told of the server, and may ask of it, while it answers. */
export interface ServerCare {
  read(): Promise<Result<Operations, RequestFailure>>;
  /** Begins a backup; how it went is read afterwards. */
  backUp(): Promise<Result<null, RequestFailure>>;
}

/** The care of the server over the device's own session. */
export function createServerCare(store: BookStore, sessions: SessionKeeper, baseUrl: string): ServerCare {
  const ask = <Schema extends z.ZodMiniType>(path: string, schema: Schema, options: RequestOptions) =>
    inSession(store, sessions, (token) => request(baseUrl, path, schema, { ...options, token }));
  return {
    read: () => ask('/api/operations', Operations, { method: 'GET' }),
    async backUp() {
      const answer = await ask('/api/backups', z.unknown(), { body: {} });
      return answer.ok ? ok(null) : answer;
    },
  };
}
