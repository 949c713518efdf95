/** Goal: points are given whole and taken off, and say in one sentence what they come to. Method: meetings under a province's scale. */
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import type { AssessFailure } from '#commands/assessments.ts';
import type { Score } from '#domain/assessment/score.ts';
import type { RuleOverrides } from '#domain/rules/overrides.ts';
import { PROVINCE_PRESETS } from '#domain/rules/province-presets.ts';
import { AssessFeedback } from '../../../src/screens/meeting/assessment/AssessFeedback.tsx';
import { scoreText } from '../../../src/screens/meeting/assessment/standing-text.ts';
import { headNameAt } from '../../support/test-app.tsx';
import { except, openHousehold, startAssessing, tick } from './assessment-page.tsx';
import { follow, onScreen, press, says, type MeetingPage } from './meeting-page.tsx';

afterEach(cleanup);

const PHU_THO = PROVINCE_PRESETS.find(({ id }) => id === 'phu-tho-2024')?.overrides ?? { document: '' };

/** Sub-items, a floor, and a mark of its own for the poor. */
const ITEMS: RuleOverrides = {
  document: 'Quyết định thử',
  standardFloor: { numerator: 50, denominator: 100 },
  scale: {
    standards: [
      {
        id: 'I',
        maxPoints: 40,
        criteria: [
          {
            id: 'I.1',
            maxPoints: 30,
            items: [
              { id: 'I.1.1', maxPoints: 10, text: 'Không vi phạm giao thông' },
              { id: 'I.1.2', maxPoints: 20 },
            ],
          },
          { id: 'I.2', maxPoints: 10, items: [] },
        ],
      },
      { id: 'II', maxPoints: 60, criteria: [] },
    ],
  },
  passMarks: [
    { area: 'any', poorOnly: true, points: 60 },
    { area: 'any', poorOnly: false, points: 85 },
  ],
};

const pointsOf = (page: MeetingPage, household: string) => page.meeting().assessments.get(household)?.points;

const box = (label: RegExp) => screen.getByLabelText(label, { selector: 'input[type=text]' });

const give = (label: RegExp, points: string) => {
  fireEvent.input(box(label), { target: { value: points } });
  fireEvent.blur(box(label));
};

describe('full points, except', () => {
  test('nobody types what everybody has; who lost some is not proposed whatever the vote', async () => {
    const page = await startAssessing({ households: 5 }, PHU_THO);
    await except(/^Điểm tối đa, trừ/, 2);
    await press('Ghi điểm tối đa: 4 hộ');
    await screen.findByRole('region', { name: headNameAt(2) });
    expect(pointsOf(page, 'h0000')).toEqual({ I: 32, II: 42, III: 26 });
    await press('Điểm tối đa rồi trừ');
    await says('100/100, đạt mức 95 điểm');
    give(/^Tiêu chuẩn II:/, '24');
    await says('82/100, thiếu 13 điểm');
    const sheet = screen.getByRole('link', { name: 'Xem phiếu chấm điểm' });
    expect(sheet.getAttribute('href')).toBe(`/papers/F4?meeting=${page.meeting().id}&household=h0002`);
    expect(pointsOf(page, 'h0002')).toEqual({ I: 32, II: 24, III: 26 });
    await press('Xong');

    await follow('Tiếp: Bình xét');
    await page.chooseMethod(/Cả danh sách/);
    await says(`Biểu quyết thế nào cũng không được đề nghị: ${headNameAt(2)}`);
    await press('Tất cả nhất trí: 5');
    await press('Ghi kết quả cho 5 hộ');
    await follow(/Tiếp: Biên bản/);
    await says(`Chưa đạt điểm: 1 hộ (${headNameAt(2)})`);
    await says('cần 5 · 82/100, thiếu 13 điểm');
    await says('Đề nghị 4 · không đề nghị 1 · chưa có kết quả 0');
    await page.signAndSeal();
  });

  test('one household in one tap, and the next comes', async () => {
    const page = await startAssessing({ households: 3 }, PHU_THO);
    await press('Từng hộ một');
    await screen.findByRole('region', { name: headNameAt(0) });
    await press('Điểm tối đa 100, sang hộ sau');
    await screen.findByRole('region', { name: headNameAt(1) });
    expect(pointsOf(page, 'h0000')).toEqual({ I: 32, II: 42, III: 26 });
  });
});

describe('points item by item', () => {
  test('two quick taps take off two, and the first tap on an empty box takes off the most', async () => {
    const page = await startAssessing({ households: 3 }, ITEMS);
    await openHousehold(0);
    const less = screen.getByRole('button', { name: /^Bớt điểm: I\.1\.1\. Không vi phạm giao thông/ });
    fireEvent.click(less);
    fireEvent.click(less);
    await waitFor(() => expect(pointsOf(page, 'h0000')).toEqual({ 'I.1.1': 8 }));
    await says('8/100, còn 3 nội dung chưa chấm điểm');
    await press('Điểm tối đa rồi trừ');
    await waitFor(() =>
      expect(pointsOf(page, 'h0000')).toEqual({ 'I.1.1': 8, 'I.1.2': 20, 'I.2': 10, II: 60 }),
    );
    await press('Hoàn tác');
    await waitFor(() => expect(pointsOf(page, 'h0000')).toEqual({ 'I.1.1': 8 }));
  });

  test('more than the item has is refused in words and not recorded', async () => {
    const page = await startAssessing({ households: 3 }, ITEMS);
    await openHousehold(0);
    fireEvent.input(box(/^I\.2\./), { target: { value: '11' } });
    await says('Nhiều nhất 10 điểm');
    fireEvent.input(box(/^I\.2\./), { target: { value: '7' } });
    await waitFor(() => expect(pointsOf(page, 'h0000')).toEqual({ 'I.2': 7 }));
    expect(onScreen()).not.toContain('Nhiều nhất');
  });

  test('a standard under its floor is named, and a poor household has its own mark', async () => {
    const page = await startAssessing({ households: 3 }, ITEMS);
    await openHousehold(0);
    await press('Điểm tối đa rồi trừ');
    await says('100/100, đạt mức 85 điểm');
    give(/^Tiêu chuẩn II:/, '29');
    await says('69/100, thiếu 16 điểm; tiêu chuẩn II 29/60 < 50 %');
    await says('Cộng: 29/60 · dưới mức 50 %');
    await tick(/^Hộ nghèo, hộ cận nghèo/);
    await says('69/100, đạt mức 60 điểm; tiêu chuẩn II 29/60 < 50 %');
    give(/^Tiêu chuẩn II:/, '30');
    await says('70/100, đạt mức 60 điểm');
    expect(page.meeting().assessments.get('h0000')?.poorHousehold).toBe(true);
  });
});

describe('missing points', () => {
  test('are told before the vote, keep the minutes open, and lead back to the assessment', async () => {
    const page = await startAssessing({ households: 3 }, PHU_THO);
    await except(/^Điểm tối đa, trừ/, 1);
    await press('Ghi điểm tối đa: 2 hộ');
    await press('Xem tất cả các hộ');
    await follow('Tiếp: Bình xét');
    await page.chooseMethod(/Giơ tay từng hộ/);
    await says('1 hộ chưa chấm đủ điểm');
    for (const n of [0, 1, 2]) {
      await screen.findByRole('region', { name: headNameAt(n) });
      await press('Tất cả 3 người đồng ý');
    }
    await says('Tất cả các hộ đã được biểu quyết');
    await page.open(`/meeting/${page.meeting().id}`);
    await screen.findByRole('button', { name: /^Bước 3\/6: Đánh giá/ });
    await page.open(`/meeting/${page.meeting().id}/minutes`);
    await says(`1 hộ chưa chấm đủ điểm: ${headNameAt(1)}`);
    await says('cần 3 · chưa chấm đủ điểm');
    await follow('Tới bước Đánh giá');
    await press('Từng hộ một');
    await press('Điểm tối đa 100, sang hộ sau');
    await says('Tất cả các hộ đã được đánh giá');
    await page.open(`/meeting/${page.meeting().id}`);
    expect(await screen.findByRole('link', { name: 'Bà con nhất trí, ký biên bản' })).toBeTruthy();
  });
});

describe('in words', () => {
  test('a score tells sum, what is short, and standards under the floor', () => {
    const standard = (id: string, points: number, maxPoints: number, reachesFloor: boolean) => ({
      id,
      points,
      maxPoints,
      reachesFloor,
    });
    const score: Score = {
      points: 82,
      maxPoints: 100,
      passMark: 85,
      short: 3,
      standards: [standard('I', 30, 32, true), standard('II', 12, 42, false)],
      open: [],
      passed: false,
    };
    const half = { numerator: 50, denominator: 100 };
    const plain = (text: string) => text.replaceAll('\u00a0', ' ');
    expect(plain(scoreText(score, half))).toBe('82/100, thiếu 3 điểm; tiêu chuẩn II 12/42 < 50 %');
    expect(plain(scoreText(score, { ...half, strict: true }))).toContain('12/42 ≤ 50 %');
    expect(scoreText(score, null)).toBe('82/100, thiếu 3 điểm');
    expect(scoreText({ ...score, open: ['II.1'] }, half)).toBe('82/100, còn 1 nội dung chưa chấm điểm');
  });

  test.each([
    [{ type: 'not-summoned', households: ['h1'] }, 'không được triệu tập tới cuộc họp này: Bà Lan'],
    [{ type: 'wrong-points', household: 'h1', items: ['I', 'II'] }, 'không đúng thang điểm ở I và II'],
    [{ type: 'no-case' }, 'Chọn ít nhất một trường hợp'],
    [{ type: 'no-scale' }, 'Đánh giá theo tiêu chí'],
    [{ type: 'sealed' }, 'Biên bản đã ký nên không sửa được nữa'],
  ] satisfies readonly (readonly [AssessFailure, string])[])('%o has a sentence', (failure, sentence) => {
    const recorder = { failure, done: undefined, run: () => Promise.resolve(false), undo: undefined };
    render(<AssessFeedback of={recorder} nameOf={() => 'Bà Lan'} />);
    expect(screen.getByRole('alert').textContent).toContain(sentence);
  });
});
