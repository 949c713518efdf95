/** Goal: every form is found, filled or blank, by those who need it. Method: the list on a phone and at the desk, over a real store. */
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { FORMS } from '#documents/forms/index.ts';
import { PapersScreen } from '../../../src/screens/papers/index.ts';
import { createTestApp, type TestApp, type TestAppOptions } from '../../support/test-app.tsx';

let world: TestApp;
afterEach(() => {
  cleanup();
  world.stop();
});

async function open(options: TestAppOptions): Promise<void> {
  world = await createTestApp({ households: 2, ...options });
  history.replaceState(null, '', '/');
  world.render(<PapersScreen />);
}

const groups = (): readonly (string | null)[] =>
  screen.getAllByRole('heading', { level: 2, hidden: true }).map((title) => title.textContent);

const linksTo = (name: RegExp): readonly (string | null)[] =>
  screen.getAllByRole('link', { name, hidden: true }).map((link) => link.getAttribute('href'));

const hasBlank = (link: string | null): boolean => /\/papers\/F\d+(\?|$)/.test(link ?? '');

describe('the list of papers', () => {
  test('begins on the phone with what the village makes and folds away what others make', async () => {
    await open({});
    expect(groups()).toEqual(['Thôn, tổ dân phố làm', 'Hộ gia đình làm', 'Xã làm', 'Cấp có thẩm quyền làm']);
    const folded = screen.getByText(/^Mẫu của xã và cấp trên/).closest('details');
    expect(folded?.open).toBe(false);
    expect(folded?.textContent).toContain('Quyết định tặng danh hiệu');
  });

  test.each(['village-head', 'officer'] as const)(
    'offers a %s every paper of every form blank',
    async (role) => {
      await open({ role });
      const papers = FORMS.flatMap(({ papers }) => papers);
      const blank = linksTo(/^Mẫu trống/);
      expect(blank).toHaveLength(papers.length);
      expect(blank.filter((link) => !hasBlank(link))).toEqual([]);
    },
  );

  test('leads to the minutes out of the book, on the phone and at the desk', async () => {
    await open({});
    expect(linksTo(/^Từ sổ: Biên bản họp$/)).toContain('/papers/F8');
    cleanup();
    world.stop();
    await open({ role: 'officer' });
    expect(linksTo(/^Từ sổ: Biên bản họp$/)).toContain('/desk/papers/F8');
  });

  test('finds a form at the desk by a word without marks, and says when there is none', async () => {
    await open({ role: 'officer' });
    const search = screen.getByLabelText('Tìm mẫu giấy');
    fireEvent.input(search, { target: { value: 'niem yet' } });
    expect(screen.getAllByRole('heading', { level: 3 }).map((title) => title.textContent)).toEqual([
      'Thông báo niêm yết, biên bản niêm yết và sổ ý kiến',
    ]);
    expect(screen.getByText('1 mẫu')).toBeTruthy();
    fireEvent.input(search, { target: { value: 'không có đâu' } });
    expect(screen.getByText('Không có mẫu nào như vậy')).toBeTruthy();
  });

  test.each([
    {
      ruleSet: 'ND86_2023',
      number: 'Mẫu số 03',
      form: 'Biên bản họp bình xét “Gia đình văn hóa”',
      mark: null,
    },
    {
      ruleSet: 'ND122_2018',
      number: 'Mẫu số 07',
      form: 'Biên bản họp bình xét “Gia đình văn hóa”',
      mark: null,
    },
    { ruleSet: 'ND86_2023', number: 'Mẫu số 05', form: 'Báo cáo thành tích thôn, tổ dân phố', mark: null },
    {
      ruleSet: 'ND122_2018',
      number: 'Mẫu số 05',
      form: 'Báo cáo thành tích thôn, tổ dân phố',
      mark: 'chưa đối chiếu',
    },
    { ruleSet: 'ND86_2023', number: 'mẫu của địa phương', form: 'Bản cam kết', mark: null },
  ])('numbers “$form” under $ruleSet “$number”, marked: $mark', async ({ ruleSet, number, form, mark }) => {
    await open({ role: 'officer', ruleSet });
    const line = within(screen.getByRole('heading', { level: 3, name: form }).closest('li') as HTMLElement);
    expect(line.getByText(number, { exact: false })).toBeTruthy();
    expect(line.queryByText('chưa đối chiếu')?.textContent ?? null).toBe(mark);
  });
});
