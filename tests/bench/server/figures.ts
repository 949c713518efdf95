import type { Figure } from '../contestant.ts';
import { measureEvening } from './evening.ts';
import { measureGrowth } from './growth.ts';

const MINUTE = 60_000;
const MEGABYTE = 1024 * 1024;

/** What our server must keep to that no rival is measured at. */
export const figures: readonly Figure[] = [
  {
    name: '500 phones within a minute: p95 of all requests',
    unit: 'ms',
    target: 300,
    timeLimitMs: 4 * MINUTE,
    measure: async (folder) => {
      const { latencies } = await measureEvening(folder, MINUTE);
      return latencies[Math.floor(latencies.length * 0.95)] ?? Number.NaN;
    },
  },
  {
    name: '500 phones within 20 seconds: peak resident memory of the server',
    unit: 'MB',
    target: 256,
    timeLimitMs: 4 * MINUTE,
    measure: async (folder) => (await measureEvening(folder, MINUTE / 3)).peakMemory / MEGABYTE,
  },
  {
    name: 'a batch of 400 with 1,000,000 entries stored, against none',
    unit: '×',
    target: 1.2,
    timeLimitMs: 4 * MINUTE,
    measure: measureGrowth,
  },
];
