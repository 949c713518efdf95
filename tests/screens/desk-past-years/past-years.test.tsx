/** Goal: earlier years come into the book from a commune's own workbook, each to its household. Method: real .xlsx files, the real store. */
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Draft } from '#domain/book/entry.ts';
import { COMMUNE_SCOPE, villageScope } from '#domain/book/entry.ts';
import { resolve } from '#domain/book/resolve.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { createPastYearsImport } from '#register-import/import-client.ts';
import { PastYearsScreen } from '../../../src/screens/desk-past-years/index.ts';
import { importHere } from '../../import/support/import-here.ts';
import { makeXlsx, type TestCell } from '../../import/support/workbooks.ts';
import { createTestApp, type TestApp } from '../../support/test-app.tsx';

let commune: TestApp;

const village = (id: string, name: string, order: number): Draft<'village'> => ({
  scope: COMMUNE_SCOPE,
  kind: 'village',
  subject: subjectOf.village(id),
  body: { name, unitKind: 'THON', order },
});
const household = (id: string, headName: string, order: number, address = ''): Draft<'household'> => ({
  scope: villageScope('kep'),
  kind: 'household',
  subject: subjectOf.household(id),
  body: { headName, order, address, status: 'active' },
});

async function record(...drafts: readonly Draft[]): Promise<void> {
  const recorded = await commune.store.record(drafts);
  if (!recorded.ok) throw new Error(`Not recorded: ${recorded.error.type}`);
}

beforeEach(async () => {
  commune = await createTestApp({ households: 0, role: 'officer' });
  await record(
    village('kep', 'Thôn Kép', 2),
    household('mai', 'Lý Thị Mai', 1),
    household('thanh', 'Vi Văn Thành', 2),
    household('tam1', 'Nông Văn Tám', 3, 'Xóm Trên'),
    household('tam2', 'Nông Văn Tám', 4, 'Xóm Dưới'),
  );
});
afterEach(() => {
  cleanup();
  commune.stop();
});

const HEAD: readonly TestCell[] = ['STT', 'Họ và tên chủ hộ', '2023', 'Năm 2024'];
const ROWS: readonly (readonly TestCell[])[] = [
  [1, 'Lý Thị Mai', 'x', 'Đạt'],
  [2, 'Vi Văn Thành', 'Không đạt (đánh bạc)', 'QĐ 215/QĐ-UBND'],
  [3, 'Nông Văn Tám', 'x', null],
  [4, 'Hoàng Thị Xa', 'x', 'x'],
  [5, 'Đặng Văn Ước', 'có lẽ', null],
];

const workbook = (...rows: readonly (readonly TestCell[])[]) =>
  makeXlsx({ name: 'Sổ theo dõi', rows: [['THÔN KÉP'], HEAD, ...rows] });

const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }));

function show(file: Uint8Array, name = 'so-theo-doi.xlsx'): void {
  cleanup();
  commune.render(<PastYearsScreen createReader={() => createPastYearsImport(importHere)} />);
  const input = screen.getByLabelText('Tệp Excel (.xlsx) hoặc .csv', { selector: 'input' });
  fireEvent.change(input, { target: { files: [new File([file.slice()], name)] } });
}

async function match(file: Uint8Array): Promise<void> {
  show(file);
  await press('Tìm hộ tương ứng trong sổ');
  await screen.findByText('Kết quả của hộ nào');
}

async function write(file: Uint8Array): Promise<void> {
  await match(file);
  await press(/^Ghi vào sổ/);
  await screen.findByText(/^Đã ghi \d+ kết quả/);
}

const pastOf = (id: string, year: number) => {
  const past = resolve(commune.app.village('kep').value.get(subjectOf.pastResult(year, id)), 'past-result');
  return past.type === 'empty' ? undefined : past.value;
};
const figure = (label: string) => screen.getByText(label).nextElementSibling?.textContent;
const rowsOf = async (table: string | RegExp) => {
  const found = await screen.findByRole('table', { name: table });
  return within(found)
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].map((cell) => cell.textContent).join(' | '));
};

test('what was understood is shown with its place before anything is written', async () => {
  show(workbook(...ROWS));
  await screen.findByText('Đã hiểu từ tệp “so-theo-doi.xlsx”');
  expect(await rowsOf('Các trang của tệp')).toEqual([
    'Sổ theo dõi | Có | Thôn Kép | 2023, 2024 | 5 | C (2023): kết quả; D (2024): kết quả',
  ]);
  expect(await rowsOf(/^Chỗ cần xem trong tệp/)).toEqual([
    'Không rõ ô này là đạt hay không, đã bỏ qua. | Sổ theo dõi | 7 | C | có lẽ',
    'Có 2 ô kết quả để trống, đã bỏ qua. | Sổ theo dõi |  | D | 2024',
  ]);
  expect(commune.app.progress.value.recorded).toBe(8);
});

describe('a first table', () => {
  test('goes to the households that it names, and who is in no register stays out', async () => {
    await match(workbook(...ROWS));
    expect(['Dòng khớp đúng một hộ', 'Dòng chờ chọn', 'Dòng để ngoài'].map(figure)).toEqual(['2', '1', '2']);
    expect(await rowsOf('Để ngoài, không ghi')).toContain(
      'Hoàng Thị Xa | Thôn Kép |  | 2023: Đạt; 2024: Đạt | Sổ theo dõi, 6',
    );
    await press('Ghi vào sổ (4)');
    await screen.findByText('Đã ghi 4 kết quả của các năm trước.');
    expect(pastOf('thanh', 2023)).toEqual({
      outcome: 'not-recognised',
      reason: 'đánh bạc',
      decision: '',
      merit: false,
    });
    expect(pastOf('thanh', 2024)).toMatchObject({ outcome: 'recognised', decision: 'QĐ 215/QĐ-UBND' });
    expect([pastOf('tam1', 2023), pastOf('tam2', 2023)]).toEqual([undefined, undefined]);
  });

  test('asks a person whom a row means', async () => {
    await match(workbook(...ROWS));
    const choice = screen.getByLabelText('Hộ trong sổ của Nông Văn Tám (Sổ theo dõi, 5)');
    expect([...choice.querySelectorAll('option')].map((option) => option.textContent)).toEqual([
      'Chưa chọn',
      'Nông Văn Tám, Xóm Trên, Thôn Kép',
      'Nông Văn Tám, Xóm Dưới, Thôn Kép',
      'Không phải hộ nào',
    ]);
    fireEvent.input(choice, { target: { value: 'tam2' } });
    await press('Ghi vào sổ (5)');
    await screen.findByText('Đã ghi 5 kết quả của các năm trước.');
    expect([pastOf('tam1', 2023), pastOf('tam2', 2023)?.outcome]).toEqual([undefined, 'recognised']);
  });

  test('writes neither of two rows that speak of one year of one household', async () => {
    const twice: readonly TestCell[] = [9, 'Nông Văn Tám', 'không đạt', null];
    await match(workbook(...ROWS, twice));
    for (const row of [5, 8]) {
      const choice = screen.getByLabelText(`Hộ trong sổ của Nông Văn Tám (Sổ theo dõi, ${row})`);
      fireEvent.input(choice, { target: { value: 'tam1' } });
    }
    expect(await rowsOf('Hai dòng cho một năm của một hộ')).toHaveLength(2);
    expect(screen.getByRole('button', { name: 'Ghi vào sổ (4)' })).toBeTruthy();
  });

  test('is taken back by undo', async () => {
    await write(workbook(...ROWS));
    await press('Hoàn tác');
    await screen.findByText('Đã bỏ những gì vừa ghi.');
    expect([pastOf('mai', 2023), pastOf('thanh', 2024)]).toEqual([undefined, undefined]);
  });
});

describe('the same table again', () => {
  test('has nothing to write', async () => {
    await write(workbook(...ROWS));
    await match(workbook(...ROWS));
    expect(screen.getByText('Sổ đã giống tệp, không có gì để ghi.')).toBeTruthy();
    expect(figure('Năm đã có, giống hệt')).toBe('4');
    expect(screen.getByRole('button', { name: 'Ghi vào sổ (0)' }).hasAttribute('disabled')).toBe(true);
  });

  test('shows only what is otherwise', async () => {
    await write(workbook(...ROWS));
    await match(
      workbook([1, 'Lý Thị Mai', 'x', 'không đạt'], [2, 'Vi Văn Thành', 'Không đạt (đánh bạc)', null]),
    );
    expect(await rowsOf('Các năm sẽ ghi')).toEqual([
      'Lý Thị Mai | Thôn Kép | 2024 | Đạt | Không đạt | Sổ theo dõi, 3',
    ]);
    await press('Ghi vào sổ (1)');
    await screen.findByText('Đã ghi 1 kết quả của các năm trước.');
    expect(pastOf('mai', 2024)?.outcome).toBe('not-recognised');
  });
});

test('writing in pieces can be stopped, and goes on with the same file', async () => {
  const count = 1200;
  const drafts = Array.from({ length: count }, (_, n) => household(`n${n}`, `Hộ Số ${n}`, n + 10));
  for (let at = 0; at < count; at += 400) await record(...drafts.slice(at, at + 400));
  const file = workbook(...drafts.map((_, n): readonly TestCell[] => [n + 1, `Hộ Số ${n}`, 'x', null]));
  await match(file);
  await press(/^Ghi vào sổ/);
  await press('Dừng');
  await screen.findByText(/^Đã dừng: mới ghi (500|1\.000)\/1\.200 kết quả/);
  await match(file);
  await press(/^Ghi vào sổ \((700|200)\)/);
  await screen.findByText(/^Đã ghi (700|200) kết quả/);
  expect(drafts.every((_, n) => pastOf(`n${n}`, 2023)?.outcome === 'recognised')).toBe(true);
}, 60_000);

test('a file that is no table is refused in one sentence', async () => {
  show(new TextEncoder().encode('%PDF-1.7'));
  const alert = await screen.findByRole('alert');
  expect(within(alert).getByText('Chưa ghi gì vào sổ.')).toBeTruthy();
});
