/** Goal: most votes first, never over the cap, and ties left to people. Method: candidates out of the rule itself, at and around the cap. */
import { describe, expect, test } from 'vitest';
import { percent } from '#domain/rules/fraction.ts';
import { meritListOf } from '#domain/year-book/merit.ts';
import { type MeritFacts, rankedOf } from '../../../src/documents/forms/f21-merit-facts.ts';
import { meritList } from '../../../src/documents/forms/f21-merit-list.ts';
import { meritMinutes } from '../../../src/documents/forms/f21-merit-minutes.ts';
import { meritProposal } from '../../../src/documents/forms/f21-merit-proposal.ts';
import { DOTS } from '../../../src/documents/paper-model.ts';
import {
  brokenRowsOf,
  GARBAGE,
  LONG_NAME,
  PLACE,
  rowsOf,
  signersOf,
  textOf,
  titlesOf,
} from './f01-reading.ts';

const RULE = { consecutiveYears: 3, cap: percent(15) };
const YEAR = 2023;

const history = [2023, 2022, 2021].map((year) => ({
  year,
  registered: true,
  title: 'recognised' as const,
  reason: '',
  decision: `${year - 2000}/QĐ-UBND`,
  merit: false,
  consumed: false,
}));

/** The papers of a village in which the households had these votes, the first first. */
function factsOf(votes: readonly number[], changes: Partial<MeritFacts> = {}): MeritFacts {
  const households = votes.map((votesFor, index) => ({ household: `h${index + 1}`, history, votesFor }));
  const list = meritListOf(households, YEAR, RULE);
  return {
    place: { ...PLACE, year: YEAR },
    ruleSetId: 'ND122_2018',
    day: '2023-12-15',
    ...RULE,
    households: 139,
    list: {
      ...list,
      candidates: list.candidates.map((one) => ({
        ...one,
        headName: `Chủ hộ ${one.household}`,
        address: 'Cụm 1',
        decisions: history.map(({ decision }) => decision),
      })),
    },
    chosen: [],
    meeting: {
      heldOn: '2023-12-12',
      venue: 'nhà văn hóa thôn',
      startedAt: Date.UTC(2023, 11, 12, 12, 30),
      endedAt: Date.UTC(2023, 11, 12, 14, 0),
      chair: { name: 'Vi Văn Lộc', position: 'Trưởng thôn' },
      secretary: { name: 'Lý Thu', position: 'Chi hội trưởng phụ nữ' },
      summoned: 50,
      present: 45,
      members: [{ name: 'Nông Đức', position: 'Bí thư chi bộ' }],
      ballotMethod: 'SECRET',
      discussion: 'nhất trí',
    },
    grounds: [],
    villageHead: 'Vi Văn Lộc',
    ...changes,
  };
}

/** Twenty households have the years: 15 % of them are three. */
const CLEAR = factsOf([20, 44, 43, 45, ...Array.from({ length: 16 }, () => 30)]);
const TIED = factsOf([45, 44, 40, 40, 40, ...Array.from({ length: 15 }, () => 30)]);

const results = (facts: MeritFacts) => rowsOf(meritList(facts)).map((cells) => cells.at(-1));

describe('the list for merit certificates', () => {
  test('has the households with the most votes first', () => {
    const rows = rowsOf(meritList(CLEAR));
    expect(rows.slice(0, 3).map((cells) => cells[1])).toEqual(['Chủ hộ h4', 'Chủ hộ h2', 'Chủ hộ h3']);
    expect(rows.at(-1)?.[1]).toBe('Chủ hộ h1');
    expect(rows[1]).toEqual([
      '2',
      'Chủ hộ h2',
      'Cụm 1',
      '23/QĐ-UBND; 22/QĐ-UBND; 21/QĐ-UBND',
      '44/45 người (97,78\u00a0%)',
      'Đề nghị tặng Giấy khen',
    ]);
  });

  test('puts them in this order whatever order they come in', () => {
    const candidates = [...CLEAR.list.candidates].reverse();
    const votes = rankedOf({ ...CLEAR, list: { ...CLEAR.list, candidates } }).map(({ row }) => row.votesFor);
    expect(votes).toEqual([...votes].sort((a, b) => b - a));
  });

  test('proposes no more than 15 % of those with three years, and says so', () => {
    const text = textOf(meritList(CLEAR));
    expect(results(CLEAR).filter((result) => result === 'Đề nghị tặng Giấy khen')).toHaveLength(3);
    expect(results(CLEAR).filter((result) => result === 'Ngoài tỷ lệ 15 %')).toHaveLength(17);
    expect(text).toContain(
      '03 năm liên tục (2021, 2022, 2023): 20/139 hộ của thôn, tổ dân phố (14,39\u00a0%)',
    );
    expect(text).toContain('không quá 15 % số hộ nêu trên: 3 hộ');
  });

  test('gives the proposed households over both denominators', () => {
    expect(textOf(meritList(CLEAR))).toContain(
      '- Số hộ đề nghị: 3/20 hộ đạt 03 năm liên tục (15,00\u00a0%); 3/139 hộ của thôn, tổ dân phố (2,16\u00a0%).',
    );
  });

  test('marks who is tied at the cap for a choice and proposes none of them', () => {
    expect(results(TIED).slice(0, 6)).toEqual([
      'Đề nghị tặng Giấy khen',
      'Đề nghị tặng Giấy khen',
      'Bằng số phiếu, cần chọn',
      'Bằng số phiếu, cần chọn',
      'Bằng số phiếu, cần chọn',
      'Ngoài tỷ lệ 15 %',
    ]);
    expect(textOf(meritList(TIED))).toContain('Có 3 hộ bằng số phiếu, còn 1 suất');
  });

  test('proposes whom the meeting chose of the tied, and no other', () => {
    const chosen = { ...TIED, chosen: ['h4'] };
    expect(results(chosen).slice(2, 5)).toEqual([
      'Bằng số phiếu, không được chọn',
      'Đề nghị tặng Giấy khen',
      'Bằng số phiếu, không được chọn',
    ]);
    expect(textOf(meritList(chosen))).not.toContain('cần chọn trước khi trình');
  });

  test('throws when more are chosen than there are places', () => {
    expect(() => meritList({ ...TIED, chosen: ['h3', 'h4'] })).toThrow(/4 proposed for 3 places/);
  });

  test('does not let a choice lift a household over others that had more votes', () => {
    expect(rankedOf({ ...CLEAR, chosen: ['h1'] }).at(-1)?.result).toBe('beyond');
  });
});

describe('the minutes on merit certificates', () => {
  test('tell who met, how they voted and whom they propose, most votes first', () => {
    const paper = meritMinutes(CLEAR);
    expect(titlesOf(paper)).toEqual([
      'BIÊN BẢN HỌP',
      'Về việc xét, đề nghị tặng Giấy khen “Gia đình văn hóa”',
      'năm 2023',
    ]);
    expect(textOf(paper)).toContain('hồi 19 giờ 30, ngày 12 tháng 12 năm 2023, tại nhà văn hóa thôn');
    expect(textOf(paper)).toContain('45/50 người được triệu tập (90,00\u00a0%)');
    expect(textOf(paper)).toContain('Cuộc họp bỏ phiếu kín, lấy số người đồng ý từ cao xuống thấp');
    expect(rowsOf(paper).map((cells) => cells[1])).toEqual(['Chủ hộ h4', 'Chủ hộ h2', 'Chủ hộ h3']);
  });

  test('name the tied and leave room for the choice', () => {
    expect(textOf(meritMinutes(TIED))).toContain(
      `Chủ hộ h3, Chủ hộ h4, Chủ hộ h5. Cuộc họp chọn 1 hộ trong số này: ${DOTS}`,
    );
  });

  test('print no number of the form, because it is not verified', () => {
    expect(textOf(meritMinutes(CLEAR))).not.toContain('Mẫu số');
  });

  test('are signed by the secretary and the chair', () => {
    expect(signersOf(meritMinutes(CLEAR))).toEqual([
      ['THƯ KÝ', 'Lý Thu'],
      ['CHỦ TRÌ', 'Vi Văn Lộc'],
    ]);
  });
});

describe('the proposal for merit certificates', () => {
  const text = textOf(meritProposal(CLEAR));

  test('goes to the chairman of the commune and rests on the decree', () => {
    expect(titlesOf(meritProposal(CLEAR))).toEqual([
      'TỜ TRÌNH',
      'Về việc đề nghị tặng Giấy khen “Gia đình văn hóa” năm 2023',
    ]);
    expect(text).toContain('Kính gửi: Chủ tịch Ủy ban nhân dân xã Quyết Thắng');
    expect(text).toContain('Căn cứ Nghị định số 122/2018/NĐ-CP');
  });

  test('asks for as many as the list proposes and names minutes, list and decisions', () => {
    expect(text).toContain(
      'cho 3 hộ gia đình đạt danh hiệu “Gia đình văn hóa” 03 năm liên tục (2021, 2022, 2023)',
    );
    expect(text).toMatch(/1\. Biên bản họp[^]*2\. Danh sách[^]*3\. Bản sao quyết định/);
    expect(text).toContain(
      'Thôn Nà Lầu kính đề nghị Chủ tịch Ủy ban nhân dân xã Quyết Thắng xem xét, quyết định./.',
    );
  });

  test('is signed by the village’s head, however long the name', () => {
    expect(signersOf(meritProposal({ ...CLEAR, villageHead: LONG_NAME }))).toEqual([
      ['TRƯỞNG THÔN', LONG_NAME],
    ]);
  });
});

describe('the papers for merit certificates with nothing recorded', () => {
  const nobody = { name: '', position: '' };
  const empty = factsOf([], {
    day: '',
    households: undefined,
    villageHead: '',
    meeting: {
      heldOn: '',
      venue: '',
      startedAt: undefined,
      endedAt: undefined,
      chair: nobody,
      secretary: nobody,
      summoned: undefined,
      present: undefined,
      members: [],
      ballotMethod: undefined,
      discussion: '',
    },
  });

  test.each([
    ['minutes', meritMinutes],
    ['list', meritList],
    ['proposal', meritProposal],
  ])('%s: dots stand for what is missing and nothing of the app shows', (_, paperOf) => {
    for (const paper of [paperOf(empty), paperOf(undefined)]) {
      expect(textOf(paper)).toContain('……');
      expect(textOf(paper)).not.toMatch(GARBAGE);
      expect(brokenRowsOf(paper)).toEqual([]);
    }
  });

  test('have rows to fill in by hand', () => {
    expect(rowsOf(meritMinutes(undefined))).toHaveLength(8);
    expect(rowsOf(meritList(undefined))).toHaveLength(15);
  });
});
