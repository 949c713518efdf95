/** Goal: whoever is told to touch a button finds one of that name. Method: every button that a sentence names is looked up. */
import { expect, test } from 'vitest';
import * as english from '#i18n/en/index.ts';
import type { Message } from '#i18n/translate.ts';

type Catalog = Readonly<Record<string, Message>>;

const vietnamese = import.meta.glob<{ vi: Catalog }>('/src/i18n/vi/*.ts', { eager: true });

const NAMED = /(?:chạm|bấm|touch|tap|press|click) “([^”{]+)”/giu;

/** The names of other programs' buttons, which stand in no text of ours. */
const IS_FOREIGN = /^install\./;

const sentencesOf = (message: Message): readonly string[] =>
  typeof message === 'string' ? [message] : [message.one, message.other];

/** What is named and is no button, nor the beginning of one's name. */
function missingIn(catalogs: readonly Catalog[]): readonly string[] {
  const texts = catalogs.flatMap((catalog) =>
    Object.entries(catalog).flatMap(([key, message]) => sentencesOf(message).map((text) => ({ key, text }))),
  );
  const names = texts.filter(({ key }) => key.endsWith('.action')).map(({ text }) => text);
  return texts
    .filter(({ key }) => !IS_FOREIGN.test(key))
    .flatMap(({ key, text }) => [...text.matchAll(NAMED)].map(([, named = '']) => ({ key, named })))
    .filter(({ named }) => !names.some((name) => name.startsWith(named)))
    .map(({ key, named }) => `${key}: ${named}`);
}

test('every button that a Vietnamese sentence names is there under that name', () => {
  expect(missingIn(Object.values(vietnamese).map(({ vi }) => vi))).toEqual([]);
});

test('every button that an English sentence names is there under that name', () => {
  expect(missingIn(Object.values(english))).toEqual([]);
});
