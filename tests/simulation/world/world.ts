import type { Draft } from '#domain/book/entry.ts';
import type { OldPhoneState } from '../people/old-phone.ts';
import type { Phone, TabSurroundings } from '../people/phone.ts';
import { ownRows } from '../people/phone.ts';
import { createNetwork, type LineEnd } from './network.ts';
import { noteRelay, noteSealed } from '../laws/answers.ts';
import { Broken, kept, law, type Oracle } from './oracle.ts';
import type { PhoneDisk } from './phone-disk.ts';
import type { ServerFault } from './server-disk.ts';
import type { SimulatedServer } from './server.ts';

/** A phone's disk as it was, and what the app had said that it holds. */
export interface PhoneBackup {
  readonly disk: PhoneDisk;
  readonly saved: Map<number, string>;
  readonly beside: ReadonlyMap<string, unknown>;
}

/** Everybody, the server, and the oracle that knows what they were told. */
export interface World extends TabSurroundings {
  readonly server: SimulatedServer;
  readonly phones: Map<string, Phone>;
  readonly old: OldPhoneState;
  readonly oracle: Oracle;
  readonly commune: string;
  /** The last request of each that reached the server. */
  readonly lastRequests: Map<string, RequestInit>;
  readonly phoneBackups: Map<string, PhoneBackup>;
  serverBackup: Oracle['owed'] | undefined;
  /** What a command under way wants to write. */
  readonly recording: Map<string, number>;
  /** Whether the server is one of the first release for now. */
  firstRelease: boolean;
  /** What becomes of the next sealed parcel that is handed in. */
  sealedTrip: { readonly server?: ServerFault; readonly line?: 'lose answer' };
  /** A bug that a background task threw. */
  bug: unknown;
}

interface Parts {
  readonly server: SimulatedServer;
  readonly old: OldPhoneState;
  readonly oracle: Oracle;
  readonly commune: string;
}

export function createWorld(parts: Parts): World {
  const network = createNetwork(async (path, init) => {
    if (path === '/api/sealed') return sealedArrives(world, init);
    const response = await parts.server.handle(path, init);
    return path === '/api/relays' && response ? relayed(world, init, response) : response;
  });
  const world: World = {
    ...parts,
    phones: new Map(),
    lastRequests: new Map(),
    phoneBackups: new Map(),
    serverBackup: undefined,
    recording: new Map(),
    firstRelease: false,
    sealedTrip: {},
    bug: undefined,
    attach: (host: string, end: LineEnd) => network.attach(host, end),
    onRecord(phone: Phone, drafts: readonly Draft[]) {
      world.recording.set(phone.name, drafts.length);
      const before = ownRows(phone).length;
      return (saved) => {
        world.recording.delete(phone.name);
        if (saved) noteSaved(world, phone, drafts.length);
        else
          law(
            'L2',
            ownRows(phone).length === before,
            () => `${phone.name}: half of a command is on the disk`,
          );
      };
    },
    onBug(_phone, error) {
      world.bug ??= error;
    },
  };
  return world;
}

/** A law that breaks here would be taken by the app for a bad line: it is told after the step. */
function holdTo(world: World, laws: () => void): void {
  try {
    laws();
  } catch (error) {
    world.bug ??= error;
  }
}

/** What was sealed is handed in: the answer may be lost, or the server killed, as with any other. */
async function sealedArrives(world: World, init: RequestInit): Promise<Response | undefined> {
  const { server: fault, line } = world.sealedTrip;
  world.sealedTrip = {};
  const response = await world.server.handle('/api/sealed', init, fault);
  if (!response || (fault?.what === 'full' && response.status >= 500)) return response;
  const { status } = response;
  const text = await response.text();
  holdTo(world, () => noteSealed(world, { status, text }));
  return line === 'lose answer' ? undefined : new Response(text, { status });
}

/** Somebody handed in what another recorded: the answer is held to the laws like any other. */
async function relayed(world: World, init: RequestInit, response: Response): Promise<Response> {
  const { status } = response;
  const text = await response.text();
  holdTo(world, () => noteRelay(world, init, { status, text }));
  return new Response(text, { status, headers: { 'content-type': 'application/json' } });
}

/** The app said that a command is saved: from now on its entries must be on the disk. */
function noteSaved(world: World, phone: Phone, count: number): void {
  const saved = kept(world.oracle.saved, phone.name, () => new Map<number, string>());
  const rows = ownRows(phone);
  law('L2', rows.length === saved.size + count, () => {
    return `${phone.name}: told that ${count} entries are saved, but the disk went from ${saved.size} to ${rows.length}`;
  });
  for (const { seq, chain } of rows.slice(-count)) saved.set(seq, chain);
}

/** Throws what went wrong in the background since the last time. */
export function raiseBug(world: World): void {
  const { bug } = world;
  world.bug = undefined;
  if (bug instanceof Broken) throw bug;
  if (bug !== undefined) {
    const stack = bug instanceof Error ? (bug.stack ?? bug.message) : JSON.stringify(bug);
    throw new Broken('bug', `the app threw ${stack}`);
  }
}
