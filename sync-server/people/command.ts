import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { readEnvironment } from '../environment.ts';
import { createGroupCommit } from '../ingest/group-commit.ts';
import { createNotifier } from '../pull/notifier.ts';
import { openStore } from '../start.ts';
import { PeopleFault, runPeople } from './run-people.ts';

/* What `npm run people` runs, beside a server that goes on. See docs/deploy.md. */

const USAGE = `npm run people [-- --commune HOST]                 the devices and their codes' names
npm run people -- --invite officer --name "NAME"   a one-time code for a desk
npm run people -- --recovery DEVICE --for "WHOM"   the code that opens a device whose PIN was forgotten

  DATA_DIR or DATABASE_URL say which database, as for the server.`;

const OPTIONS = {
  commune: { type: 'string' },
  invite: { type: 'string' },
  name: { type: 'string' },
  recovery: { type: 'string' },
  for: { type: 'string' },
} as const;

try {
  const { values } = parseArgs({ args: process.argv.slice(2), options: OPTIONS });
  const environment = readEnvironment(process.env, []);
  if (!environment.ok) throw new PeopleFault(environment.error);
  const opened = await openStore(environment.value);
  if (!opened.ok) throw new PeopleFault(opened.error);
  const { store, news } = opened.value;
  try {
    const lines = await runPeople(
      {
        store,
        commits: createGroupCommit(store),
        notifier: createNotifier(news),
        now: Date.now,
        randomBytes: (count) => new Uint8Array(randomBytes(count)),
      },
      values,
    );
    process.stdout.write(`${lines.join('\n')}\n`);
  } finally {
    await news?.close();
    await store.close();
  }
} catch (error) {
  const isMisuse = String((error as { readonly code?: unknown }).code).startsWith('ERR_PARSE_ARGS');
  if (!(error instanceof PeopleFault) && !isMisuse) throw error;
  process.stderr.write(`${error instanceof Error ? error.message : ''}\n${isMisuse ? `\n${USAGE}\n` : ''}`);
  process.exitCode = isMisuse ? 2 : 1;
}
