import { CHAIN_START, nextChain } from '#protocol/chain.ts';
import { unpackEntries } from '#protocol/unpack-batch.ts';
import type { SealedResponse } from '#protocol/sealed.ts';
import type { RelayRequest, RelayResponse } from '#protocol/relay.ts';
import type { SyncRequest, SyncResponse, WireEntry } from '#protocol/sync.ts';
import { wireToEntry } from '#protocol/wire-entry.ts';
import { SECRET_MARK } from '../world/cast.ts';
import { textOfBody, type Answer } from '../world/network.ts';
import { kept, law, linkOf } from '../world/oracle.ts';
import type { World } from '../world/world.ts';
import type { Phone } from '../people/phone.ts';
import { readableBy, readsSecrets } from './scopes.ts';
import { lastOf, letInBy, streamOf } from './server-book.ts';

/* What the server says, looked at before anybody hears it. L1 and L8: what it acknowledges is on its disk; L7: it tells nobody
   what is not theirs; L4: what it took in stays on one branch or the other. */

interface Sent {
  readonly firstSeq: number;
  readonly entries: readonly WireEntry[];
  readonly chain: string;
}

/** The batch as the device meant it, whichever version it speaks. */
function sentOf(init: RequestInit): Sent | undefined {
  const { batch } = JSON.parse(textOfBody(init)) as SyncRequest;
  if (!batch) return undefined;
  const { firstSeq, chain } = batch;
  const entries = 'packed' in batch ? unpackEntries(batch.packed, firstSeq) : batch.entries;
  return entries && { firstSeq, entries, chain };
}

function isWhole(init: RequestInit): boolean {
  try {
    JSON.parse(textOfBody(init));
    return true;
  } catch {
    return false;
  }
}

export function noteAnswer(world: World, device: string, init: RequestInit, answer: Answer): void {
  if (answer.status >= 500) law('bug', false, () => `the server answered ${answer.status} ${answer.text}`);
  if (answer.status !== 200) {
    const { code } = JSON.parse(answer.text) as { code: string };
    if (code === 'forked') {
      law(
        'L4',
        world.oracle.doubled.has(device),
        () => `${device} was said to be forked, but there is one of it`,
      );
      if (isWhole(init)) noteTaken(world, device, sentOf(init));
    }
    return;
  }
  const told = JSON.parse(answer.text) as SyncResponse;
  noteReceipt(world, device, told, isWhole(init) ? sentOf(init) : undefined);
  lookForStrangers(world, device, told, answer.text);
}

/** A batch that another device handed in: what is said of it is said of the device that signed it. */
export function noteRelay(world: World, init: RequestInit, answer: Answer): void {
  law('bug', answer.status < 500, () => `the server answered ${answer.status} ${answer.text}`);
  const { device } = JSON.parse(textOfBody(init)) as RelayRequest;
  const told = JSON.parse(answer.text) as RelayResponse & { code?: string };
  if (told.code === 'forked') {
    law(
      'L4',
      world.oracle.doubled.has(device),
      () => `${device} was said to be forked, but there is one of it`,
    );
    noteTaken(world, device, sentOf(init));
  }
  if (told.code === 'broken-chain')
    law('L11', mayBreak(world, device), () => `what ${device} recorded and nobody altered is refused`);
  if (answer.status === 200) noteReceipt(world, device, told, sentOf(init));
}

/** Whether a device's batch may come otherwise than it signed it: after what was lost, doubled or altered on the way. */
const mayBreak = ({ oracle }: World, device: string): boolean =>
  oracle.serverRestored || oracle.doubled.has(device) || oracle.tampered.has(device);

/** What somebody sealed was handed in: each receipt is one for the device that it names, whoever brought it. */
export function noteSealed(world: World, answer: Answer): void {
  law('bug', answer.status === 200, () => `the server answered ${answer.status} ${answer.text}`);
  const { batches, receipts } = JSON.parse(answer.text) as SealedResponse;
  for (const { device, fate, lastSeq } of batches) {
    const isSound = fate === 'taken' || fate === 'gap' || world.oracle.doubled.has(device);
    law('L11', isSound || mayBreak(world, device), () => `what ${device} sealed is ${fate}`);
    const stored = lastOf(world, device).seq;
    law(
      'L1',
      fate !== 'taken' || stored >= lastSeq,
      () => `${device}.${lastSeq} is said to be taken, ${stored} is`,
    );
  }
  for (const receipt of receipts) noteReceipt(world, receipt.device, { ack: receipt }, undefined);
}

function noteReceipt(
  world: World,
  device: string,
  { ack }: Pick<SyncResponse, 'ack'>,
  sent: Sent | undefined,
): void {
  const { owed, receipts } = world.oracle;
  const stored = lastOf(world, device);
  law(
    'L1',
    stored.seq >= ack.seq,
    () => `${device} is told ${ack.seq}, but ${stored.seq} is on the server's disk`,
  );
  if (ack.seq > 0) {
    const row = streamOf(world, device)[ack.seq - 1];
    law('L1', row?.chain === ack.chain, () => `${device} is told of ${ack.seq}, which is not what is stored`);
  }
  kept(receipts, device, () => new Set<string>()).add(linkOf(ack.seq, ack.chain));
  if (ack.seq >= (owed.acks.get(device)?.seq ?? 0)) owed.acks.set(device, ack);
  if (sent && ack.seq >= sent.firstSeq + sent.entries.length - 1) noteTaken(world, device, sent);
}

/** The links of a batch that follow `start`, or `undefined` when it follows something else. */
function linksAfter(start: string, device: string, sent: Sent): readonly string[] | undefined {
  let chain = start;
  const links = sent.entries.map((wire, at) => {
    const { entry, salt } = wireToEntry(wire, device, sent.firstSeq + at);
    chain = nextChain(chain, entry, salt);
    return linkOf(entry.seq, chain);
  });
  return chain === sent.chain ? links : undefined;
}

function noteTaken(world: World, device: string, sent: Sent | undefined): void {
  if (!sent) return;
  const taken = kept(world.oracle.owed.taken, device, () => new Map<string, WireEntry>());
  const starts = [...taken.keys()].map((link) => link.split(':'));
  const before = starts.filter(([seq]) => Number(seq) === sent.firstSeq - 1).map(([, chain]) => chain ?? '');
  for (const start of [...before, ...(sent.firstSeq === 1 ? [CHAIN_START] : [])]) {
    const links = linksAfter(start, device, sent);
    links?.forEach((link, at) => taken.set(link, sent.entries[at] as WireEntry));
  }
}

/** The bare file was put back, without the list of removals beside it: it knows nothing of a later revocation. */
const isForgotten = (world: World, device: string): boolean =>
  world.oracle.serverRestored && letInBy(world).includes(device);

function lookForStrangers(world: World, device: string, told: SyncResponse, text: string): void {
  const reader = readerOf(world, device);
  law(
    'L7',
    !world.oracle.revoked.has(device) || told.pages.length === 0 || isForgotten(world, device),
    () => `${device} was revoked and told`,
  );
  const may = readableBy(reader);
  const knowsAll = readsSecrets(reader);
  for (const { scope, entries } of told.pages) {
    law('L7', may.has(scope), () => `${device} of ${reader.village} is told of ${scope}`);
    for (const { entry, device: author, seq, position } of entries) {
      world.oracle.served.add(`${author}.${seq}@${position}`);
      law(
        'L7',
        reader.village === '' || mayHearOf(world, reader.village, author),
        () => `${device} is told what ${author} wrote`,
      );
      law(
        'L7',
        knowsAll || may.has(entry[0]),
        () => `${device} of ${reader.village} is told an entry of ${entry[0]}`,
      );
    }
  }
  law(
    'L7',
    knowsAll || !text.includes(SECRET_MARK),
    () => `${device} of ${reader.village} is told restricted facts`,
  );
}

/** A village hears its own people and the officers. */
function mayHearOf(world: World, village: string, author: string): boolean {
  const isKnown =
    author === world.old.device || [...world.phones.values()].some(({ device }) => device === author);
  const from = isKnown ? readerOf(world, author).village : '';
  return from === '' || from === village;
}

/** Who asks: village '' is somebody of the commune. */
function readerOf(world: World, device: string): Pick<Phone, 'role' | 'village'> {
  if (device === world.old.device) return { role: 'second-recorder', village: world.old.village };
  const phone = [...world.phones.values()].find((each) => each.device === device);
  if (!phone) throw new Error(`Nobody is ${device}`);
  return phone;
}
