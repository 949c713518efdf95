import type { Draft } from '#domain/book/entry.ts';
import type { Role } from '#domain/book/permissions.ts';
import { base64urlOf } from '#protocol/base64url.ts';
import { batchSigningText, type PublicKey } from '#protocol/batch.ts';
import { CHAIN_START, nextChain } from '#protocol/chain.ts';
import { packEntries } from '#protocol/packed-batch.ts';
import type { Parcel } from '#protocol/parcel.ts';
import { receiptSigningText, type SignedReceipt } from '#protocol/receipt.ts';
import type { RecorderInfo, WireEntry } from '#protocol/sync.ts';
import { wireToEntry } from '#protocol/wire-entry.ts';
import type { BookStore } from '#store/book-store.ts';
import { publicKeyOf, signText } from '#store/device-keys.ts';
import { packParcel } from '#store/own-parcel.ts';
import { takeInParcel, type TakenIn } from '#store/parcels.ts';
import { sealingKeyOf, type SealingKey } from '../../sync-server/receipts/sealing-key.ts';
import { VILLAGE } from '../support/drafts.ts';
import { createSettings } from '../support/settings.ts';
import { createTestStore } from '../support/store.ts';

/* Phones and desks of the commune “xa” that never have a network; the commune itself is only its key. */

interface Person {
  readonly device: string;
  readonly role?: Role;
  readonly revoked?: boolean;
}

export interface ParcelWorld {
  readonly stores: ReadonlyMap<string, BookStore>;
  /** The commune's other key: opens what is sealed for it. */
  readonly sealing: SealingKey;
  store(device: string): BookStore;
  say(device: string, ...drafts: readonly Draft[]): Promise<void>;
  pack(device: string, everything?: boolean): Promise<Parcel>;
  takeIn(device: string, parcel: Parcel): Promise<TakenIn>;
  /** What a device would hand over whose app writes bodies of a newer version. */
  packNewer(device: string, wire: WireEntry): Promise<Parcel>;
  receipt(device: string, seq: number, change?: Partial<SignedReceipt>): Promise<SignedReceipt>;
  /** Tells a device who the others are, as the commune's directory would. */
  introduce(device: string, change?: (recorder: RecorderInfo) => RecorderInfo | undefined): Promise<void>;
  /** Tells a device the same as a server of an earlier release, which knows no sealing key. */
  forgetSealing(device: string): Promise<void>;
  close(): void;
}

const ECDSA = { name: 'ECDSA', namedCurve: 'P-256' } as const;

/** Everybody knows everybody. */
export async function createParcelWorld(...people: readonly Person[]): Promise<ParcelWorld> {
  const communeKeys = await crypto.subtle.generateKey(ECDSA, false, ['sign', 'verify']);
  const communeKey = await publicKeyOf(communeKeys);
  const sealing = await sealingKeyOf(createSettings(), 'xa');
  const stores = new Map<string, BookStore>();
  const keys = new Map<string, PublicKey>();
  for (const { device, role = 'village-head' } of people) {
    const store = await createTestStore({ device, role });
    stores.set(device, store);
    const row = await store.device();
    if (row) keys.set(device, await publicKeyOf(row.keys));
  }
  const recorderOf = ({ device, role = 'village-head', revoked = false }: Person): RecorderInfo => ({
    device,
    actor: device,
    name: `Bà ${device}`,
    role,
    village: role === 'officer' ? '' : VILLAGE,
    clockSkewMs: 0,
    lastContact: 0,
    app: '',
    revoked,
    ...(keys.has(device) ? { key: keys.get(device) } : {}),
  });
  const world: ParcelWorld = {
    stores,
    sealing,
    store(device) {
      const store = stores.get(device);
      if (!store) throw new Error(`There is no ${device}`);
      return store;
    },
    async say(device, ...drafts) {
      const recorded = await world.store(device).record(drafts);
      if (!recorded.ok) throw new Error(`Not recorded: ${recorded.error.type}`);
    },
    async pack(device, everything = false) {
      const packed = await packParcel(world.store(device), { everything });
      if (!packed) throw new Error(`${device} has nothing to hand over`);
      return packed.parcel;
    },
    async takeIn(device, parcel) {
      const taken = await takeInParcel(world.store(device), parcel, 5000);
      if (!taken.ok) throw new Error(`Not taken in: ${taken.error.type}`);
      return taken.value;
    },
    async packNewer(device, wire) {
      const row = await world.store(device).device();
      if (!row) throw new Error(`There is no ${device}`);
      const { entry, salt } = wireToEntry(wire, device, 1);
      const chain = nextChain(CHAIN_START, entry, salt);
      const signature = await signText(row.keys, batchSigningText(device, 1, 1, chain));
      const packed = packEntries([wire], 1);
      const batch = { device, firstSeq: 1, previousChain: CHAIN_START, packed, chain, signature };
      return { commune: 'xa', batches: [batch], receipts: [] };
    },
    async receipt(device, seq, change = {}) {
      const row = await world.store(device).database.entries.get([device, seq]);
      const unsigned = { commune: 'xa', device, seq, chain: row?.chain ?? '', receivedAt: 7000, ...change };
      const bytes = new TextEncoder().encode(receiptSigningText(unsigned));
      const signature = await crypto.subtle.sign(
        { name: 'ECDSA', hash: 'SHA-256' },
        communeKeys.privateKey,
        bytes,
      );
      return { signature: base64urlOf(new Uint8Array(signature)), ...unsigned, ...change };
    },
    async introduce(device, change = (recorder) => recorder) {
      const recorders = people.map(recorderOf).flatMap((recorder) => change(recorder) ?? []);
      const keys = { communeKey, sealKey: sealing.publicKey };
      await world.store(device).takeInDirectory({ hash: 'directory', recorders, ...keys });
    },
    async forgetSealing(device) {
      const { sealKey: _, ...directory } = await world.store(device).directory();
      await world.store(device).takeInDirectory(directory);
    },
    close() {
      for (const store of stores.values()) store.close();
    },
  };
  for (const { device } of people) await world.introduce(device);
  return world;
}
