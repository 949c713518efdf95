import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import type { Welcome } from '#protocol/enrolment.ts';
import type { OnlineFailure } from '../../../src/screens/shared/app-context.ts';
import { WelcomeScreen } from '../../../src/screens/welcome/index.ts';
// What the screen loads when it is first wanted, loaded here so that no test waits for the compiler.
import '../../../src/screens/welcome/scan/ScanDialog.tsx';
import { codeInText } from '../../../src/screens/welcome/scan/code-in-text.ts';

afterEach(cleanup);

const READY: Welcome = { state: 'ready', communeName: 'Xã Mẫu Sơn Hạ', sample: false };
const refused = (code: string): OnlineFailure => ({ type: 'refused', code });

interface Options {
  readonly welcome?: Welcome | 'offline' | 'loading';
  readonly setupCode?: string;
  readonly invitationCode?: string;
  readonly answer?: OnlineFailure;
}

/** The screen with a server that refuses everything in one way; gives what it was asked. */
function open({ welcome = READY, answer = { type: 'offline' }, ...codes }: Options = {}): unknown[] {
  const asked: unknown[] = [];
  const ask = (request: unknown) => {
    asked.push(request);
    return Promise.resolve({ ok: false, error: answer } as const);
  };
  render(<WelcomeScreen welcome={welcome} onRedeem={ask} onSetUp={ask} {...codes} />);
  return asked;
}

const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const type = (label: string, text: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value: text } });

describe('a typed code', () => {
  test('may be written as people write, and is shown in two groups', () => {
    const asked = open();
    type('Mã mời 8 chữ và số', 'k7qm 2xpd');
    expect(screen.getByLabelText<HTMLInputElement>('Mã mời 8 chữ và số').value).toBe('K7QM-2XPD');
    tap('Nhận sổ');
    expect(asked).toEqual(['K7QM2XPD']);
  });

  test('takes O for 0 and l for 1', () => {
    const asked = open();
    type('Mã mời 8 chữ và số', 'Ol23-4567');
    tap('Nhận sổ');
    expect(asked).toEqual(['01234567']);
  });

  test('that is too short is not asked for, and says how much is missing', () => {
    const asked = open();
    type('Mã mời 8 chữ và số', 'K7QM2');
    tap('Nhận sổ');
    expect(asked).toEqual([]);
    expect(screen.getByText('Mã có 8 chữ và số; gõ thêm 3.')).toBeTruthy();
  });

  test.each([
    ['unknown', refused('code-unknown'), 'Không có lời mời nào mang mã này.'],
    ['used', refused('code-used'), 'Mã này đã dùng trên một máy khác.'],
    ['expired', refused('code-expired'), 'Mã này đã hết hạn.'],
    [
      'refused for a reason this app does not know',
      refused('new-reason'),
      'Xã chưa đọc được phần máy này gửi.',
    ],
    ['typed without a network', { type: 'offline' } as const, 'Chưa tới được máy chủ của xã.'],
  ])('%s gets one sentence and stays in the field', async (_name, answer, sentence) => {
    open({ answer });
    type('Mã mời 8 chữ và số', 'K7QM2XPD');
    tap('Nhận sổ');
    expect((await screen.findByRole('alert')).textContent).toContain(sentence);
    expect(screen.getByLabelText<HTMLInputElement>('Mã mời 8 chữ và số').value).toBe('K7QM-2XPD');
  });
});

describe('an invitation by link', () => {
  test('is one button, and nothing is redeemed before it is pressed', () => {
    const asked = open({ invitationCode: 'k7qm2xpd' });
    expect(asked).toEqual([]);
    tap('Nhận sổ của thôn');
    expect(asked).toEqual(['K7QM2XPD']);
  });

  test('gives way to another code', () => {
    open({ invitationCode: 'K7QM2XPD' });
    tap('Gõ mã khác');
    expect(screen.getByLabelText('Mã mời 8 chữ và số')).toBeTruthy();
  });
});

describe('a server without a commune', () => {
  const EMPTY: Welcome = { state: 'empty', communeName: '', sample: false };

  test('is set up by the first officer with the code of the link', () => {
    const asked = open({ welcome: EMPTY, setupCode: 'AB12CD34' });
    expect(screen.queryByLabelText('Mã thiết lập')).toBeNull();
    type('Tên xã, phường', ' Xã  Mẫu Sơn Hạ');
    type('Họ tên người phụ trách', 'Hoàng Thị Hồng');
    tap('Thiết lập');
    expect(asked).toEqual([
      { code: 'AB12CD34', communeName: 'Xã Mẫu Sơn Hạ', officerName: 'Hoàng Thị Hồng' },
    ]);
  });

  test('asks for the code when the link was not used, and for every name', () => {
    const asked = open({ welcome: EMPTY });
    tap('Thiết lập');
    expect(asked).toEqual([]);
    expect(screen.getByText('Hãy ghi mã thiết lập.')).toBeTruthy();
    expect(screen.getByText('Hãy ghi tên xã, phường.')).toBeTruthy();
    expect(screen.getByText('Hãy ghi họ tên người phụ trách.')).toBeTruthy();
  });
});

describe('the way in', () => {
  test('of the sample commune are two doors', () => {
    open({ welcome: { ...READY, sample: true } });
    expect(screen.getByRole('link', { name: 'Mở bàn làm việc của xã' }).getAttribute('href')).toBe(
      '/try/desk',
    );
    expect(screen.getByRole('link', { name: 'Mở điện thoại của thôn' }).getAttribute('href')).toBe(
      '/try/phone',
    );
  });

  test('without a network is said in a clear sentence', () => {
    open({ welcome: 'offline' });
    expect(screen.getByText('Máy này cần mạng một lần')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Thử lại' })).toBeTruthy();
  });

  test('a phone without a camera says so and leaves the typed code', async () => {
    open();
    tap('Quét mã QR');
    expect((await screen.findByRole('alert')).textContent).toContain('Hãy gõ mã 8 chữ và số');
  });
});

describe('a scanned text', () => {
  test.each([
    ['the link of an invitation', 'https://xa.example.vn/#invite=K7QM2XPD', 'K7QM2XPD'],
    ['the code alone', 'k7qm-2xpd', 'K7QM2XPD'],
    ['another link', 'https://example.vn/K7QM2XPD', undefined],
    ['a longer word', 'WIFI:S:nhavanhoa;;', undefined],
  ])('%s', (_name, text, code) => {
    expect(codeInText(text)).toBe(code);
  });
});
