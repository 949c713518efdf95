import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { installDebian, mayInstall } from './apt.mjs';
import { Stop } from './stop.mjs';

const PLACES = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/microsoft-edge',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) =>
    ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].map((path) =>
      join(process.env[variable] ?? '', path),
    ),
  ),
};

/** The browser for the tests that need a real one: CHROMIUM, or one in a usual place; on Debian, root gets it installed. */
export function findChromium() {
  const found = [process.env.CHROMIUM, ...(PLACES[process.platform] ?? [])].find(
    (path) => path && existsSync(path),
  );
  if (found !== undefined) return found;
  if (!mayInstall()) {
    throw new Stop('No Chromium, Chrome or Edge was found: install one, or name its program in CHROMIUM.');
  }
  console.log('Installing Chromium…');
  installDebian('chromium', 'fonts-dejavu-core');
  return '/usr/bin/chromium';
}
