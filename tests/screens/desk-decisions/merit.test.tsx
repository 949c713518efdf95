/** Goal: certificates go to who has the years and the votes, and of equals to whom the officer chose with a reason. Method: the page over a real store. */
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openYear } from '#commands/commune.ts';
import { villageScope, type Draft } from '#domain/book/entry.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { villagePartOf } from '#domain/decision/decision.ts';
import { percent } from '#domain/rules/fraction.ts';
import { headNameAt, type TestApp } from '../../support/test-app.tsx';
import { acceptedCommune, decisionsIn, openAt, press, recogniseThreeYears, type } from './support.tsx';

let commune: TestApp;
afterEach(() => {
  cleanup();
  commune.stop();
});

/** Seven households have the years: 15 % of seven is one, and all have as many votes. */
async function open(ruleSet: string): Promise<void> {
  commune = await acceptedCommune({ households: 7, ruleSet });
  await recogniseThreeYears(commune);
  openAt(commune, '/desk/merit');
}

const tick = (n: number) => screen.getByRole('checkbox', { name: headNameAt(n) });
const draftButton = () => screen.getByRole('button', { name: 'Lập bản nháp' });

describe('a choice among equals', () => {
  beforeEach(async () => {
    await open('ND122_2018');
    await screen.findByRole('heading', { name: 'Thôn Bắc Lệ: chọn trong số hộ bằng phiếu' });
  });

  test('names the rule with its source', () => {
    expect(screen.getByText(/Đủ 3 năm liên tục .* không quá 15 % /)).toBeTruthy();
    expect(screen.getByText(/7 hộ cùng có 6 phiếu, 1 suất; còn chọn được 1 hộ\./)).toBeTruthy();
  });

  test('goes no further than the places, and asks for a reason', () => {
    expect(draftButton().hasAttribute('disabled')).toBe(true);
    fireEvent.click(tick(2));
    expect(tick(3).hasAttribute('disabled')).toBe(true);
    expect(draftButton().hasAttribute('disabled')).toBe(true);
    type('Lý do', 'Hộ nhiều năm tiêu biểu');
    expect(draftButton().hasAttribute('disabled')).toBe(false);
  });

  test('becomes a draft that keeps the reason and the years, and shows as taken afterwards', async () => {
    fireEvent.click(tick(2));
    type('Lý do', 'Hộ nhiều năm tiêu biểu');
    press('Lập bản nháp');
    await screen.findByRole('heading', { name: 'Bản nháp' });
    const merit = decisionsIn(commune).find(({ award }) => award === 'merit');
    expect(merit?.reason).toBe('Hộ nhiều năm tiêu biểu');
    const part = villagePartOf(commune.app.village(commune.village).value, merit?.id ?? '', commune.village);
    expect(part).toEqual({ households: [commune.households[2]], years: [2026, 2025, 2024] });
    expect(screen.getByText('Khen cho các năm: 2024, 2025, 2026.')).toBeTruthy();
    cleanup();
    openAt(commune, '/desk/merit');
    await screen.findByRole('heading', { name: 'Thôn Bắc Lệ: chọn trong số hộ bằng phiếu' });
    expect(screen.getAllByText('Đã có trong bản nháp').length).toBeGreaterThan(0);
    expect(draftButton().hasAttribute('disabled')).toBe(true);
  });
});

test('a draft says whose years another paper has rewarded meanwhile, and is not signed', async () => {
  await open('ND122_2018');
  await screen.findByRole('heading', { name: 'Thôn Bắc Lệ: chọn trong số hộ bằng phiếu' });
  expect(screen.getAllByRole('checkbox').map((box) => box.closest('label')?.textContent)).toEqual(
    commune.households.map((_, n) => headNameAt(n)),
  );
  fireEvent.click(tick(2));
  type('Lý do', 'Hộ nhiều năm tiêu biểu');
  press('Lập bản nháp');
  await screen.findByRole('heading', { name: 'Bản nháp' });
  expect(screen.queryByText(/đã được khen cho một trong những năm này/)).toBeNull();
  const { app, village, year, households } = commune;
  const rewarded: Draft<'past-result'> = {
    scope: villageScope(village),
    kind: 'past-result',
    subject: subjectOf.pastResult(year - 1, households[2] ?? ''),
    body: { outcome: 'recognised', reason: '', decision: 'QĐ 9', merit: true },
  };
  await app.recording.record([rewarded]);
  await screen.findByText('1 hộ đã được khen cho một trong những năm này.');
  expect(screen.getByText(new RegExp(`^${headNameAt(2)}\\.`))).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Ghi là đã ký' }).hasAttribute('disabled')).toBe(true);
});

test('under a decree without such a certificate the commune’s own document gives it, and the draft rests on it', async () => {
  await open('ND86_2023');
  const { app, year } = commune;
  const overrides = {
    document: 'Quyết định 9/2024/QĐ-UBND',
    merit: { consecutiveYears: 3, cap: percent(30) },
  };
  const opened = await openYear(app.recording, { year, ruleSet: 'ND86_2023', overrides });
  expect(opened.ok).toBe(true);
  await screen.findByText(/Đủ 3 năm liên tục .* không quá 30 % .*Quyết định 9\/2024\/QĐ-UBND/);
  await screen.findByRole('heading', { name: 'Thôn Bắc Lệ: chọn trong số hộ bằng phiếu' });
  fireEvent.click(tick(1));
  fireEvent.click(tick(2));
  type('Lý do', 'Bốc thăm');
  press('Lập bản nháp');
  await screen.findByRole('heading', { name: 'Bản nháp' });
  const merit = decisionsIn(commune).find((each) => each.type === 'merit');
  expect(merit?.grounds).toEqual(['Căn cứ Quyết định 9/2024/QĐ-UBND']);
});

test('under a decree without such a certificate the older one is used only when the officer says so', async () => {
  await open('ND86_2023');
  await screen.findByRole('heading', {
    name: 'Nghị định 86/2023/NĐ-CP không có giấy khen theo năm liên tục',
  });
  expect(screen.getByText('Chưa đối chiếu')).toBeTruthy();
  press('Xem theo Nghị định 122/2018/NĐ-CP');
  await screen.findByText(/không phải nghị định của năm nay/);
  await screen.findByRole('heading', { name: 'Các hộ đủ năm: 7 hộ' });
});
