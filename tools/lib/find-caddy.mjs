import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { installDebian, mayInstall } from './apt.mjs';
import { Stop } from './stop.mjs';

const WINDOWS = process.platform === 'win32';

/** The Caddy for the tests of what stands before the server: CADDY, or one on the path; on Debian, root gets it installed. */
export function findCaddy() {
  const folders = (process.env.PATH ?? '').split(WINDOWS ? ';' : ':');
  const found = [
    process.env.CADDY,
    ...folders.map((folder) => join(folder, WINDOWS ? 'caddy.exe' : 'caddy')),
  ].find((path) => path && existsSync(path));
  if (found !== undefined) return found;
  if (!mayInstall())
    throw new Stop('No Caddy was found: install one (2.6 or newer), or name its program in CADDY.');
  console.log('Installing Caddy…');
  // Debian would start it, and it would take the ports 80 and 443 of this machine.
  execFileSync('ln', ['-sf', '/dev/null', '/etc/systemd/system/caddy.service']);
  installDebian('caddy');
  return '/usr/bin/caddy';
}
