import type { Context } from 'hono';
import { RecoveryDeposit, RecoveryQuestion } from '#protocol/access.ts';
import { keepRecoveryCode, readRecoveryCode } from '../enrol/recovery-codes.ts';
import type { Services } from '../services.ts';
import { answerJson, refuse } from './answer.ts';
import { readJson } from './read-body.ts';
import { deviceOf, overseerOf } from './who-asks.ts';

/** PUT /api/recovery-code: a device deposits the code that opens it when its PIN was forgotten. */
export const depositRecoveryRoute =
  (services: Services) =>
  async (c: Context): Promise<Response> => {
    const device = await deviceOf(services, c);
    if (!device.ok) return refuse(c, device.error);
    if (device.value.revokedAt !== null) return refuse(c, 'device-revoked');
    const request = await readJson(c.req.raw, RecoveryDeposit);
    if (!request.ok) return refuse(c, request.error);
    await keepRecoveryCode(services, device.value, request.value.code);
    return c.body(null, 204);
  };

/**
 * POST /api/devices/:device/recovery-code: an officer or the chairman reads a device's code out. Not a GET, because it writes who
 * asked and what for. One's own is somebody else's to read: a thief of an open desk would learn how to open it again.
 */
export const readRecoveryRoute =
  (services: Services) =>
  async (c: Context): Promise<Response> => {
    const overseer = await overseerOf(services, c);
    if (!overseer.ok) return refuse(c, overseer.error);
    const request = await readJson(c.req.raw, RecoveryQuestion);
    if (!request.ok) return refuse(c, request.error);
    const device = c.req.param('device') ?? '';
    if (device === overseer.value.device)
      return refuse(c, 'malformed-request', 'Another officer reads the code of this device.');
    const { purpose } = request.value;
    const code = await readRecoveryCode(services, overseer.value, { device, purpose });
    c.header('cache-control', 'no-store');
    return code.ok ? answerJson(c, { code: code.value }) : refuse(c, code.error);
  };
