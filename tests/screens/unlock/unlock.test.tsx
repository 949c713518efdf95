import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createBookStore, type BookStore } from '#store/book-store.ts';
import { FirstPinScreen } from '../../../src/screens/unlock/FirstPinScreen.tsx';
import { UnlockScreen } from '../../../src/screens/unlock/UnlockScreen.tsx';
// What the screen loads when it is first wanted, loaded here so that no test waits for the compiler.
import '../../../src/screens/unlock/RecoverScreen.tsx';

const PIN = '241187';
const CHEAP = { pin: 2, code: 2 };

let stores = 0;
const open: BookStore[] = [];
afterEach(() => {
  cleanup();
  for (const store of open.splice(0)) store.close();
});

/** The vault as the page that opens next finds it: in the same database, locked if there is a PIN. */
function vaultOf(name: string) {
  const store = createBookStore({ name, now: () => 0, vault: { costs: CHEAP } });
  open.push(store);
  return store.vault;
}

async function lockedVault() {
  stores += 1;
  const name = `unlock-${stores}`;
  const first = vaultOf(name);
  await first.create(PIN);
  const code = (await first.undepositedCode()) ?? '';
  return { vault: vaultOf(name), code };
}

const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const tapPin = (pin: string) => {
  for (const digit of pin) tap(digit);
};
const heading = (name: string) => screen.findByRole('heading', { level: 1, name });

describe('the PIN before the book', () => {
  test('six digits on the keypad open it, and nothing has to be confirmed', async () => {
    const { vault } = await lockedVault();
    const onOpen = vi.fn<(pin: string) => void>();
    render(<UnlockScreen vault={vault} place="phone" onOpen={onOpen} />);
    tapPin('24118');
    tap('Xóa một số');
    tapPin('87');
    await vi.waitFor(() => expect(onOpen).toHaveBeenCalledExactlyOnceWith(PIN));
    expect(await vault.state()).toBe('open');
  });

  test('a keyboard types into the same six dots, and letters are no digits', async () => {
    const { vault } = await lockedVault();
    const onOpen = vi.fn<(pin: string) => void>();
    render(<UnlockScreen vault={vault} place="phone" onOpen={onOpen} />);
    const box = screen.getByLabelText('Mã PIN 6 số');
    fireEvent.input(box, { target: { value: '24a1' } });
    expect(screen.getByText('Đã gõ 3 số')).toBeTruthy();
    fireEvent.input(box, { target: { value: PIN } });
    await vi.waitFor(() => expect(onOpen).toHaveBeenCalledOnce());
  });

  test('four wrong ones are free, then the keypad rests and says for how long', async () => {
    const { vault } = await lockedVault();
    const onOpen = vi.fn<(pin: string) => void>();
    render(<UnlockScreen vault={vault} place="phone" onOpen={onOpen} />);
    for (let nth = 1; nth <= 3; nth++) {
      tapPin('130571');
      expect((await screen.findByRole('alert')).textContent).toContain('Sổ trên máy không bị xóa');
    }
    tapPin('130571');
    expect(await screen.findByText('Chờ 30 giây rồi gõ lại.')).toBeTruthy();
    tapPin(PIN);
    expect(onOpen).not.toHaveBeenCalled();
    expect(screen.getByRole('button', { name: '1' }).getAttribute('aria-disabled')).toBe('true');
  });
});

describe('a forgotten PIN', () => {
  async function forget() {
    const { vault, code } = await lockedVault();
    const onOpen = vi.fn<(pin: string) => void>();
    render(<UnlockScreen vault={vault} place="phone" onOpen={onOpen} />);
    tap('Quên mã PIN');
    const box = await screen.findByLabelText<HTMLInputElement>('Mã mở khóa 12 chữ và số');
    const type = (text: string) => fireEvent.input(box, { target: { value: text } });
    return { vault, code, onOpen, box, type };
  }

  test('the code of the officer, however it is typed, and a new PIN open the book', async () => {
    const { vault, code, onOpen, type } = await forget();
    type(code.toLowerCase());
    tap('Tiếp tục');
    await heading('Đặt mã PIN 6 số');
    tapPin('050968');
    tapPin('050968');
    await vi.waitFor(() => expect(onOpen).toHaveBeenCalledExactlyOnceWith('050968'));
    vault.lock();
    expect((await vault.unlock('050968')).ok).toBe(true);
  });

  test('a code that is wrong is said, and stays to be corrected', async () => {
    const { onOpen, type } = await forget();
    type('0000-0000-0000');
    tap('Tiếp tục');
    await heading('Đặt mã PIN 6 số');
    tapPin('050968');
    tapPin('050968');
    expect((await screen.findByRole('alert')).textContent).toContain('Mã mở khóa chưa đúng.');
    const box = screen.getByLabelText<HTMLInputElement>('Mã mở khóa 12 chữ và số');
    expect(box.value).toBe('0000-0000-0000');
    expect(onOpen).not.toHaveBeenCalled();
  });

  test('after a code that was wrong the right one opens the book at once, by the PIN that was chosen', async () => {
    const { code, onOpen, type } = await forget();
    type('0000-0000-0000');
    tap('Tiếp tục');
    await heading('Đặt mã PIN 6 số');
    tapPin('050968');
    tapPin('050968');
    const box = await screen.findByLabelText('Mã mở khóa 12 chữ và số');
    expect(screen.getByText(/bằng mã PIN vừa đặt/)).toBeTruthy();
    fireEvent.input(box, { target: { value: code } });
    tap('Tiếp tục');
    await vi.waitFor(() => expect(onOpen).toHaveBeenCalledExactlyOnceWith('050968'));
  });

  test.each([
    ['a code that is too short', 'k7qm 2xpd 9', '3'],
    ['a letter that no code has', 'K7QM2XPDU123', 'chữ U'],
  ])('%s is noticed before anything is asked', async (_, typed, said) => {
    const { type, box } = await forget();
    type(typed);
    tap('Tiếp tục');
    const error = document.getElementById(box.getAttribute('aria-describedby')?.split(' ')[0] ?? '');
    expect(error?.textContent).toContain(said);
  });

  test('the desk’s people are told their own way, and who remembers goes back', async () => {
    const { vault } = await lockedVault();
    render(<UnlockScreen vault={vault} place="desk" onOpen={() => undefined} />);
    tap('Quên mã PIN');
    expect(await screen.findByText(/Nhờ công chức khác hoặc Chủ tịch xã/)).toBeTruthy();
    tap('Tôi nhớ ra mã PIN');
    expect(await heading('Nhập mã PIN')).toBeTruthy();
  });

  test('where nothing was enrolled yet, starting anew is offered and asked about', async () => {
    const { vault } = await lockedVault();
    const onAnew = vi.fn<() => void>();
    render(<UnlockScreen vault={vault} place="phone" onOpen={() => undefined} onAnew={onAnew} />);
    tap('Quên mã PIN: làm lại từ đầu');
    expect(onAnew).not.toHaveBeenCalled();
    tap('Làm lại từ đầu');
    expect(onAnew).toHaveBeenCalledOnce();
  });
});

describe('choosing the PIN', () => {
  function choose() {
    const onChoose = vi.fn<(pin: string) => Promise<{ ok: true; value: null }>>(() =>
      Promise.resolve({ ok: true, value: null }),
    );
    render(<FirstPinScreen place="phone" onChoose={onChoose} />);
    return onChoose;
  }

  test.each([
    ['one digit only', '000000', 'chỉ có một số'],
    ['digits upwards', '123456', 'các số liền nhau'],
    ['digits downwards', '987654', 'các số liền nhau'],
  ])('refuses %s', async (_, pin, said) => {
    const onChoose = choose();
    tapPin(pin);
    expect((await screen.findByRole('alert')).textContent).toContain(said);
    expect(onChoose).not.toHaveBeenCalled();
  });

  test('takes a birthday, typed twice the same', async () => {
    const onChoose = choose();
    tapPin('130571');
    expect(await screen.findByText(/Gõ thêm một lần/)).toBeTruthy();
    tapPin('130572');
    expect((await screen.findByRole('alert')).textContent).toContain('Hai lần gõ chưa giống nhau.');
    tapPin('130571');
    tapPin('130571');
    await vi.waitFor(() => expect(onChoose).toHaveBeenCalledExactlyOnceWith('130571'));
  });
});
