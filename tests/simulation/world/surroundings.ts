/*
 * What a process gets from outside: time, luck, keys, tasks, other tabs. Imported before everything else, because libraries take
 * some of it when they are loaded. Nothing here waits for a clock or for another thread, so that a story runs the same each time.
 */
import { chanceOf, type Chance } from './chance.ts';
import { simulatedCrypto } from './keys.ts';

interface Timer {
  readonly at: number;
  readonly ring: () => void;
}

/** The world of one story; there is one at a time. */
export const surroundings = {
  /** The time by the server's clock, epoch ms. */
  now: 0,
  chance: chanceOf('nothing') as Chance,
  /** What a request of the app does; the network puts itself here. */
  fetch: ((): Promise<Response> => Promise.reject(new TypeError('There is no network'))) as (
    url: string,
    init: RequestInit,
  ) => Promise<Response>,
};

const timers = new Map<object, Timer>();
const channels = new Set<TabChannel>();
const thisTurn = setImmediate;
let tasks = 0;

/** Lets everything that is under way go on until nothing is. */
export async function quiet(): Promise<void> {
  for (let calm = 0; calm < 2; ) {
    await new Promise<void>((resolve) => thisTurn(resolve));
    calm = tasks === 0 ? calm + 1 : 0;
  }
}

/** Moves the server's clock on; what was waiting for it wakes. */
export async function passTime(ms: number): Promise<void> {
  surroundings.now += ms;
  const due = [...timers].filter(([, { at }]) => at <= surroundings.now);
  for (const [key, timer] of due) {
    timers.delete(key);
    timer.ring();
  }
  await quiet();
}

/** Forgets what the last story left waiting. */
export function startAnew(name: string, now: number): void {
  timers.clear();
  channels.clear();
  surroundings.now = now;
  surroundings.chance = chanceOf(name);
}

/** Tabs of one browser hear each other; a tab that was killed neither speaks nor hears. */
class TabChannel {
  onmessage: ((event: { data: unknown }) => void) | null = null;
  readonly name: string;
  constructor(name: string) {
    this.name = name;
    channels.add(this);
  }
  postMessage(data: unknown): void {
    if (!channels.has(this)) return;
    for (const other of channels) {
      if (other !== this && other.name === this.name) setImmediate(() => other.onmessage?.({ data }));
    }
  }
  close(): void {
    channels.delete(this);
  }
}

/** A copy as the disk makes it, much faster for plain data. */
function copyOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(copyOf);
  if (Object.getPrototypeOf(value) !== Object.prototype) return structurally(value);
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value)) copy[key] = copyOf((value as Record<string, unknown>)[key]);
  return copy;
}
const structurally = structuredClone;

function install(): void {
  const replace = (name: string, value: unknown): void => {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  };
  replace('setImmediate', (task: (...args: unknown[]) => void, ...args: unknown[]) => {
    tasks++;
    return thisTurn(() => {
      tasks--;
      task(...args);
    });
  });
  replace('setTimeout', (ring: (...args: unknown[]) => void, ms = 0, ...args: unknown[]) => {
    const key = { ref: () => key, unref: () => key };
    timers.set(key, { at: surroundings.now + ms, ring: () => ring(...args) });
    return key;
  });
  replace('clearTimeout', (key: object) => timers.delete(key));
  replace('structuredClone', copyOf);
  replace(
    'crypto',
    simulatedCrypto(() => surroundings.chance),
  );
  replace('fetch', (url: string, init: RequestInit = {}) => surroundings.fetch(url, init));
  replace('BroadcastChannel', undefined);
  // Compression runs on other threads, whose order nobody owns.
  replace('CompressionStream', undefined);
  Date.now = () => surroundings.now;
  performance.now = () => surroundings.now;
}

install();

/** Once Dexie is loaded, which would otherwise make a channel of its own. */
export const openChannels = (): void => {
  Object.defineProperty(globalThis, 'BroadcastChannel', { value: TabChannel, configurable: true });
};
