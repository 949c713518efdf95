import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One folder for everything that a run writes, gone at its end: a worker that is ended runs no clean-up of its own. */
export default function setUp(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'nep-nha-tests-'));
  process.env['TEST_FOLDER'] = folder;
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
