import type { Contestant } from '../contestant.ts';
import { startBareContestant } from './bare-contestant.ts';
import { startOurContestant } from './our-contestant.ts';

/** The bare server and ours, at the same work: the same rows in the same batches, durable before they are acknowledged. */
export const contestants: readonly Contestant[] = [
  {
    name: 'bare',
    kind: 'bare',
    setup:
      'node:http and the same SQLite driver (WAL, synchronous=FULL), our table and indexes, rows as JSON arrays, gzip; it checks nothing',
    start: startBareContestant,
  },
  {
    name: 'Nếp Nhà',
    kind: 'ours',
    setup:
      'the built server over SQLite (WAL, synchronous=FULL); schema, signature, hash chain, permissions and verdicts included; acknowledged when durable',
    start: startOurContestant,
  },
];
