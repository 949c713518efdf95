import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { writeWhole } from './write-file.ts';

/*
 * What was withdrawn and erased, in a small file beside the backups, because a backup that is put back knows nothing of what came
 * after it. Ids and times, no name of anybody:
 *
 *   {"type":"removals","format":"nep-nha-removals","version":1,"store":"k3f9a2b1xy"}
 *   {"type":"revoked","commune":"…","device":"…","at":…}
 *   {"type":"erased","commune":"…","name":"household:…"}
 *
 * It only grows: what an earlier one said stays, also when the database is put back to a day that knows nothing of it.
 */

const text = z.string().check(z.minLength(1), z.maxLength(500));
const Revoked = z.object({ commune: text, device: text, at: z.int() });
const Erased = z.object({ commune: text, name: text });
const Line = z.discriminatedUnion('type', [
  z.extend(Revoked, { type: z.literal('revoked') }),
  z.extend(Erased, { type: z.literal('erased') }),
]);

export type Revoked = z.infer<typeof Revoked>;
/** `name` is an erased subject; a household's own stands for all that is about it. */
export type Erased = z.infer<typeof Erased>;

export interface Removals {
  readonly revoked: readonly Revoked[];
  readonly erased: readonly Erased[];
}

export const NO_REMOVALS: Removals = { revoked: [], erased: [] };

export const removalsName = (store: string): string => `nep-nha-${store}-removals.ndjson`;

/** What the list in a folder says; `undefined` where there is none. Lines that cannot be read are counted. */
export async function readRemovals(
  folder: string,
  store: string,
): Promise<(Removals & { readonly unreadable: number }) | undefined> {
  const file = join(folder, removalsName(store));
  if (!existsSync(file)) return undefined;
  const [, ...lines] = (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '');
  const read = lines.map(lineOf);
  return {
    revoked: read.flatMap((line) => (line?.type === 'revoked' ? [line] : [])),
    erased: read.flatMap((line) => (line?.type === 'erased' ? [line] : [])),
    unreadable: read.filter((line) => line === undefined).length,
  };
}

function lineOf(line: string): z.infer<typeof Line> | undefined {
  try {
    return Line.safeParse(JSON.parse(line)).data;
  } catch {
    // The others still count.
    return undefined;
  }
}

/** Both, each once; of two times of one device the earlier. */
export function unite(a: Removals, b: Removals): Removals {
  const revoked = new Map<string, Revoked>();
  for (const { commune, device, at } of [...a.revoked, ...b.revoked]) {
    const key = `${commune} ${device}`;
    revoked.set(key, { commune, device, at: Math.min(at, revoked.get(key)?.at ?? at) });
  }
  const erased = new Map(
    [...a.erased, ...b.erased].map(({ commune, name }) => [`${commune} ${name}`, { commune, name }]),
  );
  return { revoked: [...revoked.values()], erased: [...erased.values()] };
}

/** Adds to the list in a folder what it does not say yet, in one step. */
export async function writeRemovals(folder: string, store: string, removals: Removals): Promise<void> {
  const before = await readRemovals(folder, store);
  const all = unite(before ?? NO_REMOVALS, removals);
  if (sizeOf(all) === sizeOf(before ?? NO_REMOVALS)) return;
  const head = { type: 'removals', format: 'nep-nha-removals', version: 1, store };
  const lines = [
    head,
    ...all.revoked.map((one) => ({ type: 'revoked', ...one })),
    ...all.erased.map((one) => ({ type: 'erased', ...one })),
  ];
  // As for a backup: a stick that is not there must not become a folder on the machine's own disk.
  if (!existsSync(folder)) await mkdir(folder, { mode: 0o700 });
  await writeWhole(
    join(folder, removalsName(store)),
    lines.map((line) => `${JSON.stringify(line)}\n`).join(''),
  );
}

const sizeOf = ({ revoked, erased }: Removals): number => revoked.length + erased.length;
