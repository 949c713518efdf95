import { fail, ok, type Result } from '#domain/result.ts';
import type { RefusalCode } from '#protocol/sync.ts';
import { accessRow } from '../access/access-log.ts';
import { DIRECTORY } from '../pull/notifier.ts';
import type { Services } from '../services.ts';
import type { DeviceRow } from '../store/schema.ts';

type Deps = Pick<Services, 'commits' | 'notifier' | 'now' | 'randomBytes'>;

/** Keeps the code that opens this device again; the one before it was used up, or never needed. */
export async function keepRecoveryCode(
  { commits, notifier, now }: Deps,
  { commune, device }: DeviceRow,
  code: string,
): Promise<void> {
  await commits.write(commune, async (transaction) => {
    // The same code again, as after a lost answer, is not a new one: whether it was read out stays known.
    if ((await transaction.recoveryCode(commune, device)) === code) return;
    await transaction.keepRecoveryCode(commune, device, code);
    await transaction.changeDevice(commune, device, { recoveryAt: now(), recoveryReadAt: null });
  });
  notifier.announce(commune, [DIRECTORY]);
}

/** The code of a device, told only together with the access log's row of who asked, and what for. */
export async function readRecoveryCode(
  deps: Deps,
  who: Pick<DeviceRow, 'commune' | 'device'>,
  { device, purpose }: { readonly device: string; readonly purpose: string },
): Promise<Result<string, RefusalCode>> {
  const { commune } = who;
  const code = await deps.commits.write(commune, async (transaction) => {
    const row = await transaction.lockDevice(commune, device);
    const kept = row && (await transaction.recoveryCode(commune, device));
    if (!row || kept === undefined) return undefined;
    const { village } = row;
    await transaction.addAccess([
      accessRow(deps, who, { action: 'recovery-code', village, about: device, purpose }),
    ]);
    await transaction.changeDevice(commune, device, { recoveryReadAt: deps.now() });
    return kept;
  });
  if (code === undefined) return fail('not-found');
  deps.notifier.announce(commune, [DIRECTORY]);
  return ok(code);
}
