import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { installDebian, mayInstall } from './apt.mjs';
import { Stop } from './stop.mjs';

const EXE = process.platform === 'win32' ? '.exe' : '';

/**
 * The program that reads the text of a PDF (pdftotext of Poppler): in the folder POPPLER_BIN, or in the path; on Debian, root gets it
 * installed.
 */
export function findPdfToText() {
  const given = process.env.POPPLER_BIN;
  if (given !== undefined) {
    const program = join(given, `pdftotext${EXE}`);
    if (isPoppler(program)) return program;
    throw new Stop(`POPPLER_BIN=${given} holds no pdftotext of Poppler.`);
  }
  const program = `pdftotext${EXE}`;
  if (isPoppler(program)) return program;
  if (mayInstall()) {
    console.log('Installing Poppler…');
    installDebian('poppler-utils');
    if (isPoppler(program)) return program;
  }
  throw new Stop(
    'No pdftotext was found: install Poppler (poppler-utils), or name the folder of its programs in POPPLER_BIN.',
  );
}

/** Other programs have this name too and lay text out differently; which one it is stands on its error output. */
function isPoppler(program) {
  return /poppler/i.test(spawnSync(program, ['-v'], { encoding: 'utf8' }).stderr ?? '');
}
