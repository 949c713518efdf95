import { buildSync } from 'esbuild';
import { fileURLToPath } from 'node:url';
import type { Wanted } from './in-page.ts';

/** A point on the page, in CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** One page of a real browser, as far as its own protocol goes: what is looked for on it is found by `in-page.ts`. */
export interface BrowserTab {
  readonly name: string;
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Runs a function's source in the page and gives what it gives, as JSON; promises are waited for. */
  evaluate<Value>(source: string): Promise<Value>;
  /** Presses what the selector names, as a pointer does. */
  press(selector: string): Promise<void>;
  /** Types into the field that the selector names and that has the focus. */
  type(selector: string, text: string): Promise<void>;
  /** Draws a stroke. */
  draw(points: readonly Point[]): Promise<void>;
  /** The browser dies by SIGKILL and opens again with the same profile, where it keeps one; `undefined` where it does not. */
  readonly killAndReopen?: (url: string) => Promise<void>;
  close(): Promise<void>;
}

const finder = (): string => {
  const { outputFiles } = buildSync({
    entryPoints: [fileURLToPath(new URL('./in-page.ts', import.meta.url))],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    // The package asks for it, as bundlers for pages know.
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return outputFiles[0]?.text ?? '';
};

let source: string | undefined;

/** Marks what is wanted, once it is there and can be seen, and gives a selector for it; `undefined` while it is not. */
export async function mark(tab: BrowserTab, wanted: Wanted): Promise<string | undefined> {
  source ??= finder();
  return tab.evaluate<string | undefined>(
    `() => { if (!window.markWanted) { ${source} } return window.markWanted(${JSON.stringify(wanted)}) ?? null; }`,
  );
}
