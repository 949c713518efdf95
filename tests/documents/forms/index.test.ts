/** Goal: the registry names every form as the decrees do and loads it. Method: the list of forms, each blank read. */
import { describe, expect, test } from 'vitest';
import { FORMS } from '../../../src/documents/forms/index.ts';
import { brokenRowsOf, GARBAGE, textOf } from './f01-reading.ts';

const papers = FORMS.flatMap(({ id, papers: all }) =>
  all.map((paper) => ({ id, paper, name: `${id} ${paper.title}` })),
);

describe('the registry of forms', () => {
  test('has F1 to F23 in order, without F20', () => {
    const expected = Array.from({ length: 23 }, (_, index) => `F${index + 1}`).filter((id) => id !== 'F20');
    expect(FORMS.map(({ id }) => id)).toEqual(expected);
  });

  test('gives the verified numbers of both decrees', () => {
    const verified = FORMS.flatMap(({ id, numbers }) =>
      [numbers.ND122_2018, numbers.ND86_2023].map((number) =>
        number && number.unverified !== true ? `${id} ${number.citation.document}: ${number.value}` : '',
      ),
    );
    expect(verified.filter((text) => text !== '')).toEqual([
      'F1 Nghị định 122/2018/NĐ-CP: Mẫu số 01',
      'F3 Nghị định 122/2018/NĐ-CP: Mẫu số 03',
      'F4 Nghị định 122/2018/NĐ-CP: Mẫu số 04',
      'F8 Nghị định 122/2018/NĐ-CP: Mẫu số 07',
      'F8 Nghị định 86/2023/NĐ-CP: Mẫu số 03',
      'F12 Nghị định 86/2023/NĐ-CP: Mẫu số 05',
      'F13 Nghị định 86/2023/NĐ-CP: Mẫu số 06',
      'F14 Nghị định 86/2023/NĐ-CP: Mẫu số 04',
      'F15 Nghị định 122/2018/NĐ-CP: Mẫu số 11',
      'F15 Nghị định 86/2023/NĐ-CP: Mẫu số 10',
    ]);
  });

  test.each([
    ['F10', null, 'Mẫu số 02'],
    ['F11', null, 'Mẫu số 01'],
    ['F12', 'Mẫu số 05', null],
    ['F13', 'Mẫu số 08', null],
    ['F16', 'Mẫu số 12', 'Mẫu số 11'],
    ['F21', 'Mẫu số 09', null],
  ])('marks the numbers of %s that nobody has seen as unverified', (id, of122, of86) => {
    const numbers = FORMS.find((form) => form.id === id)?.numbers;
    const unverified = [numbers?.ND122_2018, numbers?.ND86_2023].map((number) =>
      number?.unverified === true ? number.value : null,
    );
    expect(unverified).toEqual([of122, of86]);
  });

  test.each(papers)(
    'loads the blank paper $name, which lies as it says and shows nothing of the app',
    async ({ id, paper }) => {
      const blank = await paper.blank();
      expect(blank).toMatchObject({ form: id, orientation: paper.orientation });
      expect(blank.blocks.length).toBeGreaterThan(0);
      expect(textOf(blank)).not.toMatch(GARBAGE);
      expect(brokenRowsOf(blank)).toEqual([]);
    },
  );

  test.each(['F12', 'F13', 'F14', 'F16', 'F21'])(
    'ends %s in words that stay with the signatures',
    async (id) => {
      const blanks = await Promise.all(
        papers.filter((one) => one.id === id).map(({ paper }) => paper.blank()),
      );
      const last = blanks.map(
        ({ blocks }) => blocks[blocks.findIndex(({ type }) => type === 'signatures') - 1],
      );
      const words = last.filter((block) => block?.type === 'paragraph');
      expect(words.length).toBeGreaterThan(0);
      expect(words.filter((block) => block.keepWithNext !== true)).toEqual([]);
    },
  );

  test('names each blank file differently within a form', async () => {
    const names = await Promise.all(
      papers.map(async ({ id, paper }) => `${id} ${(await paper.blank()).fileName}`),
    );
    expect(new Set(names).size).toBe(names.length);
  });
});
