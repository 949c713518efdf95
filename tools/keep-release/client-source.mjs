// What a release's client bundle exports: its store, its sync and what people do with it.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const MODULES = [
  'src/store/book-store.ts',
  'src/store/device-keys.ts',
  'src/sync/enrol.ts',
  'src/sync/exchange.ts',
  'src/sync/invitations.ts',
  'src/sync/session.ts',
  'src/sync/sync-loop.ts',
  'src/sync/sync-once.ts',
  'src/domain/book/resolve.ts',
  'src/domain/meeting/meeting.ts',
  'src/domain/register/register-drafts.ts',
  'src/domain/rules/frozen-rules.ts',
  'src/domain/rules/nd86-2023.ts',
];

/** A TypeScript module that exports everything of these and of the commands. */
export function clientSource(checkout) {
  const commands = readdirSync(join(checkout, 'src', 'commands')).map((name) => `src/commands/${name}`);
  return [...MODULES, ...commands]
    .filter((file) => file.endsWith('.ts') && existsSync(join(checkout, file)))
    .map((file) => `export * from './${file}';`)
    .join('\n');
}
