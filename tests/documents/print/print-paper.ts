import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { build } from 'esbuild';
import type { Paper } from '#documents/paper-model.ts';
import { findPdfToText } from '../../../tools/lib/find-poppler.mjs';

// The look of the whole app and the screen's own component, on a page that holds nothing else.
const SCRIPT = `
  import '#ui/styles.css';
  import { h, render } from 'preact';
  import { PaperView } from './PaperView.tsx';
  window.showPaper = (paper) => render(h(PaperView, { paper }), document.body);
`;

declare global {
  interface Window {
    readonly showPaper: (paper: Paper) => void;
  }
}

const FOLDER = 'src/screens/shared/paper';

export interface Printed {
  /** The text of each page, laid out as on the page. */
  readonly pages: readonly string[];
  /** All words in the order of the paper, with one blank between them: what stands in a cell is together. */
  readonly words: string;
}

interface Bundle {
  readonly css: string;
  readonly js: string;
}

let bundle: Promise<Bundle> | undefined;

async function bundleView(): Promise<Bundle> {
  const { outputFiles } = await build({
    stdin: { contents: SCRIPT, resolveDir: FOLDER, sourcefile: 'paper.ts' },
    bundle: true,
    write: false,
    outdir: '/',
    format: 'iife',
    logLevel: 'error',
    jsx: 'automatic',
    jsxImportSource: 'preact',
  });
  const text = (ending: string): string => outputFiles.find((file) => file.path.endsWith(ending))?.text ?? '';
  return { css: text('.css'), js: text('.js') };
}

/** Prints a paper as the browser does, into a .pdf file, and reads that. */
export async function printPaper(browser: Browser, paper: Paper, folder: string): Promise<Printed> {
  const { css, js } = await (bundle ??= bundleView());
  const page = await browser.newPage();
  try {
    await page.setContent(
      `<!doctype html><html lang="vi"><meta name="viewport" content="width=device-width"><style>${css}</style><body></body></html>`,
    );
    await page.addScriptTag({ content: js });
    await page.evaluate((shown) => {
      window.showPaper(shown);
    }, paper);
    const file = join(folder, `${paper.fileName}.pdf`);
    writeFileSync(file, await page.pdf({ preferCSSPageSize: true }));
    return {
      pages: textOf(file, '-layout').split('\f').slice(0, -1),
      words: textOf(file, '-raw').split('\f').map(withoutNumber).join(' ').replace(/\s+/g, ' '),
    };
  } finally {
    await page.close();
  }
}

/** A sentence that goes on on the next page is not cut in two by that page's number. */
const withoutNumber = (page: string, index: number): string =>
  index === 0 ? page : page.replace(new RegExp(`^\\s*${index + 1}\\n`), '');

function textOf(file: string, order: '-layout' | '-raw'): string {
  const text = `${file}${order}.txt`;
  const { status, stderr } = spawnSync(findPdfToText(), [order, file, text], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`pdftotext: ${stderr}`);
  return readFileSync(text, 'utf8').normalize('NFC');
}
