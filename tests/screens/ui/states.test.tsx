import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';

import { BottomNav } from '#ui/BottomNav.tsx';
import { DeskShell, SideNav } from '#ui/DeskShell.tsx';
import { Notice } from '#ui/Notice.tsx';
import { AppBar, PhoneShell } from '#ui/PhoneShell.tsx';
import { ProgressBar, QuorumBar } from '#ui/ProgressBar.tsx';
import { Stepper } from '#ui/Stepper.tsx';
import { UndoBar } from '#ui/UndoBar.tsx';

afterEach(cleanup);

test('a progress bar says its number and its words', () => {
  render(<ProgressBar label="Đã ghi" value={87} max={142} text="Đã ghi 87/142" />);
  const bar = screen.getByRole('progressbar', { name: 'Đã ghi' });
  expect(bar.getAttribute('value')).toBe('87');
  expect(bar.getAttribute('aria-valuetext')).toBe('Đã ghi 87/142');
});

describe('QuorumBar', () => {
  test('says the count in the words of the caller', () => {
    render(<QuorumBar label="Có mặt" value={72} needed={72} total={142} text="Có mặt 72/142: đủ" />);
    expect(screen.getByLabelText('Có mặt').getAttribute('aria-valuetext')).toBe('Có mặt 72/142: đủ');
    expect(screen.getByText('Có mặt 72/142: đủ')).toBeTruthy();
  });

  test.each([
    ['nobody summoned', 0, 0, '0'],
    ['half present', 50, 100, '500'],
    ['more present than summoned', 150, 100, '1000'],
  ])('draws %s', (_name, value, total, width) => {
    const { container } = render(<QuorumBar label="Có mặt" value={value} needed={1} total={total} text="" />);
    expect(container.querySelector('rect')?.getAttribute('width')).toBe(width);
  });
});

test('a stepper marks the current step, says each state, and leads to every open step', () => {
  const onGo = vi.fn<(id: string) => void>();
  render(
    <Stepper
      label="Cuộc họp"
      stateWords={{ done: 'Xong', current: 'Đang làm', todo: 'Chưa' }}
      onGo={onGo}
      steps={[
        { id: 'present', label: 'Có mặt', state: 'done' },
        { id: 'vote', label: 'Biểu quyết', state: 'current', detail: '41/142' },
        { id: 'seal', label: 'Ký', state: 'todo', disabled: true },
      ]}
    />,
  );
  expect(
    screen.getByRole('button', { name: /Biểu quyết.*41\/142.*Đang làm/ }).getAttribute('aria-current'),
  ).toBe('step');
  fireEvent.click(screen.getByRole('button', { name: /Có mặt.*Xong/ }));
  fireEvent.click(screen.getByRole('button', { name: /Ký.*Chưa/ }));
  expect(onGo).toHaveBeenCalledExactlyOnceWith('present');
});

describe('UndoBar', () => {
  test('speaks from a place that was there before, and takes one step back', () => {
    const onUndo = vi.fn<() => void>();
    const bar = (text: string | undefined) => <UndoBar text={text} undoLabel="Hoàn tác" onUndo={onUndo} />;
    const { rerender } = render(bar(undefined));
    const place = screen.getByRole('status');
    expect(screen.queryByRole('button')).toBeNull();
    rerender(bar('Đã ghi: hộ Nguyễn Văn An'));
    expect(screen.getByRole('status')).toBe(place);
    expect(place.textContent).toBe('Đã ghi: hộ Nguyễn Văn An');
    fireEvent.click(screen.getByRole('button', { name: 'Hoàn tác' }));
    expect(onUndo).toHaveBeenCalledOnce();
  });
});

describe('Notice', () => {
  test.each([
    ['what is wrong', 'danger', false, 'alert'],
    ['news', 'pending', false, 'status'],
    ['a part of the page', 'danger', true, 'note'],
  ] as const)('%s is told as it deserves', (_name, tone, still, role) => {
    render(<Notice tone={tone} still={still} title="Chưa gửi" />);
    expect(screen.getByRole(role).textContent).toBe('Chưa gửi');
  });

  test('offers the one thing to do', () => {
    const send = vi.fn<() => void>();
    render(<Notice title="Chưa gửi" action={{ label: 'Gửi ngay', onClick: send }} />);
    fireEvent.click(screen.getByRole('button', { name: 'Gửi ngay' }));
    expect(send).toHaveBeenCalledOnce();
  });
});

describe('the shells', () => {
  const items = [
    { href: '/', label: 'Hôm nay', icon: 'house' },
    { href: '/send', label: 'Gửi', icon: 'cloud-up', count: 87 },
  ] as const;

  test('the phone has its landmarks, one heading, and marks the open part', () => {
    render(
      <PhoneShell
        skipLabel="Tới nội dung"
        bar={<AppBar title="Thôn Đoài" back={{ href: '/', label: 'Quay lại' }} />}
        nav={<BottomNav label="Các phần" items={items} current="/" />}
      >
        Nội dung
      </PhoneShell>,
    );
    expect(screen.getByRole('main').textContent).toBe('Nội dung');
    expect(
      screen.getByRole('banner').contains(screen.getByRole('heading', { level: 1, name: 'Thôn Đoài' })),
    ).toBe(true);
    expect(screen.getByRole('link', { name: 'Hôm nay' }).getAttribute('aria-current')).toBe('page');
    expect(screen.getByRole('link', { name: /Gửi.*87/ }).getAttribute('aria-current')).toBeNull();
    const skip = screen.getByRole('link', { name: 'Tới nội dung' });
    expect(document.querySelector(skip.getAttribute('href') ?? '')).toBe(screen.getByRole('main'));
  });

  test('the desk has its landmarks and marks the open part', () => {
    render(
      <DeskShell
        skipLabel="Tới nội dung"
        name="Nếp Nhà"
        place="Xã Quyết Thắng"
        nav={<SideNav label="Các phần" items={items} current="/send" />}
      >
        Nội dung
      </DeskShell>,
    );
    expect(screen.getByRole('main').textContent).toBe('Nội dung');
    expect(screen.getByRole('banner').textContent).toContain('Xã Quyết Thắng');
    expect(screen.getByRole('navigation', { name: 'Các phần' })).toBeTruthy();
    expect(screen.getByRole('link', { name: /Gửi.*87/ }).getAttribute('aria-current')).toBe('page');
  });
});
