/** A line of the table. Times in ms, sizes in bytes. */
export interface Row {
  readonly name: string;
  readonly ours: number;
  readonly bare?: number;
  readonly ratio?: number;
  readonly unit: string;
  readonly target?: string;
  readonly met?: boolean;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}

/** How long a piece of work takes, in ms. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

/** Both take turns, and who begins changes, so that whatever else the machine does falls on both alike. */
export async function takeTurns(
  rounds: number,
  left: () => Promise<number>,
  right: () => Promise<number>,
): Promise<{ readonly left: number; readonly right: number }> {
  const lefts: number[] = [];
  const rights: number[] = [];
  for (let round = 0; round < rounds; round++) {
    if (round % 2 === 0) lefts.push(await left());
    rights.push(await right());
    if (round % 2 === 1) lefts.push(await left());
  }
  return { left: median(lefts), right: median(rights) };
}

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

/** Ours against another, with the most that the ratio may be. */
export function compared(name: string, ours: number, bare: number, ratioMax: number): Row {
  const ratio = rounded(ours / bare, 2);
  const target = `≤ ${ratioMax} ×`;
  return {
    name,
    ours: rounded(ours, 2),
    bare: rounded(bare, 2),
    ratio,
    unit: 'ms',
    target,
    met: ratio <= ratioMax,
  };
}
