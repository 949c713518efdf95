import { readFileSync } from 'node:fs';
import { transform } from 'esbuild';
import { describe, expect, test } from 'vitest';

const SCRIPT = readFileSync('public/old-browser.js', 'utf8');

describe('the script that meets an old browser', () => {
  test('is written in the language of the oldest', async () => {
    // esbuild refuses what it can not write in ES5, and `const` among it.
    await expect(transform(SCRIPT, { target: 'es5' })).resolves.toBeTruthy();
    await expect(transform('const a = 1;', { target: 'es5' })).rejects.toThrow(/const/);
    expect(SCRIPT).not.toMatch(/=>|`/);
  });

  test('stands before the app in the page, as a file of its own, since no inline script is allowed', () => {
    const page = readFileSync('index.html', 'utf8');
    const scripts = [...page.matchAll(/<script ([^>]*)>/g)].map(([, attributes]) => attributes);
    expect(scripts).toEqual(['src="/old-browser.js"', 'type="module" src="/src/app/main.tsx"']);
  });
});
