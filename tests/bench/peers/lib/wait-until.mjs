import { setTimeout as pause } from 'node:timers/promises';

const EVERY_MS = 2;

/** Asks again and again until it is so; the harness ends a wait that is too long. */
export async function waitUntil(isSo) {
  while (!(await isSo())) await pause(EVERY_MS);
}
