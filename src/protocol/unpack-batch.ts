import { LIMITS } from './limits.ts';
import type { Group, PackedEntries } from './packed-batch.ts';
import { valuesOf, weightOf, WEIGHT_MAX, type Room } from './packed-columns.ts';
import { saltOf } from './salts.ts';
import type { WireEntry } from './sync.ts';

/**
 * The entries that were packed, or `undefined` when the columns contradict one another or stand for more than a request may hold.
 * Never throws, and makes no more than that, whatever the value. `derive` is `saltOf`, or the same by other means.
 */
export function unpackEntries(
  packed: PackedEntries,
  firstSeq: number,
  derive = saltOf,
): readonly WireEntry[] | undefined {
  const order = unpackOrder(packed);
  const times = unpackTimes(packed.times);
  const salts = unpackSalts(packed.salts, firstSeq, derive);
  if (!order || !times || !salts) return undefined;
  if (times.length !== order.length || salts.length !== order.length) return undefined;
  const room: Room = { left: WEIGHT_MAX };
  const entries = new Map<number, WireEntry>();
  for (const [at, group] of packed.groups.entries()) {
    const places = [...order.keys()].filter((place) => order[place] === at);
    const members = unpackGroup(group, places.length, room);
    if (!members) return undefined;
    const [scope, kind, actor, version] = group;
    members.forEach(([subject, supersedes, body], nth) => {
      const place = places[nth] ?? 0;
      const time = times[place] ?? 0;
      const salt = salts[place] ?? '';
      entries.set(place, [scope, kind, subject, supersedes, actor, time, version, salt, body]);
    });
  }
  return [...order.keys()].flatMap((place) => [entries.get(place) ?? []] as WireEntry[]);
}

/** For each entry the group it is in. */
function unpackOrder({ order, groups }: PackedEntries): readonly number[] | undefined {
  const places: number[] = [];
  if (order.length === 0) return undefined;
  for (let at = 0; at < order.length; at += 2) {
    const [group = 0, count = 0] = order.slice(at, at + 2);
    if (count < 1 || group >= groups.length) return undefined;
    if (places.length + count > LIMITS.entriesPerBatch) return undefined;
    for (let nth = 0; nth < count; nth++) places.push(group);
  }
  return places;
}

function unpackTimes([way, numbers]: PackedEntries['times']): readonly number[] | undefined {
  if (way === '*') return numbers;
  let time = 0;
  const times = numbers.map((difference) => (time += difference));
  return times.every(Number.isSafeInteger) ? times : undefined;
}

function unpackSalts(
  packed: PackedEntries['salts'],
  firstSeq: number,
  derive: typeof saltOf,
): readonly string[] | undefined {
  const salts: string[] = [];
  for (const salt of packed) {
    const [seed, count] = typeof salt === 'string' ? ['', 1] : salt;
    if (count < 1 || salts.length + count > LIMITS.entriesPerBatch) return undefined;
    if (typeof salt === 'string') salts.push(salt);
    else for (let nth = 0; nth < count; nth++) salts.push(derive(seed, firstSeq + salts.length));
  }
  return salts;
}

type Unpacked = readonly [subject: string, supersedes: string[], body: unknown];

function unpackGroup(group: Group, count: number, room: Room): readonly Unpacked[] | undefined {
  const [scope, kind, actor, , subjectHead, keys, tailColumn, idsColumn, bodyColumns] = group;
  if (count < 1 || bodyColumns.length !== (keys?.length ?? 1)) return undefined;
  room.left -= count * weightOf([scope, kind, actor, subjectHead, keys]);
  const tails = valuesOf(tailColumn, count, room);
  const ids = valuesOf(idsColumn, count, room);
  const bodies = bodiesOf(keys, bodyColumns, count, room);
  if (!tails || !ids || !bodies) return undefined;
  const members: Unpacked[] = [];
  for (let nth = 0; nth < count; nth++) {
    const tail = tails[nth];
    const supersedes = idsOf(ids[nth]);
    if (typeof tail !== 'string' || !supersedes) return undefined;
    members.push([subjectHead + tail, supersedes, bodies[nth]]);
  }
  return members;
}

/** Their members in canonical order, so that the text that is hashed need not be sorted for each. */
function bodiesOf(
  keys: Group[5],
  columns: Group[8],
  count: number,
  room: Room,
): readonly unknown[] | undefined {
  const values = columns.map((column) => valuesOf(column, count, room));
  if (values.some((column) => !column || column.includes(undefined))) return undefined;
  if (!keys) return values[0];
  const members = keys.map((key, at) => ({ key, column: values[at] ?? [] }));
  members.sort((a, b) => (a.key < b.key ? -1 : 1));
  return Array.from({ length: count }, (_, nth) =>
    Object.fromEntries(members.map(({ key, column }) => [key, column[nth]])),
  );
}

function idsOf(value: unknown): string[] | undefined {
  const isIds = Array.isArray(value) && value.length <= LIMITS.supersedesOnWire;
  return isIds && value.every((id) => typeof id === 'string') ? value : undefined;
}
