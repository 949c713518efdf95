import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One folder for everything that a run writes: a worker that is ended runs no clean-up of its own. */
const folder = mkdtempSync(join(tmpdir(), 'nep-nha-tests-'));

export function setup(): void {
  process.env['TEST_FOLDER'] = folder;
}

export function teardown(): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
