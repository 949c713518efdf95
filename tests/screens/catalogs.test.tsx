import { readdirSync } from 'node:fs';

import { afterEach, describe, expect, test } from 'vitest';

import * as english from '#i18n/en/index.ts';
import { t } from '#i18n/common.ts';
import { chooseLanguage, language, type Message } from '#i18n/translate.ts';

type Catalog = Readonly<Record<string, Message>>;

const areas = readdirSync('src/i18n/vi').map((file) => file.replace(/\.ts$/, ''));
const englishByArea: Readonly<Record<string, Catalog>> = english;
const vietnameseFiles = import.meta.glob<{ vi: Readonly<Record<string, string>> }>('/src/i18n/vi/*.ts', {
  eager: true,
});
const areaFiles = import.meta.glob<{ t: unknown }>('/src/i18n/*.ts', { eager: true });

/** `year-book.ts` is the area `yearBook`. */
const nameOf = (file: string) => file.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

const slotsOf = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();
const withoutCount = (slots: readonly string[]) => slots.filter((slot) => slot !== '{count}');
const sentencesOf = (message: Message) =>
  typeof message === 'string' ? [message] : [message.one, message.other];

afterEach(() => chooseLanguage('vi'));

test('English has the areas that Vietnamese has', () => {
  expect(Object.keys(englishByArea).sort()).toEqual(areas.map(nameOf).sort());
});

describe.each(areas)('the area %s', (area) => {
  const vi = vietnameseFiles[`/src/i18n/vi/${area}.ts`]?.vi ?? {};
  const en = englishByArea[nameOf(area)] ?? {};

  test('has its own t', () => {
    expect(areaFiles[`/src/i18n/${area}.ts`]?.t).toBeTypeOf('function');
  });

  test('has the same keys in both languages', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(vi).sort());
  });

  test('has the same slots in both languages', () => {
    const differing = Object.entries(vi).filter(([key, text]) => {
      const message = en[key] ?? '';
      const other = typeof message === 'string' ? message : message.other;
      return slotsOf(other).join() !== slotsOf(text).join();
    });
    expect(differing).toEqual([]);
  });

  test('leaves out at most the count where there is one', () => {
    const differing = Object.values(en).filter(
      (message) =>
        typeof message !== 'string' &&
        withoutCount(slotsOf(message.one)).join() !== withoutCount(slotsOf(message.other)).join(),
    );
    expect(differing).toEqual([]);
  });

  test('chooses between one and other only by a count', () => {
    const countless = Object.entries(en).filter(
      ([, message]) => typeof message !== 'string' && !message.other.includes('{count}'),
    );
    expect(countless).toEqual([]);
  });

  test('is written in composed letters and without stray spaces', () => {
    const sentences = [...Object.values(vi), ...Object.values(en)].flatMap(sentencesOf);
    expect(sentences.filter((text) => text !== text.normalize('NFC').trim() || text === '')).toEqual([]);
  });
});

describe('t', () => {
  test('fills the slots, in Vietnamese first', () => {
    expect(language.value).toBe('vi');
    expect(t('households.count', { count: 3 })).toBe('3 hộ');
  });

  test.each([
    [1, '1 household'],
    [0, '0 households'],
    [142, '142 households'],
  ])('says %i in English as “%s”', async (count, expected) => {
    await chooseLanguage('en');
    expect(t('households.count', { count })).toBe(expected);
    expect(document.documentElement.lang).toBe('en');
  });
});
