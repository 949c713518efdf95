import { readFileSync } from 'node:fs';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { createRegisterImport } from '#register-import/import-client.ts';
import { villagesOf } from '#domain/register/commune.ts';
import { activeHouseholdsOf, householdsOf } from '#domain/register/household.ts';
import { ImportScreen } from '../../../src/screens/desk-import/index.ts';
import { importHere } from '../../import/support/import-here.ts';
import { createTestApp, headNameAt, type TestApp } from '../../support/test-app.tsx';

let commune: TestApp;
afterEach(() => {
  cleanup();
  commune.stop();
});

async function open(households = 0): Promise<void> {
  commune = await createTestApp({ households, role: 'officer' });
  show();
}

function show(): void {
  cleanup();
  commune.render(<ImportScreen createReader={() => createRegisterImport(importHere)} />);
}

function choose(content: string | Uint8Array<ArrayBuffer>, name: string): void {
  const input = screen.getByLabelText('Tệp Excel (.xlsx) hoặc .csv', { selector: 'input' });
  fireEvent.change(input, { target: { files: [new File([content], name)] } });
}

const villages = () => villagesOf(commune.app.commune.value);
const householdsIn = (village: string) => activeHouseholdsOf(commune.app.village(village).value);
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));

const LIST = [
  'STT;Thôn;Chủ hộ;Năm sinh;Dân tộc',
  '1;Thôn Kép;Lê Thị Hoa;1975;Nùng',
  '2;;Vũ Văn Nam;1980;Kinh',
  '3;Thôn Rừng Dong;Đặng Văn Ước;1969;Tày',
].join('\n');

async function write(content: string, name = 'so-ho.csv'): Promise<void> {
  choose(content, name);
  await press('So với sổ hiện có');
  await press('Ghi vào sổ');
  await screen.findByText('Đã ghi vào sổ');
}

describe('a first list', () => {
  test('is shown as it was understood, and written only on request', async () => {
    await open();
    choose(LIST, 'so-ho.csv');
    await screen.findByText('Đã hiểu từ tệp “so-ho.csv”');
    expect(screen.getByRole('row', { name: /^Vũ Văn Nam Thôn Kép 1980 Kinh/ })).toBeTruthy();
    expect(villages().map(({ name }) => name)).toEqual(['Thôn Bắc Lệ']);

    await press('So với sổ hiện có');
    expect(await screen.findByText('Sẽ ghi: 3 hộ mới, sửa 0 hộ, chuyển đi 0 hộ, 2 thôn mới.')).toBeTruthy();
    expect(screen.getByText('Tệp không nói tới 1 thôn: Thôn Bắc Lệ. Các thôn này giữ nguyên.')).toBeTruthy();
    await press('Ghi vào sổ');
    await screen.findByText('Đã ghi vào sổ');
    expect(villages().map(({ name }) => name)).toEqual(['Thôn Bắc Lệ', 'Thôn Kép', 'Thôn Rừng Dong']);
  });

  test('keeps ethnicity where no phone of the village reads it', async () => {
    await open();
    await write(LIST);
    const kep = villages().find(({ name }) => name === 'Thôn Kép')?.id ?? '';
    expect(householdsIn(kep).map((household) => household.headName)).toEqual(['Lê Thị Hoa', 'Vũ Văn Nam']);
    expect(JSON.stringify(householdsIn(kep))).not.toContain('Nùng');
    const restricted = [...commune.app.restricted(kep).value.ofKind('household-restricted')];
    expect(JSON.stringify(restricted)).toContain('Nùng');
  });
});

describe('a second list', () => {
  test('that says the same writes nothing', async () => {
    await open();
    await write(LIST);
    show();
    choose(LIST, 'so-ho.csv');
    await press('So với sổ hiện có');
    expect(await screen.findByText('Sổ đã giống tệp, không có gì để ghi.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Ghi vào sổ' }).hasAttribute('disabled')).toBe(true);
  });

  test('changes only what differs, adds what is new, and moves nobody out by itself', async () => {
    await open();
    await write(LIST);
    show();
    await write(
      [
        'STT;Thôn;Chủ hộ;Năm sinh;Dân tộc',
        '1;Thôn Kép;Lê Thị Hoa;1976;Nùng',
        '2;;Hoàng Thị Mai;1990;Tày',
      ].join('\n'),
    );
    const kep = villages().find(({ name }) => name === 'Thôn Kép')?.id ?? '';
    const rows = householdsIn(kep).map(({ headName, birthYear, order }) => [order, headName, birthYear]);
    expect(rows).toEqual([
      [1, 'Lê Thị Hoa', 1976],
      [2, 'Vũ Văn Nam', 1980],
      [3, 'Hoàng Thị Mai', 1990],
    ]);
  });

  test('moves households out when that is ticked', async () => {
    await open(2);
    choose(`STT;Thôn;Chủ hộ\n1;Thôn Bắc Lệ;${headNameAt(0)}`, 'so-ho.csv');
    await press('So với sổ hiện có');
    fireEvent.click(await screen.findByRole('checkbox', { name: /^Chuyển 1 hộ sang “đã chuyển đi”/ }));
    await press('Ghi vào sổ');
    await screen.findByText('Đã ghi vào sổ');
    expect(householdsIn(commune.village).map(({ headName }) => headName)).toEqual([headNameAt(0)]);
    expect(householdsOf(commune.app.village(commune.village).value)).toHaveLength(2);
  });
});

describe('correcting the columns', () => {
  test('reads the file anew by the officer’s choice', async () => {
    await open();
    choose('A;B\nLê Thị Hoa;Số nhà 3\nVũ Văn Nam;Số nhà 4', 'thon-kep.csv');
    const column = await screen.findByLabelText(/^A\. /);
    fireEvent.input(column, { target: { value: 'headName' } });
    fireEvent.click(screen.getByRole('checkbox', { name: 'Nhập trang này' }));
    fireEvent.input(screen.getByLabelText('Thôn của các hộ trong trang'), { target: { value: 'Thôn Kép' } });
    await press('Đọc lại theo lựa chọn này');
    expect(await screen.findByRole('row', { name: /^Lê Thị Hoa Thôn Kép/ })).toBeTruthy();
  });

  test('lists what to look at with its row and its reason', async () => {
    await open();
    choose(`${LIST}\n4;;Nguyễn Văn Tí;năm tám mươi;Kinh`, 'so-ho.csv');
    const warnings = within(await screen.findByRole('table', { name: 'Chỗ cần xem trong tệp so-ho.csv' }));
    const row = warnings.getByRole('row', { name: /^Không đọc được năm sinh/ });
    expect(row.textContent).toContain('5');
    expect(row.textContent).toContain('năm tám mươi');
  });
});

describe('a file that is no register', () => {
  test.each([
    { file: 'a PDF', content: '%PDF-1.7', says: /^Tệp này là PDF\./ },
    { file: 'a blank file', content: ' ', says: /^Tệp không có dòng nào\./ },
    { file: 'a torn workbook', content: 'PK\u0003\u0004 torn', says: /hỏng|không phải bảng tính/ },
  ])('is refused in one sentence and writes nothing: $file', async ({ content, says }) => {
    await open();
    const before = commune.app.progress.value.recorded;
    choose(content, 'danh-sach.xlsx');
    const alert = await screen.findByRole('alert');
    expect(within(alert).getByText(says)).toBeTruthy();
    expect(within(alert).getByText('Chưa ghi gì vào sổ.')).toBeTruthy();
    expect(commune.app.progress.value.recorded).toBe(before);
  });
});

test('the sample commune’s workbook comes in as a commune keeps it', async () => {
  await open();
  choose(new Uint8Array(readFileSync('sync-server/sample/so-ho-mau.xlsx')), 'so-ho-mau.xlsx');
  await press('So với sổ hiện có');
  await press('Ghi vào sổ');
  await screen.findByText('Đã ghi vào sổ', {}, { timeout: 5000 });
  await waitFor(() => expect(villages().length).toBeGreaterThan(1));
  expect(villages().every(({ id, name }) => name === 'Thôn Bắc Lệ' || householdsIn(id).length > 0)).toBe(
    true,
  );
});
