import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, test, vi } from 'vitest';

import { type Column, DataTable } from '#ui/DataTable.tsx';
import { ListRow } from '#ui/ListRow.tsx';
import { Tabs } from '#ui/Tabs.tsx';
import { VirtualList } from '#ui/VirtualList.tsx';

afterEach(cleanup);

interface Village {
  readonly id: string;
  readonly name: string;
  readonly households: number;
}

const villagesNamed = (...names: readonly string[]): readonly Village[] =>
  names.map((name, index) => ({ id: `V-${index}`, name, households: 100 - index }));

const COLUMNS: readonly Column<Village>[] = [
  { key: 'name', header: 'Thôn', value: (village) => village.name },
  { key: 'households', header: 'Số hộ', value: (village) => village.households, align: 'end' },
];

const FILTER = {
  label: 'Lọc',
  clearLabel: 'Xóa',
  countText: (shown: number, total: number) => `${shown}/${total}`,
};

function shownNames(): readonly (string | null)[] {
  return screen.getAllByRole('rowheader').map((cell) => cell.textContent);
}

describe('VirtualList', () => {
  const people = Array.from({ length: 1000 }, (_, index) => `Hộ ${index + 1}`);
  const list = (startAt?: number) => (
    <VirtualList label="Các hộ" rows={people} keyOf={(name) => name} startAt={startAt}>
      {(name) => <ListRow title={name} href="#" />}
    </VirtualList>
  );

  test('draws only what is in sight and says how many there are', () => {
    render(list());
    const rows = within(screen.getByRole('list', { name: 'Các hộ' })).getAllByRole('listitem');
    expect(rows.length).toBeLessThan(60);
    expect(rows[0]?.getAttribute('aria-setsize')).toBe('1000');
    expect(rows[0]?.getAttribute('aria-posinset')).toBe('1');
  });

  test('comes back to the row it was left at', async () => {
    render(list(700));
    expect(await screen.findByText('Hộ 701')).toBeTruthy();
  });

  test('the arrow keys go from row to row', () => {
    render(list());
    const [first, second] = screen.getAllByRole('link');
    first?.focus();
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(second);
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'ArrowUp' });
    expect(document.activeElement).toBe(first);
  });
});

describe('DataTable', () => {
  const villages = villagesNamed('Dũng Tiến', 'Ân Thi', 'Đoài', 'An Lạc', 'Ánh Dương');
  const table = (rows: readonly Village[], onOpen?: (village: Village) => void) => (
    <DataTable
      caption="Các thôn"
      columns={COLUMNS}
      rows={rows}
      keyOf={(village) => village.id}
      filter={FILTER}
      emptyText="Không có thôn nào"
      onOpen={onOpen}
    />
  );

  test('sorts names in the Vietnamese order, and backwards at the second press', () => {
    render(table(villages));
    const press = () => fireEvent.click(screen.getByRole('button', { name: 'Thôn' }));
    press();
    expect(shownNames()).toEqual(['An Lạc', 'Ánh Dương', 'Ân Thi', 'Dũng Tiến', 'Đoài']);
    expect(screen.getByRole('columnheader', { name: 'Thôn' }).getAttribute('aria-sort')).toBe('ascending');
    press();
    expect(shownNames()).toEqual(['Đoài', 'Dũng Tiến', 'Ân Thi', 'Ánh Dương', 'An Lạc']);
    expect(screen.getByRole('columnheader', { name: 'Thôn' }).getAttribute('aria-sort')).toBe('descending');
  });

  test('sorts numbers by size', () => {
    render(table(villages));
    fireEvent.click(screen.getByRole('button', { name: 'Số hộ' }));
    expect(shownNames()[0]).toBe('Ánh Dương');
  });

  test.each([
    ['without marks', 'doai', ['Đoài']],
    ['in capitals', 'DŨNG', ['Dũng Tiến']],
    ['by two words in any order', 'thi an', ['Ân Thi']],
  ])('filters %s', (_name, words, expected) => {
    render(table(villages));
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: words } });
    expect(shownNames()).toEqual(expected);
    expect(screen.getByRole('status').textContent).toBe('1/5');
  });

  test('says so when nothing is left', () => {
    render(table(villages));
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'zzz' } });
    expect(screen.getByText('Không có thôn nào')).toBeTruthy();
  });

  test('opens a row, and the arrow keys walk over the rows', () => {
    const onOpen = vi.fn<(village: Village) => void>();
    render(table(villages, onOpen));
    screen.getByRole('button', { name: 'Dũng Tiến' }).focus();
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'ArrowDown' });
    expect(document.activeElement?.textContent).toBe('Ân Thi');
    fireEvent.click(document.activeElement ?? document.body);
    expect(onOpen).toHaveBeenCalledExactlyOnceWith(villages[1]);
  });

  test('draws a few hundred rows whole and of a thousand only those in sight', () => {
    const names = Array.from({ length: 1000 }, (_, index) => `Thôn ${index}`);
    const { rerender } = render(table(villagesNamed(...names.slice(0, 300))));
    expect(shownNames()).toHaveLength(300);
    rerender(table(villagesNamed(...names)));
    expect(shownNames().length).toBeLessThan(60);
    expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBe('1001');
  });

  test('ticks one row, then all rows found but not those the filter hides', () => {
    const chosen: (readonly string[])[] = [];
    function Choosing() {
      const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
      const onChange = (next: ReadonlySet<string>) => {
        chosen.push([...next]);
        setSelected(next);
      };
      const labelOf = (village: Village) => `Chọn ${village.name}`;
      return (
        <DataTable
          caption="Các thôn"
          columns={COLUMNS}
          rows={villages}
          keyOf={(village) => village.id}
          filter={FILTER}
          emptyText=""
          selection={{ selected, onChange, labelOf, allLabel: 'Chọn tất cả' }}
        />
      );
    }
    render(<Choosing />);
    fireEvent.click(screen.getByRole('checkbox', { name: 'Chọn Đoài' }));
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'an' } });
    fireEvent.click(screen.getByRole('checkbox', { name: 'Chọn tất cả' }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Chọn tất cả' }));
    expect(chosen).toEqual([['V-2'], ['V-2', 'V-1', 'V-3', 'V-4'], ['V-2']]);
  });
});

describe('Tabs', () => {
  test('the arrow keys go round and open the tab they reach', () => {
    const tabs = [
      { id: 'households', label: 'Các hộ' },
      { id: 'meeting', label: 'Cuộc họp' },
    ] as const;
    function Parts() {
      const [part, setPart] = useState<'households' | 'meeting'>('households');
      return (
        <Tabs label="Thôn" tabs={tabs} selected={part} onSelect={setPart}>
          {part}
        </Tabs>
      );
    }
    render(<Parts />);
    fireEvent.keyDown(screen.getByRole('tab', { name: 'Các hộ' }), { key: 'ArrowLeft' });
    expect(screen.getByRole('tab', { name: 'Cuộc họp', selected: true })).toBe(document.activeElement);
    expect(screen.getByRole('tabpanel', { name: 'Cuộc họp' }).textContent).toBe('meeting');
  });
});
