/** Goal: each paper is made by what belongs to it, and an empty book breaks none. Method: every entry over books with nothing and with a year. */
import { describe, expect, test } from 'vitest';
import { FROM_BOOK } from '#documents/from-book/index.ts';
import { FORMS } from '#documents/forms/index.ts';
import { fromBook as councilMinutes } from '#documents/from-book/f13-council-minutes.ts';
import { fromBook as villageProposal } from '#documents/from-book/f14-village-proposal.ts';
import { fromBook as villageDecision } from '#documents/from-book/f16-village-decision.ts';
import type { PaperFromBook, PaperSources } from '#documents/from-book/paper-sources.ts';
import type { FormId } from '#documents/paper-model.ts';
import { COMMUNE_SCOPE, villageScope, type Draft } from '#domain/book/entry.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { registration, VILLAGE, YEAR } from '../../support/drafts.ts';
import { told } from '../../support/told.ts';
import { GARBAGE, rowsOf, textOf } from '../forms/f01-reading.ts';
import { COMMUNE, holdMeeting, make, putUp, sourcesOf, tellVillage, yearRules } from './village-told.ts';

interface Entry {
  readonly form: FormId;
  readonly title: string;
  readonly index: number;
}

const PAPERS: readonly Entry[] = FORMS.flatMap(({ id, papers }) =>
  papers.map(({ title }, index) => ({ form: id, title, index })),
);

async function fromBookOf({ form, index }: Entry): Promise<PaperFromBook> {
  const load = FROM_BOOK[form]?.[index];
  if (!load) throw new Error(`Nothing makes paper ${index} of ${form}`);
  return load();
}

/** A village that registered, met, sealed and posted. */
async function aYear() {
  const phone = await tellVillage(3);
  await phone.say(yearRules('ND86_2023', null));
  await phone.say(...['h1', 'h2'].map((id) => registration(id)));
  const { meeting } = await holdMeeting(phone, { households: ['h1', 'h2', 'h3'] });
  await putUp(phone, '2026-10-21');
  return { phone, meeting };
}

describe('the registry', () => {
  test.each(PAPERS)('makes the form $form from the book, “$title”', async (entry) => {
    const from = await fromBookOf(entry);
    const { phone, meeting } = await aYear();
    const made = make(from, phone, { meeting, household: 'h1' });
    const [form, text] = made.ok ? [made.value.form, textOf(made.value)] : [entry.form, ''];
    expect(form).toBe(entry.form);
    expect(text).not.toMatch(GARBAGE);
  });

  test.each(PAPERS)('throws over no book at all: never, “$title” of $form', async (entry) => {
    const from = await fromBookOf(entry);
    const nothing = told();
    const sources = sourcesOf(
      () => nothing,
      () => nothing,
    );
    expect(() => from.make({ ...sources, villages: [] }, {})).not.toThrow();
  });
});

const other = (name: string): Draft =>
  ({
    scope: COMMUNE_SCOPE,
    kind: 'village',
    subject: subjectOf.village('other'),
    body: { name, unitKind: 'THON', order: 2 },
  }) as Draft;

/** Two of three recognised, and a second village whose book is elsewhere. */
async function recognised(): Promise<PaperSources> {
  const { phone } = await aYear();
  const id = `${YEAR}-d1`;
  await phone.say(other('Thôn Kép'));
  const commune = told(...COMMUNE, other('Thôn Kép'), yearRules('ND86_2023', null), {
    scope: COMMUNE_SCOPE,
    kind: 'decision',
    subject: `decision:${id}`,
    body: {
      year: YEAR,
      type: 'recognition',
      number: '45',
      signedOn: '2026-11-05',
      signatory: { name: 'Vi Văn An', position: 'Chủ tịch' },
    },
  } as Draft);
  await phone.say({
    scope: villageScope(VILLAGE),
    kind: 'recognition',
    subject: subjectOf.recognition(id, VILLAGE),
    body: { households: ['h1', 'h2'], years: [] },
  } as Draft);
  return sourcesOf(phone.view, () => commune);
}

describe('the papers of the villages’ own title', () => {
  test('give the council each village with its rates, and leave its vote to the pen', async () => {
    const made = councilMinutes.make(await recognised(), {});
    const rows = made.ok
      ? rowsOf(made.value).map((cells) => cells.map((cell) => cell.replaceAll('\u00a0', ' ')))
      : [];
    expect(rows).toEqual([
      ['1', 'thôn Nà Lầu', '2/3 hộ (66,67 %)', '2/2 hộ đăng ký (100,00 %)', '……/…… thành viên (…… %)', ''],
      ['2', 'thôn Kép', '……/…… hộ (…… %)', '……/…… hộ đăng ký (…… %)', '……/…… thành viên (…… %)', ''],
    ]);
    const text = made.ok ? textOf(made.value) : '';
    expect(text).toContain('Số thành viên có mặt: ……/…… thành viên Hội đồng');
    expect(text).not.toMatch(/Không đề nghị|\b0\b thôn/);
  });

  test.each([
    { paper: 'proposal', from: villageProposal },
    { paper: 'decision', from: villageDecision },
  ])('name in the $paper the commune and the year, and no village that nobody chose', async ({ from }) => {
    const made = from.make(await recognised(), {});
    const text = made.ok ? textOf(made.value) : '';
    expect(text).toMatch(/xã Quyết Thắng/i);
    expect(text).toContain('năm 2026');
    expect(text).not.toMatch(/Nà Lầu|cho 0/);
  });
});
