import { ok, type Result } from '#domain/result.ts';
import { sessionSigningText } from '#protocol/batch.ts';
import { Challenge, Session } from '#protocol/enrolment.ts';
import { FIRST_PROTOCOL_VERSION, PROTOCOL_VERSION } from '#protocol/limits.ts';
import { signText } from '#store/device-keys.ts';
import type { DeviceRow } from '#store/schema.ts';
import { request, type RequestFailure } from './api.ts';

/** A session is only for talking to the server: recording never needs one. */
export interface SessionKeeper {
  token(device: DeviceRow): Promise<Result<string, RequestFailure>>;
  forget(): void;
  /** The protocol to speak with this server: the newest, until it has said that it is older. */
  protocol(): number;
  /** The server knows only the first protocol. Forgotten with the session, since a server is updated some day. */
  speakFirst(): void;
}

/** Opens sessions by signing the server's challenge, and keeps the newest in memory. */
export function createSessionKeeper(baseUrl: string): SessionKeeper {
  let kept: { readonly device: string; readonly token: string } | undefined;
  let protocol = PROTOCOL_VERSION;
  return {
    async token({ enrolment, keys }) {
      const { device } = enrolment;
      // A device that was invited again goes by another name, also in tabs that were open before.
      if (kept?.device === device) return ok(kept.token);
      const asked = await request(baseUrl, '/api/challenges', Challenge, { body: { device } });
      if (!asked.ok) return asked;
      const { challenge } = asked.value;
      const signature = await signText(keys, sessionSigningText(device, challenge));
      const opened = await request(baseUrl, '/api/sessions', Session, {
        body: { device, challenge, signature },
      });
      if (!opened.ok) return opened;
      kept = { device, token: opened.value.token };
      return ok(kept.token);
    },
    forget() {
      kept = undefined;
      protocol = PROTOCOL_VERSION;
    },
    protocol: () => protocol,
    speakFirst() {
      protocol = FIRST_PROTOCOL_VERSION;
    },
  };
}
