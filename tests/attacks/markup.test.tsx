/**
 * Goal: a name stays a name in every paper, on every screen and in every file. Method: a village where every text that a person can
 * give is nasty; each paper of the registry from it, on the screen and as .docx; and the phone's and the desk's lists.
 */
import mammoth from 'mammoth';
import { cleanup, render } from '@testing-library/preact';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { writeDocx } from '#documents/docx/write-docx.ts';
import { FORMS } from '#documents/forms/index.ts';
import { FROM_BOOK } from '#documents/from-book/index.ts';
import type { Paper } from '#documents/paper-model.ts';
import type { Draft } from '#domain/book/entry.ts';
import { readZipDirectory, unpackEntry } from '#register-import/file/zip-directory.ts';
import { PaperView } from '../../src/screens/shared/paper/PaperView.tsx';
import { holdMeeting, make, putUp, tellVillage, yearRules } from '../documents/from-book/village-told.ts';
import { paperTexts } from '../documents/support/paper-texts.ts';
import { blankLandscapePaper } from '../documents/support/sample-papers.ts';
import { registration } from '../support/drafts.ts';
import { activeParts, MARKUP, NASTY, NO_XML } from './nasty-words.ts';

afterEach(cleanup);

const at = (number: number): string => NASTY[number % NASTY.length] ?? '';

/** A village of nasty people that registered, met, sealed and posted. */
async function nastyYear() {
  const count = NASTY.length;
  const phone = await tellVillage(count, (n) => ({
    headName: at(n),
    address: at(n + 1),
    cluster: '',
    phone: at(n + 2).slice(0, 20),
    note: at(n + 3),
  }));
  await phone.say(yearRules('ND86_2023', null), ...nastyCommune());
  const households = Array.from({ length: count }, (_, n) => `h${n + 1}`);
  await phone.say(...households.map((id) => registration(id)));
  const delegates = [{ id: 'd1', name: MARKUP[0] ?? '', position: MARKUP[1] ?? '' }];
  const { meeting } = await holdMeeting(phone, { households, delegates });
  await putUp(phone, '2026-10-21');
  return { phone, meeting };
}

const nastyCommune = (): Draft[] =>
  [
    {
      scope: 'commune',
      kind: 'commune',
      subject: 'commune',
      body: { name: `Xã ${MARKUP[0]}`, province: MARKUP[8], communeKind: 'XA' },
    },
    {
      scope: 'commune',
      kind: 'village',
      subject: 'village:na-lau',
      body: { name: `Thôn ${MARKUP[2]}`, unitKind: 'THON', order: 1 },
    },
  ] as unknown as Draft[];

/** All that the registry makes; that it makes all is its own test. */
const PAPERS = FORMS.flatMap(({ id, papers }) =>
  papers.map(({ title }, index) => ({ form: id, title, index })),
).filter(({ form, index }) => FROM_BOOK[form]?.[index] !== undefined);

let year: ReturnType<typeof nastyYear> | undefined;

async function paperOf({ form, index }: (typeof PAPERS)[number]): Promise<Paper | undefined> {
  const load = FROM_BOOK[form]?.[index];
  if (!load) throw new Error(`Nothing makes paper ${index} of ${form}`);
  year ??= nastyYear();
  const { phone, meeting } = await year;
  const made = make(await load(), phone, { meeting, household: 'h1' });
  return made.ok ? made.value : undefined;
}

async function xmlPartsOf(paper: Paper): Promise<readonly (readonly [string, string])[]> {
  const bytes = await writeDocx(paper);
  const directory = readZipDirectory(bytes);
  if (!directory.ok) throw new Error(`The file can not be unpacked: ${directory.error.type}`);
  const parts = await Promise.all(
    directory.value.map(async (entry) => {
      const part = await unpackEntry(bytes, entry);
      return [entry.path, part.ok ? new TextDecoder().decode(part.value) : ''] as const;
    }),
  );
  return parts.filter(([path]) => /\.(xml|rels)$/.test(path));
}

/** What would run, load or be filled in by Word itself. */
const ACTIVE =
  /<w:instrText|<w:fldSimple(?![^>]*PAGE)|<!ENTITY|<!DOCTYPE|TargetMode="External"|<script|<svg|w:altChunk/;

/** The parts of the file that are no XML or would do something. */
async function unsoundParts(paper: Paper): Promise<readonly string[]> {
  const parts = await xmlPartsOf(paper);
  return parts
    .filter(([path, xml]) => {
      const isHeader = path.includes('header');
      const own = isHeader ? xml.replaceAll(/<w:instrText[^>]*>PAGE<\/w:instrText>/g, '') : xml;
      return ACTIVE.test(own) || NO_XML.test(xml);
    })
    .map(([path]) => path);
}

describe('every paper of a village of nasty names', () => {
  test.each(PAPERS)('$form “$title” is text on the screen', async (entry) => {
    const paper = await paperOf(entry);
    if (paper) render(<PaperView paper={paper} />);
    expect(activeParts(document.body)).toEqual([]);
  });

  test.each(PAPERS)('$form “$title” is sound as .docx and holds nothing that runs', async (entry) => {
    const paper = await paperOf(entry);
    expect(paper ? await unsoundParts(paper) : []).toEqual([]);
  });

  test('says the names: they are shown, not swallowed', async () => {
    const list = PAPERS.find(({ form }) => form === 'F5') ?? PAPERS[0];
    const paper = list && (await paperOf(list));
    if (!paper) throw new Error('There is no list of households');
    const { container } = render(<PaperView paper={paper} />);
    expect(container.textContent).toContain('<script>window.hit=1</script>');
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await writeDocx(paper)) });
    expect(value).toContain('<script>window.hit=1</script>');
    expect(paperTexts(paper).join(' ')).toContain('<script>');
  }, 20_000);
});

describe('any text in a paper', () => {
  const anyText = fc.oneof(
    fc.constantFrom(...NASTY),
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
  );

  test('gives a sound .docx', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const paper: Paper = {
          ...blankLandscapePaper,
          blocks: [
            { type: 'heading', text },
            { type: 'paragraph', line: [{ text }] },
          ],
        };
        expect(await unsoundParts(paper)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  }, 30_000);
});
