import { createHash } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, runNpm } from './run.mjs';
import { Stop } from './stop.mjs';

const LOCK = join(ROOT, 'package-lock.json');
// npm writes this one last, so it is missing after an installation that was cut short.
const INSTALLED_LOCK = join(ROOT, 'node_modules', '.package-lock.json');
const STAMP = join(ROOT, 'node_modules', '.nep-nha-stamp');

/** Installs the packages exactly as locked, if that has not been done since the lock last changed. */
export async function installPackages() {
  const lockHash = createHash('sha256').update(readFileSync(LOCK)).digest('hex');
  if (!isInstalled(lockHash)) {
    console.log('Installing packages; the first time takes a minute or two…');
    if ((await runNpm(['ci', '--include=dev'])) !== 0) {
      throw new Stop('The packages could not be installed: see npm above, and check the network.');
    }
  }
  writeFileSync(STAMP, lockHash);
}

function isInstalled(lockHash) {
  const installedAt = modifiedAt(INSTALLED_LOCK);
  if (installedAt === undefined) return false;
  return readIfAny(STAMP) === lockHash || installedAt >= modifiedAt(LOCK);
}

function modifiedAt(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs;
}

function readIfAny(file) {
  return modifiedAt(file) === undefined ? undefined : readFileSync(file, 'utf8');
}
