import { readdir } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { FORMS } from '#documents/forms/index.ts';

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

/** Everything a person or a screen reader gets from the page, one text a line; papers say of themselves that they are Vietnamese. */
function allWordsOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const labelled = [...document.querySelectorAll('[aria-label], [placeholder], [title]')];
    const labels = labelled
      .filter((element) => !element.closest('body [lang=vi]'))
      .flatMap((element) =>
        ['aria-label', 'placeholder', 'title'].map((name) => element.getAttribute(name) ?? ''),
      );
    const linesOf = (element: HTMLElement) => element.innerText.split('\n').map((text) => text.trim());
    const said = document.querySelectorAll<HTMLElement>('body [lang=vi]');
    const vietnamese = new Set([...said].flatMap(linesOf));
    return [...linesOf(document.body), ...labels].filter((text) => text && !vietnamese.has(text));
  });
}

/** Recorded by somebody who read Vietnamese: it stays what was written. */
const RECORDED = /Nhà văn hóa (thôn|Thôn|tổ dân phố|Tổ dân phố) [^,·]+|Thư ký cuộc họp|Xét Tờ trình .+/g;
/** What Vietnamese law and its forms are called has no other name. */
const LAW =
  /(Khoản \d+ )?(Điều \d+,? )?(Nghị định|Luật)( Thi đua, khen thưởng| Bảo vệ dữ liệu cá nhân)? \d+\/\d{4}\/[\p{Lu}\d-]+/gu;
const SOURCE = /https?:\/\/\S+( \([^)]*\))?/g;
const FORM_NAMES = FORMS.flatMap(({ title, papers }) => [title, ...papers.map((paper) => paper.title)]).sort(
  (a, b) => b.length - a.length,
);

function withoutNames(line: string): string {
  const ours = line.replace(RECORDED, '').replace(SOURCE, '').replace(LAW, '');
  return FORM_NAMES.reduce((rest, name) => rest.replace(name, ''), ours);
}

/** The lines of the page that hold one of the pieces, each with it. */
export async function linesWith(page: Page, pieces: readonly string[]): Promise<readonly string[]> {
  const lines = await allWordsOf(page);
  return lines.flatMap((line) => {
    const ours = withoutNames(line);
    const piece = pieces.find((each) => ours.includes(each));
    return piece === undefined ? [] : [`“${piece}” in: ${line}`];
  });
}
