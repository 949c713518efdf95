import { packForHandover, takeIn } from '#commands/transfer.ts';
import { withoutBody } from '#protocol/bodiless.ts';
import { CHAIN_START } from '#protocol/chain.ts';
import { packEntries } from '#protocol/packed-batch.ts';
import type { Parcel, ParcelBatch } from '#protocol/parcel.ts';
import { unpackEntries } from '#protocol/unpack-batch.ts';
import type { EntryRow, RelayRow } from '#store/schema.ts';
import { erasedNames, isCovered } from '../laws/erasure.ts';
import { law } from '../world/oracle.ts';
import { surroundings } from '../world/surroundings.ts';
import type { World } from '../world/world.ts';
import { deviceRow, openTab, ownRows, running, type Phone, type Tab } from './phone.ts';

/* What goes from hand to hand, as a file or moving codes. On its way somebody may have changed it. */

/** `other commune`: it says it is another's. `forged receipt`: one more, which nobody signed. `forged batch`: signatures are not theirs.
    `without bodies`: what was said is taken out, under the chain that its device signed. */
export type Forgery = 'other commune' | 'forged receipt' | 'forged batch' | 'without bodies';

export async function handOver(
  world: World,
  from: Phone,
  to: { readonly phone: Phone; readonly tab: Tab },
  options: { readonly everything: boolean; readonly forgery: Forgery | undefined },
): Promise<string> {
  const parcel = await packed(world, from, options.everything);
  if (!parcel) return 'nothing to hand over';
  const given = forged(parcel, to.phone, options.forgery);
  if (options.forgery === 'without bodies')
    for (const { device } of parcel.batches) world.oracle.tampered.add(device);
  const before = idsOf(to.phone);
  const waiting = waitingIn(to.phone);
  let came = 'not taken';
  await running(to.phone, to.tab, world, async () => {
    const taken = await takeIn(to.tab.store, given, surroundings.now + to.phone.skew);
    came = taken.ok
      ? taken.value.batches.map(({ fate, fresh }) => `${fate} ${fresh}`).join()
      : taken.error.type;
  });
  checkForgery(to.phone, given, options.forgery, new Set([...before, ...waiting]));
  checkNotReadAgain(to.phone, before);
  return `${given.batches.length} batches, ${given.receipts.length} receipts: ${came}`;
}

async function packed(world: World, from: Phone, everything: boolean): Promise<Parcel | undefined> {
  const tab = await openTab(from, 0, world);
  let parcel: Parcel | undefined;
  if (tab?.opened)
    await running(from, tab, world, async () => {
      parcel = (await packForHandover(tab.store, { everything }))?.parcel;
    });
  // As it travels: only what JSON says of it.
  return parcel && (JSON.parse(JSON.stringify(parcel)) as Parcel);
}

function forged(parcel: Parcel, to: Phone, forgery: Forgery | undefined): Parcel {
  switch (forgery) {
    case undefined:
      return parcel;
    case 'other commune':
      return { ...parcel, commune: 'xa-khac' };
    case 'without bodies':
      return { ...parcel, batches: parcel.batches.map(emptied) };
    case 'forged batch':
      return { ...parcel, batches: parcel.batches.map((batch) => ({ ...batch, signature: NOBODYS })) };
    case 'forged receipt': {
      const last = ownRows(to).at(-1);
      const { device, seq, chain } = last ?? { device: to.device, seq: 1, chain: CHAIN_START };
      const receipt = { commune: parcel.commune, device, seq, chain, receivedAt: 1, signature: NOBODYS };
      return { ...parcel, receipts: [...parcel.receipts, receipt] };
    }
  }
}

/** Everything in it as if it had been erased by law. */
function emptied({ device, firstSeq, previousChain, packed, chain, signature }: ParcelBatch): ParcelBatch {
  const bare = (unpackEntries(packed, firstSeq) ?? []).map(withoutBody);
  return { device, firstSeq, previousChain, packed: packEntries(bare, firstSeq), chain, signature };
}

/** Looks like a signature, and is none. */
const NOBODYS = 'A'.repeat(86);

const idsOf = ({ disk }: Phone): ReadonlySet<string> =>
  new Set([
    ...disk.rows<EntryRow>('entries').map(({ device, seq }) => `${device}.${seq}`),
    ...disk.rows<RelayRow>('relays').map(({ device, chain, firstSeq }) => `${device} ${chain} ${firstSeq}`),
  ]);

/** What a phone carries and cannot read yet: whatever comes next may be what was missing before it. */
const waitingIn = ({ disk }: Phone): readonly string[] =>
  disk
    .rows<RelayRow>('relays')
    .filter(({ standing }) => standing === 'gap')
    .flatMap(({ device, firstSeq, lastSeq }) =>
      Array.from({ length: lastSeq - firstSeq + 1 }, (_, at) => `${device}.${firstSeq + at}`),
    );

/** L3: what somebody was told is erased is not read again out of what comes by hand. */
function checkNotReadAgain(to: Phone, before: ReadonlySet<string>): void {
  const rows = to.disk.rows<EntryRow>('entries');
  const told = rows.filter(({ position }) => position > 0);
  const names = erasedNames(told.map(({ wire, verdict }) => ({ wire, verdict: verdict || null })));
  for (const { device, seq, subject } of rows.filter((row) => !before.has(`${row.device}.${row.seq}`)))
    law(
      'L3',
      !isCovered(names, subject),
      () => `${to.name} read ${device}.${seq} (${subject}), which is erased`,
    );
}

/** L11: what its device did not sign, or another commune's parcel, is not taken in. */
function checkForgery(
  to: Phone,
  { batches }: Parcel,
  forgery: Forgery | undefined,
  before: ReadonlySet<string>,
): void {
  if (forgery !== 'forged batch' && forgery !== 'other commune') return;
  const wasWaiting = (device: string): boolean => batches.some((batch) => batch.device === device);
  const fresh = [...idsOf(to)].filter((id) => !before.has(id));
  law(
    'L11',
    !fresh.some((id) => wasWaiting(id.split(/[. ]/)[0] ?? '')),
    () => `${to.name} took in ${fresh.join()}: ${forgery}`,
  );
  law('L11', (deviceRow(to)?.seq ?? 0) >= 0, () => `${to.name} has no name any more`);
}
