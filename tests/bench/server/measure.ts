import { measurePush } from './push.ts';
import type { Row } from './rounds.ts';

const MEASUREMENTS: Readonly<Record<string, (rounds: number) => Promise<readonly Row[]>>> = {
  push: measurePush,
};

const [rounds = '5', ...names] = process.argv.slice(2);
const rows: Row[] = [];
for (const name of names) {
  process.stderr.write(`… ${name}\n`);
  rows.push(...((await MEASUREMENTS[name]?.(Number(rounds))) ?? []));
}
process.stdout.write(JSON.stringify(rows));
