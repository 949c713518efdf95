import * as z from 'zod/mini';
import { LIMITS } from './limits.ts';

/** An array with at most one value per entry of a batch. */
export function list<Schema extends z.ZodMiniType>(schema: Schema) {
  return z.array(schema).check(z.maxLength(LIMITS.entriesPerBatch));
}

/** A place in a batch, or how many of its entries. */
const isIndex = (value: unknown): boolean => isWhole(value) && value >= 0 && value <= LIMITS.entriesPerBatch;

const isWhole = (value: unknown): value is number => Number.isSafeInteger(value);

/** So many places at most. Numbers are looked at here: a schema for each would take several times as long. */
export const indices = (most: number) =>
  z.custom<number[]>((value) => Array.isArray(value) && value.length <= most && value.every(isIndex));

export const index = () => z.custom<number>(isIndex);

/** A whole number for each entry. */
export const wholes = () =>
  z.custom<number[]>(
    (value) => Array.isArray(value) && value.length <= LIMITS.entriesPerBatch && value.every(isWhole),
  );

/** Values of a column. As one, because looking at each of them would say nothing and take longer than all else about a batch. */
const values = z.custom<unknown[]>((value) => Array.isArray(value) && value.length <= LIMITS.entriesPerBatch);

/** Equal values · strings joined by bars · values and which of them it is · the values themselves. */
const Plain = z.union([
  z.tuple([z.literal('='), z.unknown()]),
  z.tuple([z.literal('|'), z.string()]),
  z.tuple([z.literal('#'), values, indices(LIMITS.entriesPerBatch)]),
  z.tuple([z.literal('*'), values]),
]);
type Plain = z.infer<typeof Plain>;

/** Or lists of strings, each joined by bars: names that were joined alike are found again by the compression. */
export const Column = z.union([Plain, z.tuple([z.literal('&'), Plain])]);
export type Column = z.infer<typeof Column>;

/** What an unpacked batch may weigh, in characters of JSON or so: a few packed bytes can stand for a great many. */
export const WEIGHT_MAX = 2 * LIMITS.batchBytes;
const DEPTH_MAX = 24;

/** What the values that are still to be made may weigh. */
export interface Room {
  left: number;
}

/** Values in the shortest of these ways. */
export const columnOf = (values: readonly unknown[]): Column =>
  values.every(isJoinable) ? ['&', plainOf(values.map((list) => list.join('|')))] : plainOf(values);

/** Whether a joined list can be taken apart again; an empty one is the empty text. */
const isJoinable = (value: unknown): value is readonly string[] =>
  Array.isArray(value) &&
  value.every((part) => typeof part === 'string' && part !== '' && !part.includes('|'));

function plainOf(values: readonly unknown[]): Plain {
  const places = new Map<string, number>();
  const distinct: unknown[] = [];
  const indices = values.map((value) => {
    const key = JSON.stringify(value);
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, distinct.length);
    return distinct.push(value) - 1;
  });
  if (distinct.length === 1) return ['=', distinct[0]];
  if (distinct.length * 2 <= values.length) return ['#', distinct, indices];
  const strings = values.filter((value) => typeof value === 'string' && !value.includes('|'));
  return strings.length === values.length ? ['|', strings.join('|')] : ['*', [...values]];
}

/** The column's values, as many as there must be. Weighed before they are made. */
export function valuesOf(column: Column, count: number, room: Room): readonly unknown[] | undefined {
  if (column[0] !== '&') return plainValuesOf(column, count, room);
  const joined = plainValuesOf(column[1], count, room);
  return joined?.map((text) => (typeof text === 'string' ? takenApart(text) : undefined));
}

const takenApart = (joined: string): string[] => (joined === '' ? [] : joined.split('|'));

function plainValuesOf(
  [way, first, second]: Plain,
  count: number,
  room: Room,
): readonly unknown[] | undefined {
  if (way === '=') {
    room.left -= count * weightOf(first);
    return room.left < 0 ? undefined : Array.from({ length: count }, () => first);
  }
  if (way === '|') return exactly(first.split('|'), count);
  const weights = first.map((value) => weightOf(value));
  const indices = way === '#' ? second : [...first.keys()];
  for (const at of indices) room.left -= weights[at] ?? 0;
  if (room.left < 0) return undefined;
  const values = indices.map((at) => first[at]);
  return exactly(values, count);
}

const exactly = <Value>(values: readonly Value[], count: number): readonly Value[] | undefined =>
  values.length === count ? values : undefined;

/** About how many characters of JSON a value is; too many for anybody when it is too deep to walk. */
export function weightOf(value: unknown, depth = 0): number {
  if (typeof value === 'string') return value.length + 2;
  if (typeof value !== 'object' || value === null) return 5;
  if (depth > DEPTH_MAX) return WEIGHT_MAX + 1;
  return Object.entries(value).reduce(
    (sum, [key, member]) => sum + key.length + 3 + weightOf(member, depth + 1),
    2,
  );
}
