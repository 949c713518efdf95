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
    name: 'our server',
    kind: 'server',
    setup:
      'requests made beforehand, as those of bare; the built server over SQLite (WAL, synchronous=FULL); schema, signature, hash chain, permissions and verdicts included; acknowledged when durable',
    start: (folder) => startOurContestant(folder),
  },
  {
    name: 'ours',
    kind: 'ours',
    setup:
      'the same with the client’s work timed too, as with the peers: pack, sign, hash, compress; check and keep in memory what is loaded',
    start: (folder) => startOurContestant(folder, 'whole'),
  },
];
