import { ok, type Result } from '#domain/result.ts';
import type { DeviceRow } from '#store/schema.ts';
import type { Vault } from '#store/vault/vault.ts';
import * as z from 'zod/mini';
import { request, type RequestFailure } from './api.ts';
import type { SessionKeeper } from './session.ts';

interface DepositDeps {
  readonly vault: Vault;
  readonly sessions: SessionKeeper;
  readonly baseUrl: string;
}

/** Hands the code that opens this device again over to the commune, where it does not have it under this name; whether it did so now. */
export async function depositRecoveryCode(
  { vault, sessions, baseUrl }: DepositDeps,
  device: DeviceRow,
  signal?: AbortSignal,
): Promise<Result<boolean, RequestFailure>> {
  if ((await vault.state()) !== 'open') return ok(false);
  const code = await vault.undepositedCode();
  if (code === undefined) return ok(false);
  const session = await sessions.token(device);
  if (!session.ok) return session;
  const answer = await request(baseUrl, '/api/recovery-code', z.unknown(), {
    method: 'PUT',
    body: { code },
    token: session.value,
    ...(signal ? { signal } : {}),
  });
  if (!answer.ok) return answer;
  await vault.noteDeposited(code);
  return ok(true);
}
