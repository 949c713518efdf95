import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, test, vi } from 'vitest';

import { AnswerButtons } from '#ui/AnswerButtons.tsx';
import { Button } from '#ui/Button.tsx';
import { CheckRow, ChoiceRows } from '#ui/CheckRow.tsx';
import { Counter } from '#ui/Counter.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Field } from '#ui/Field.tsx';
import { SearchBox } from '#ui/SearchBox.tsx';

afterEach(cleanup);

describe('Button', () => {
  test('answers a press', () => {
    const sign = vi.fn<() => void>();
    render(<Button onClick={sign}>Ký</Button>);
    fireEvent.click(screen.getByRole('button', { name: 'Ký' }));
    expect(sign).toHaveBeenCalledOnce();
  });

  test('keeps the focus but answers no press while busy', () => {
    const send = vi.fn<() => void>();
    render(
      <Button busy onClick={send}>
        Đang gửi
      </Button>,
    );
    const button = screen.getByRole('button', { name: 'Đang gửi' });
    button.focus();
    fireEvent.click(button);
    expect(send).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(button);
    expect(button.getAttribute('aria-busy')).toBe('true');
  });

  test('becomes a link when it leads somewhere', () => {
    render(<Button href="/meeting">Mở cuộc họp</Button>);
    expect(screen.getByRole('link', { name: 'Mở cuộc họp' }).getAttribute('href')).toBe('/meeting');
  });
});

describe('AnswerButtons', () => {
  const answers = [
    { value: 'yes', label: 'Đăng ký', icon: 'check' },
    { value: 'no', label: 'Chưa', icon: 'cross' },
  ] as const;

  test('shows the given answer as pressed and reports another', () => {
    const onAnswer = vi.fn<(value: string) => void>();
    render(<AnswerButtons label="Hộ này đăng ký?" answers={answers} value="yes" onAnswer={onAnswer} />);
    expect(screen.getByRole('group', { name: 'Hộ này đăng ký?' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Đăng ký', pressed: true })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Chưa', pressed: false }));
    expect(onAnswer).toHaveBeenCalledExactlyOnceWith('no');
  });
});

describe('Field', () => {
  test('is found by its label and described by its hint and error', () => {
    const onInput = vi.fn<(value: string) => void>();
    render(
      <Field
        label="Số người"
        kind="number"
        value="0"
        onInput={onInput}
        hint="Theo sổ"
        error="Ít nhất 1 người"
      />,
    );
    const input = screen.getByLabelText('Số người');
    const described = (input.getAttribute('aria-describedby') ?? '').split(' ');
    expect(described.map((id) => document.getElementById(id)?.textContent)).toEqual([
      'Ít nhất 1 người',
      'Theo sổ',
    ]);
    expect(input.getAttribute('aria-invalid')).toBe('true');
    expect(input.getAttribute('inputmode')).toBe('numeric');
    fireEvent.input(input, { target: { value: '4' } });
    expect(onInput).toHaveBeenCalledExactlyOnceWith('4');
  });

  test('offers choices', () => {
    const onInput = vi.fn<(value: string) => void>();
    const options = [
      { value: '1', label: 'Cụm 1' },
      { value: '2', label: 'Cụm 2' },
    ];
    render(<Field label="Cụm" kind="select" value="1" options={options} onInput={onInput} />);
    fireEvent.input(screen.getByRole('combobox', { name: 'Cụm' }), { target: { value: '2' } });
    expect(onInput).toHaveBeenCalledExactlyOnceWith('2');
  });
});

describe('CheckRow and ChoiceRows', () => {
  test('a tap anywhere on the row ticks it', () => {
    const onChange = vi.fn<(checked: boolean) => void>();
    render(<CheckRow label="Gia đình hoà thuận" checked={false} onChange={onChange} />);
    fireEvent.click(screen.getByText('Gia đình hoà thuận'));
    expect(onChange).toHaveBeenCalledExactlyOnceWith(true);
  });

  test('one of several rows is chosen', () => {
    const onChoose = vi.fn<(value: string) => void>();
    const choices = [
      { value: 'hands', label: 'Giơ tay' },
      { value: 'secret', label: 'Bỏ phiếu kín' },
    ] as const;
    render(<ChoiceRows label="Cách biểu quyết" choices={choices} value="hands" onChoose={onChoose} />);
    fireEvent.click(screen.getByRole('radio', { name: 'Bỏ phiếu kín', checked: false }));
    expect(onChoose).toHaveBeenCalledExactlyOnceWith('secret');
  });
});

describe('SearchBox', () => {
  test('empties by its button and keeps the focus for the next search', () => {
    function Search() {
      const [query, setQuery] = useState('nguyen');
      return (
        <SearchBox label="Tìm hộ" clearLabel="Xóa ô tìm" value={query} onInput={setQuery} status="3 hộ" />
      );
    }
    render(<Search />);
    fireEvent.click(screen.getByRole('button', { name: 'Xóa ô tìm' }));
    const box = screen.getByLabelText('Tìm hộ');
    expect(box).toHaveProperty('value', '');
    expect(document.activeElement).toBe(box);
    expect(screen.queryByRole('button', { name: 'Xóa ô tìm' })).toBeNull();
    expect(screen.getByRole('status').textContent).toBe('3 hộ');
  });
});

describe('Counter', () => {
  function setupCounter(value: number) {
    const changes: number[] = [];
    function Ballots() {
      const [count, setCount] = useState(value);
      const change = (next: number) => {
        changes.push(next);
        setCount(next);
      };
      return (
        <Counter
          label="Phiếu"
          value={count}
          onChange={change}
          max={10}
          decreaseLabel="Bớt"
          increaseLabel="Thêm"
        />
      );
    }
    render(<Ballots />);
    return { changes, box: screen.getByRole('textbox', { name: 'Phiếu' }) };
  }

  test('counts by its buttons and stops at its ends', () => {
    const { changes } = setupCounter(9);
    fireEvent.click(screen.getByRole('button', { name: 'Thêm: Phiếu' }));
    fireEvent.click(screen.getByRole('button', { name: 'Thêm: Phiếu' }));
    fireEvent.click(screen.getByRole('button', { name: 'Bớt: Phiếu' }));
    expect(changes).toEqual([10, 9]);
  });

  test.each([
    ['a number', '7', 7],
    ['more than there can be', '70', 10],
    ['letters among digits', 'x5', 5],
  ])('takes %s typed in', (_name, typed, expected) => {
    const { changes, box } = setupCounter(0);
    fireEvent.input(box, { target: { value: typed } });
    expect(changes).toEqual([expected]);
    expect(box).toHaveProperty('value', String(expected));
  });

  test('lets the box be empty while typing and changes nothing by that', () => {
    const { changes, box } = setupCounter(4);
    fireEvent.input(box, { target: { value: '' } });
    expect(box).toHaveProperty('value', '');
    fireEvent.blur(box);
    expect(box).toHaveProperty('value', '4');
    expect(changes).toEqual([]);
  });

  test('counts by the up and down arrows', () => {
    const { changes, box } = setupCounter(4);
    fireEvent.keyDown(box, { key: 'ArrowUp' });
    fireEvent.keyDown(box, { key: 'ArrowDown' });
    expect(changes).toEqual([5, 4]);
  });
});

describe('Dialog', () => {
  function Leaving() {
    const [open, setOpen] = useState(false);
    return (
      <>
        <Button onClick={() => setOpen(true)}>Chuyển đi</Button>
        <Dialog open={open} title="Hộ này chuyển đi?" closeLabel="Đóng" onClose={() => setOpen(false)}>
          <p>Số liệu cũ vẫn giữ.</p>
        </Dialog>
      </>
    );
  }

  test.each([
    ['the cross', () => fireEvent.click(screen.getByRole('button', { name: 'Đóng' }))],
    ['Escape', () => fireEvent(screen.getByRole('dialog'), new Event('cancel', { cancelable: true }))],
  ])('closes by %s and gives the focus back', (_name, close) => {
    render(<Leaving />);
    const opener = screen.getByRole('button', { name: 'Chuyển đi' });
    opener.focus();
    fireEvent.click(opener);
    expect(screen.getByRole('dialog', { name: 'Hộ này chuyển đi?' })).toBeTruthy();
    screen.getByRole('button', { name: 'Đóng' }).focus();
    close();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(opener);
  });
});
