import { get, set } from 'idb-keyval';

/** What this device last heard of the commune's clock, both in epoch ms. */
export interface KnownTime {
  readonly serverTime: number;
  /** How far this device's clock was ahead of it. */
  readonly skewMs: number;
}

const KEY = 'known-time';

/** What was last heard, or `undefined` before the first answer. */
export async function loadKnownTime(): Promise<KnownTime | undefined> {
  const kept: Partial<Record<keyof KnownTime, unknown>> | undefined = await get<object>(KEY);
  const { serverTime, skewMs } = kept ?? {};
  return typeof serverTime === 'number' && typeof skewMs === 'number' ? { serverTime, skewMs } : undefined;
}

export const saveKnownTime = (known: KnownTime): Promise<void> => set(KEY, known);

/**
 * How far the clock is ahead as far as one can tell without asking: it was so when the commune last answered; and no clock that
 * shows less than the commune's did then can be right.
 */
export function skewWithoutAnswer({ serverTime, skewMs }: KnownTime, now: number): number {
  return now < serverTime ? Math.min(skewMs, now - serverTime) : skewMs;
}
