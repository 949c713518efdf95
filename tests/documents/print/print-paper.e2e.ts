import { expect, test } from '@playwright/test';
import { FORMS } from '#documents/forms/index.ts';
import {
  announcedTablesPaper,
  blankLandscapePaper,
  decisionPaper,
  householdName,
  householdPapers,
  LONG_NAME,
  minutesPaper,
} from '../support/sample-papers.ts';
import { paperTexts, sameWords } from '../support/paper-texts.ts';
import { printPaper } from './print-paper.ts';

const firstLine = (page: string): string => page.trim().split('\n')[0]?.trim() ?? '';
const lastLine = (page: string): string => page.trim().split('\n').at(-1)?.trim() ?? '';
const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1);

test('prints a decision on 1,255 households with no row lost and its head on every page', async ({
  browser,
}, info) => {
  const { pages, words } = await printPaper(browser, decisionPaper(1255), info.outputPath());
  const lost = numbers(1255).filter((number) => !words.includes(` ${number} ${householdName(number)} `));
  expect(lost).toEqual([]);
  // The last page may hold the signature alone, with the article before it.
  const headless = pages.slice(1, -1).filter((page) => !page.includes('Họ và tên chủ hộ'));
  expect(headless).toEqual([]);
  expect(words).toContain('Tổng cộng 1255');
});

test('numbers the pages from the second', async ({ browser }, info) => {
  const { pages } = await printPaper(browser, decisionPaper(300), info.outputPath());
  expect(pages.length).toBeGreaterThan(5);
  expect(firstLine(pages[0] ?? '')).toMatch(/^ỦY BAN NHÂN DÂN\s+CỘNG HÒA/);
  expect(pages.slice(1).map(firstLine)).toEqual(pages.slice(1).map((_, index) => String(index + 2)));
});

test('prints several households’ papers without numbers that would go on from one to the next', async ({
  browser,
}, info) => {
  const { pages } = await printPaper(browser, householdPapers(3), info.outputPath());
  expect(pages.map(firstLine)).toEqual(pages.map(() => 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'));
  expect(pages).toHaveLength(3);
});

test('breaks a very long name into lines and loses nothing of it', async ({ browser }, info) => {
  const { words } = await printPaper(browser, decisionPaper(41), info.outputPath());
  expect(words).toContain(`40 ${LONG_NAME} 40 1980`);
});

test('leaves room for the number that the clerk writes', async ({ browser }, info) => {
  const { pages } = await printPaper(browser, decisionPaper(1), info.outputPath());
  expect(pages[0]).toMatch(/Số: {3,}\/QĐ-UBND/);
});

test('leaves no village’s line at the end of a page, where its households are on the next', async ({
  browser,
}, info) => {
  const { pages } = await printPaper(browser, decisionPaper(1255), info.outputPath());
  expect(pages.map(lastLine).filter((line) => /^Thôn Nà Lầu \d+$/.test(line))).toEqual([]);
});

test('leaves neither what announces a table nor its head alone at the end of a page', async ({
  browser,
}, info) => {
  const { pages } = await printPaper(browser, announcedTablesPaper, info.outputPath());
  const last = pages.map(lastLine);
  expect(last.filter((line) => ['Danh sách như sau:', 'Đầu bảng', 'Thôn'].includes(line))).toEqual([]);
  // Some tables do go on on the next page: otherwise this would show nothing.
  expect(pages.length).toBeGreaterThan(20);
});

for (const exceptions of [0, 1, 3, 4, 5, 6, 7, 8, 60]) {
  test(`prints ${exceptions} exceptions whole, and the signatures with the last words before them`, async ({
    browser,
  }, info) => {
    const { pages, words } = await printPaper(browser, minutesPaper(exceptions), info.outputPath());
    const lost = numbers(exceptions).filter(
      (number) => !words.includes(`Lý do ${number}: chưa thực hiện nếp sống`),
    );
    expect(lost).toEqual([]);
    const last = (pages.at(-1) ?? '').replace(/\s+/g, ' ');
    expect(last).toContain('nhất trí thông qua./.');
    expect(last).toMatch(/THƯ KÝ CHỦ TRÌ/);
    expect(last).toMatch(/Nông Thị Hường Hoàng Văn Thụ/);
  });
}

test('prints a blank form lying, with all columns and on no empty page', async ({ browser }, info) => {
  const { pages, words } = await printPaper(browser, blankLandscapePaper, info.outputPath());
  expect(pages.filter((page) => page.trim().split('\n').length < 3)).toEqual([]);
  for (const word of ['12', 'Hàng 60', 'Ý kiến khác', 'NGƯỜI LẬP', 'TRƯỞNG THÔN'])
    expect(words).toContain(word);
});

for (const { id, papers } of FORMS) {
  test(`prints the blank papers of ${id} with every word`, async ({ browser }, info) => {
    for (const { title, blank } of papers) {
      const paper = await blank();
      const { words } = await printPaper(browser, paper, info.outputPath());
      const lost = paperTexts(paper).filter((text) => !sameWords(words).includes(text));
      expect(lost, title).toEqual([]);
    }
  });
}
