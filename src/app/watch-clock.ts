import type { Signal } from '@preact/signals';
import { loadKnownTime, saveKnownTime, skewWithoutAnswer } from '#store/known-time.ts';

/** How often what was heard is written down: neither the clock nor the last contact is wanted by the second. */
const KEEP_EVERY_MS = 60_000;

/** Compares this device's clock with the commune's at each answer, and with what was last heard until there is one. */
export function watchClock(clockSkewMs: Signal<number>): (serverTime: number) => void {
  let keptSkewMs = Number.NaN;
  let keptAt = 0;
  let heard = false;
  void loadKnownTime().then((known) => {
    if (known && !heard) clockSkewMs.value = skewWithoutAnswer(known, Date.now());
  });
  return (serverTime) => {
    heard = true;
    const skewMs = Date.now() - serverTime;
    clockSkewMs.value = skewMs;
    if (Math.abs(skewMs - keptSkewMs) < KEEP_EVERY_MS && serverTime - keptAt < KEEP_EVERY_MS) return;
    keptSkewMs = skewMs;
    keptAt = serverTime;
    // Only a help for the next start without network: without it the notice comes with the first answer.
    saveKnownTime({ serverTime, skewMs }).catch(() => undefined);
  };
}
