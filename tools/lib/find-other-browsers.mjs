import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { installDebian, mayInstall } from './apt.mjs';
import { Stop } from './stop.mjs';

const FIREFOX = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];
const WEBKIT_DRIVERS = ['/usr/bin/WebKitWebDriver'];
const LIBRARIES = '/usr/lib';
const SCREEN = '/usr/bin/Xvfb';

/** Firefox, and WebKitGTK with its driver and a screen that nobody sees: named in the environment, found, or installed by root on Debian. */
export function findOtherBrowsers() {
  if (mayInstall()) installMissing();
  const FIREFOX_FOUND = firstOf([process.env.FIREFOX, ...FIREFOX]);
  const WEBKIT_DRIVER = firstOf([process.env.WEBKIT_DRIVER, ...WEBKIT_DRIVERS]);
  const WEBKIT_BROWSER = process.env.WEBKIT_BROWSER ?? miniBrowser();
  if (!FIREFOX_FOUND) throw new Stop('No Firefox was found: install one, or name its program in FIREFOX.');
  if (!WEBKIT_DRIVER || !WEBKIT_BROWSER || !existsSync(SCREEN))
    throw new Stop('No WebKitGTK was found: install webkit2gtk-driver and xvfb (Debian, Ubuntu).');
  return { FIREFOX: FIREFOX_FOUND, WEBKIT_DRIVER, WEBKIT_BROWSER };
}

function installMissing() {
  const missing = [
    firstOf(FIREFOX) ? undefined : 'firefox-esr',
    firstOf(WEBKIT_DRIVERS) && miniBrowser() ? undefined : 'webkit2gtk-driver',
    existsSync(SCREEN) ? undefined : 'xvfb',
  ].filter((name) => name !== undefined);
  if (missing.length === 0) return;
  console.log(`Installing ${missing.join(', ')}…`);
  installDebian(...missing);
}

const firstOf = (paths) => paths.find((path) => path && existsSync(path));

/** Its folder carries the machine's architecture and the library's version. */
function miniBrowser() {
  if (!existsSync(LIBRARIES)) return undefined;
  const folders = readdirSync(LIBRARIES).map((name) => join(LIBRARIES, name));
  return folders
    .flatMap((folder) =>
      ['4.1', '4.0', '6.0'].map((version) => join(folder, `webkit2gtk-${version}`, 'MiniBrowser')),
    )
    .find((path) => existsSync(path));
}
