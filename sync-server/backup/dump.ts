import { createHash } from 'node:crypto';
import { FORMAT, VERSION, type BackupHeader, type Counts } from './format.ts';
import type { BackupSource } from './source.ts';

/** The backup's text in pieces of at most one page, ending with the line that counts and hashes all before it. */
export async function* dumpLines(
  source: BackupSource,
  { takenAt, server }: Pick<BackupHeader, 'takenAt' | 'server'>,
): AsyncGenerator<string, Counts> {
  const hash = createHash('sha256');
  const counts: Record<string, number> = {};
  const { migrations } = source;
  const say = (lines: readonly unknown[]): string => {
    const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
    hash.update(text);
    return text;
  };
  yield say([{ type: 'backup', format: FORMAT, version: VERSION, takenAt, server, migrations }]);
  for (const table of source.tables) {
    yield say([{ type: 'table', ...table }]);
    counts[table.name] = 0;
    for await (const page of source.pages(table)) {
      counts[table.name] = (counts[table.name] ?? 0) + page.length;
      if (page.length > 0) yield say(page);
    }
  }
  yield `${JSON.stringify({ type: 'end', counts, sha256: hash.digest('base64url') })}\n`;
  return counts;
}
