/** Goal: the village's papers of a real book are whole on paper. Method: a village of 139 with 60 exceptions, printed by the browser and read back by pdftotext. */
import { expect, test } from '@playwright/test';
import { line } from '#documents/blocks.ts';
import { fromBook as minutes } from '#documents/from-book/f08-minutes.ts';
import { fromBook as notice } from '#documents/from-book/f09-posting-notice.ts';
import { fromBook as summary } from '#documents/from-book/f10-summary.ts';
import type { PaperFromBook, PaperSources } from '#documents/from-book/paper-sources.ts';
import type { Paper } from '#documents/paper-model.ts';
import { COMMUNE_SCOPE, type Draft } from '#domain/book/entry.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { household, MEETING, VILLAGE, YEAR } from '../../support/drafts.ts';
import { amended, gathering, hands, ids, say, sealed, told } from '../../support/told.ts';
import { householdName, LONG_NAME } from '../support/sample-papers.ts';
import { paperTexts, sameWords } from '../support/paper-texts.ts';
import { printPaper } from './print-paper.ts';

const ALL = ids(139);
const EXCEPTIONS = ALL.slice(30, 90);
const PROPOSED = ALL.filter((id) => !EXCEPTIONS.includes(id));
const nameOf = (id: string): string => householdName(Number(id.slice(1)));

const communeDraft = (kind: Draft['kind'], subject: string, body: object): Draft =>
  ({ scope: COMMUNE_SCOPE, kind, subject, body }) as Draft;

const signed = (name: string) => ({ name, strokes: [[80, 300, 160, 120, 240, 340, 330, 140]] });

function sources(): PaperSources {
  const present = ALL.slice(0, 120);
  const vote = {
    for: 120,
    against: 0,
    abstained: 0,
    present: 120,
    households: PROPOSED,
    exceptions: EXCEPTIONS,
  };
  const changes = [{ household: 'h40', outcome: 'proposed', for: 100, base: 120 }] as const;
  const village = told(
    ...ALL.map((id, index) =>
      household(id, {
        headName: nameOf(id),
        order: index + 1,
        address: `Xóm ${index % 5}`,
        status: 'active',
      }),
    ),
    ...gathering({ summoned: ALL, present, fields: { method: 'LIST', startedAt: Date.UTC(YEAR, 9, 20, 5) } }),
    say('list-vote', subjectOf.listVote(MEETING), vote),
    ...EXCEPTIONS.map((id) => hands(id, [40, 70, 10, 120])),
    sealed({ a: 9999 }, { chair: signed('Lý Thị Mai'), secretary: signed('Vi Văn Thành') }),
    amended(changes),
    say('posting', subjectOf.posting(YEAR, 'p'), {
      sheet: 1,
      households: [...PROPOSED, 'h40'],
      place: 'Nhà văn hóa thôn Nà Lầu',
      postedOn: '2026-10-21',
      until: '2026-10-31',
    }),
    say('opinion', subjectOf.opinion(YEAR, 'o'), {
      household: 'h2',
      text: 'Đề nghị xem lại việc giữ gìn vệ sinh chung ở ngõ sau nhà văn hóa',
      receivedOn: '2026-10-23',
      settlement: 'dismissed',
      how: 'Trưởng thôn đã cùng hộ dọn vệ sinh, bà con đồng ý',
    }),
  );
  const commune = told(
    communeDraft('commune', subjectOf.commune(), {
      name: 'Xã Quyết Thắng',
      province: 'Lạng Sơn',
      communeKind: 'XA',
    }),
    communeDraft('village', subjectOf.village(VILLAGE), { name: 'Thôn Nà Lầu', unitKind: 'THON', order: 1 }),
  );
  return {
    commune,
    village: () => village,
    restricted: () => village,
    villages: [VILLAGE],
    year: YEAR,
    today: { year: YEAR, month: 11, day: 5 },
  };
}

function paperOf(from: PaperFromBook): Paper {
  const made = from.make(sources(), { village: VILLAGE, meeting: MEETING });
  if (!made.ok) throw new Error(`No paper: ${JSON.stringify(made.error)}`);
  return made.value;
}

const PAPERS: readonly (readonly [string, PaperFromBook])[] = [
  ['minutes', minutes],
  ['sheet on the notice board', notice],
  ['table of those who passed', summary],
];

for (const [name, from] of PAPERS) {
  test(`prints every word of the ${name}, names that are very long among them`, async ({ browser }, info) => {
    const paper = paperOf(from);
    const { pages, words } = await printPaper(browser, paper, info.outputPath());
    expect(paperTexts(paper).filter((text) => !sameWords(words).includes(text))).toEqual([]);
    expect(words).toContain(LONG_NAME);
    // A page that holds less than this has been left to a stray line.
    expect(pages.filter((page) => page.trim().split('\n').length < 4)).toEqual([]);
  });
}

test('leaves no last line of a sentence alone on the next page', async ({ browser }, info) => {
  const { blocks, ...paper } = paperOf(minutes);
  const lonely: string[] = [];
  for (let lines = 0; lines < 8; lines += 1) {
    const pushed = Array.from({ length: lines }, () => line('Dòng'));
    const { pages } = await printPaper(
      browser,
      { ...paper, blocks: [...pushed, ...blocks] },
      info.outputPath(),
    );
    const [, first = ''] = (pages[1] ?? '').trim().split(/\n\s*/);
    if (first.length < 20) lonely.push(first);
  }
  expect(lonely).toEqual([]);
});

test('prints nobody on the sheet who is not proposed', async ({ browser }, info) => {
  const { words } = await printPaper(browser, paperOf(notice), info.outputPath());
  const rejected = EXCEPTIONS.filter((id) => id !== 'h40').map(nameOf);
  expect(rejected.filter((head) => words.includes(` ${head} `))).toEqual([]);
  expect(words).toContain('danh sách 80 hộ gia đình');
});
