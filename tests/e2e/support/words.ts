import { readdir } from 'node:fs/promises';
import type { Page } from '@playwright/test';

const CATALOGUES = new URL('../../../src/i18n/', import.meta.url);
/** Shorter pieces would be found in the villages' own names and notes. */
const PIECE_MIN = 5;

/** Pieces of the app's Vietnamese texts that its English texts do not have: none of them belongs on an English screen. */
export async function vietnameseOnly(): Promise<readonly string[]> {
  const pieces = new Set<string>();
  for (const area of await readdir(new URL('vi/', CATALOGUES))) {
    const texts = await catalogue(`vi/${area}`, 'vi');
    const english = new Set(Object.values(await catalogue(`en/${area}`, 'en')));
    for (const text of Object.values(texts)) {
      if (typeof text === 'string' && !english.has(text))
        for (const piece of piecesOf(text)) pieces.add(piece);
    }
  }
  return [...pieces];
}

type Catalogue = Readonly<Record<string, string | { readonly one: string; readonly other: string }>>;

async function catalogue(path: string, language: 'vi' | 'en'): Promise<Catalogue> {
  const module: Record<string, Catalogue> = await import(new URL(path, CATALOGUES).href);
  return module[language] ?? {};
}

const piecesOf = (text: string): readonly string[] =>
  text
    .split(/\{[^}]*\}/)
    .map((piece) => piece.replace(/^[\s·,.:;()/]+|[\s·,.:;()/]+$/g, ''))
    .filter((piece) => piece.length >= PIECE_MIN && /[À-ỹĐđ]/.test(piece) && piece.includes(' '));

/** Everything a person or a screen reader gets from the page, one text a line. */
function allWordsOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const labels = [...document.querySelectorAll('[aria-label], [placeholder], [title]')].flatMap((element) =>
      ['aria-label', 'placeholder', 'title'].map((name) => element.getAttribute(name) ?? ''),
    );
    return [...document.body.innerText.split('\n'), ...labels].map((text) => text.trim()).filter(Boolean);
  });
}

/** Recorded by somebody who read Vietnamese: it stays what was written. */
const RECORDED = /Nhà văn hóa (thôn|Thôn|tổ dân phố|Tổ dân phố) [^,·]+|Thư ký cuộc họp/g;

/** The lines of the page that hold one of the pieces, each with it. */
export async function linesWith(page: Page, pieces: readonly string[]): Promise<readonly string[]> {
  const lines = await allWordsOf(page);
  return lines.flatMap((line) => {
    const ours = line.replace(RECORDED, '');
    const piece = pieces.find((each) => ours.includes(each));
    return piece === undefined ? [] : [`“${piece}” in: ${line}`];
  });
}
