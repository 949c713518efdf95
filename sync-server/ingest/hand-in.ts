import { fail, ok, type Result } from '#domain/result.ts';
import { batchSigningText } from '#protocol/batch.ts';
import type { Batch, RefusalCode } from '#protocol/sync.ts';
import { DIRECTORY } from '../pull/notifier.ts';
import type { Services } from '../services.ts';
import type { DeviceRow } from '../store/schema.ts';
import type { DeviceChange, Transaction } from '../store/store.ts';
import { applyBatch, type Ack } from './apply-batch.ts';
import type { SeqVerdict } from './record-links.ts';
import { isSignedBy } from './verify-signature.ts';

/** What a device is told of what it handed in. */
export interface Receipt {
  readonly ack: Ack;
  readonly verdicts: SeqVerdict[];
}

/**
 * Takes a device's batch in, if it has one, and answers once everything that the receipt names is durable (L1, L8). What the
 * contact told of the device is kept with it: one flush for both.
 */
export async function handIn(
  { commits, notifier }: Pick<Services, 'commits' | 'notifier'>,
  device: DeviceRow,
  batch: Batch | undefined,
  receivedAt: number,
  contact?: DeviceChange,
): Promise<Result<Receipt, RefusalCode>> {
  const { commune } = device;
  const noteContact = async (transaction: Transaction) => {
    if (contact) await transaction.changeDevice(commune, device.device, contact);
  };
  if (!batch) {
    if (contact) await commits.write(commune, noteContact);
    return ok({ ack: { seq: device.lastSeq, chain: device.lastChain }, verdicts: [] });
  }
  const lastSeq = batch.firstSeq + batch.entries.length - 1;
  const signed = batchSigningText(device.device, batch.firstSeq, lastSeq, batch.chain);
  if (!(await isSignedBy(device, signed, batch.signature))) return fail('bad-signature');

  const outcome = await commits.write(commune, async (transaction) => {
    const applied = await applyBatch(transaction, device, batch, receivedAt);
    await noteContact(transaction);
    return applied;
  });
  switch (outcome.type) {
    case 'forked':
      // The desk is told which device has two branches.
      notifier.announce(commune, [DIRECTORY]);
      return fail(outcome.type);
    case 'broken-chain':
      return fail(outcome.type);
    case 'taken':
    case 'gap':
      notifier.announce(commune, outcome.feeds);
      return ok({ ack: outcome.ack, verdicts: [...outcome.verdicts] });
  }
}
