import * as z from 'zod/mini';
import { LIMITS } from './limits.ts';
import { Column, columnOf, index, indices, list, wholes } from './packed-columns.ts';
import { saltOf } from './salts.ts';
import type { WireEntry } from './sync.ts';

/*
 * Protocol 2 carries a batch as columns: what is alike lies side by side, so that compression sees it. Entries that share all
 * but a few values form a group; each value that differs is a column of the group.
 *
 *   groups  [scope, kind, actor, version, subject's head, body's keys, subject's tails, supersedes, a column per key]
 *   order   group, how many, group, how many, …
 *   times   recordedAt: the first and then differences, or as they are
 *   salts   a salt, or [seed, how many derive from it], …
 *
 * Nothing is lost: unpacking gives the entries that were packed, with the same chain and under the same signature.
 */

const text = z.string().check(z.maxLength(LIMITS.envelopeLength));

/** A body with more keys travels whole: a column per key of so many would be no saving, and much to unpack. */
const KEYS_MAX = 40;

const Group = z.tuple([
  text,
  text,
  text,
  z.int(),
  text,
  z.nullable(z.array(z.string()).check(z.maxLength(KEYS_MAX))),
  Column,
  Column,
  z.array(Column).check(z.maxLength(KEYS_MAX)),
]);
/** Entries that share all but a few values. */
export type Group = z.infer<typeof Group>;

export const PackedEntries = z.object({
  groups: list(Group),
  order: indices(2 * LIMITS.entriesPerBatch),
  times: z.tuple([z.enum(['+', '*']), wholes()]),
  salts: list(
    z.union([z.string().check(z.maxLength(LIMITS.envelopeLength)), z.tuple([z.string(), index()])]),
  ),
});
/** The entries of a batch as columns. Its schema bounds what a hostile value can make `unpackEntries` do. */
export type PackedEntries = z.infer<typeof PackedEntries>;

interface Member {
  readonly tail: string;
  readonly supersedes: readonly string[];
  readonly values: readonly unknown[];
}

interface Gathered {
  readonly at: number;
  readonly head: readonly [string, string, string, number, string, string[] | null];
  readonly members: Member[];
}

/**
 * The entries of a batch as columns. A salt that `seeds` (same places as the entries) says how to derive travels as its seed.
 * Unpacking gives the same entries, whatever they hold, as long as they fit a request.
 */
export function packEntries(
  entries: readonly WireEntry[],
  firstSeq: number,
  seeds: readonly (string | undefined)[] = [],
): PackedEntries {
  const gathered = new Map<string, Gathered>();
  const order: number[] = [];
  for (const entry of entries) {
    const { at } = gather(gathered, entry);
    if (order.at(-2) === at) order.push((order.pop() ?? 0) + 1);
    else order.push(at, 1);
  }
  return {
    groups: [...gathered.values()].map(groupOf),
    order,
    times: packTimes(entries.map(([, , , , , recordedAt]) => recordedAt)),
    salts: packSalts(entries, firstSeq, seeds),
  };
}

function gather(gathered: Map<string, Gathered>, entry: WireEntry): Gathered {
  const [scope, kind, subject, supersedes, actor, , version, , body] = entry;
  const tailAt = subject.lastIndexOf(':') + 1;
  const keys = keysOf(body);
  const head = [scope, kind, actor, version, subject.slice(0, tailAt), keys] as const;
  const key = JSON.stringify(head);
  const group = gathered.get(key) ?? { at: gathered.size, head, members: [] };
  gathered.set(key, group);
  group.members.push({
    tail: subject.slice(tailAt),
    supersedes,
    values: keys ? Object.values(body as object) : [body ?? null],
  });
  return group;
}

function keysOf(body: unknown): string[] | null {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return null;
  const keys = Object.keys(body);
  return keys.length <= KEYS_MAX ? keys : null;
}

function groupOf({ head, members }: Gathered): Group {
  const columns = (head[5] ?? ['']).map((_, key) => columnOf(members.map(({ values }) => values[key])));
  return [
    ...head,
    columnOf(members.map(({ tail }) => tail)),
    columnOf(members.map(({ supersedes }) => supersedes)),
    columns,
  ];
}

function packTimes(times: readonly number[]): PackedEntries['times'] {
  const differences = times.map((time, place) => time - (times[place - 1] ?? 0));
  return differences.every(Number.isSafeInteger) ? ['+', differences] : ['*', [...times]];
}

function packSalts(
  entries: readonly WireEntry[],
  firstSeq: number,
  seeds: readonly (string | undefined)[],
): PackedEntries['salts'] {
  const packed: (string | [string, number])[] = [];
  entries.forEach(([, , , , , , , salt], place) => {
    const seed = seeds[place];
    const last = packed.at(-1);
    if (!seed || saltOf(seed, firstSeq + place) !== salt) packed.push(salt);
    else if (Array.isArray(last) && last[0] === seed) last[1] += 1;
    else packed.push([seed, 1]);
  });
  return packed;
}
