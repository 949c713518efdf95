/** Goal: a paper is shown, printed and taken along, or one is told what is missing. Method: the screen over a real store. */
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { describeVillage } from '#commands/commune.ts';
import { recordRegistration } from '#commands/registrations.ts';
import { villageScope, type Draft } from '#domain/book/entry.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { createDocxAnswerer } from '#documents/docx/answer-docx.ts';
import type { DocxReply, DocxRequest } from '#documents/docx/docx-messages.ts';
import { PaperScreen } from '../../../src/screens/papers/index.ts';
import { createTestApp, headNameAt, type TestApp, type TestAppOptions } from '../../support/test-app.tsx';

let world: TestApp;
const saved: string[] = [];

/** The browser's worker, with the worker's own code in it. */
class HereWorker extends EventTarget {
  private readonly answer = createDocxAnswerer((reply: DocxReply) =>
    this.dispatchEvent(new MessageEvent('message', { data: reply })),
  );
  postMessage(request: DocxRequest): void {
    void this.answer(request);
  }
  terminate(): void {}
}

/** One that never comes to an end. */
class SilentWorker extends EventTarget {
  static ended = 0;
  postMessage(): void {}
  terminate(): void {
    SilentWorker.ended += 1;
  }
}

beforeEach(() => {
  saved.length = 0;
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download);
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  cleanup();
  world.stop();
});

async function open(form: string, query = '', options: TestAppOptions = {}): Promise<void> {
  world = await createTestApp({ households: 3, ...options });
  history.replaceState(null, '', `/papers/${form}${query}`);
  world.render(<PaperScreen form={form} />);
}

const registration = (household: string): Draft<'registration'> => ({
  scope: villageScope(world.village),
  kind: 'registration',
  subject: subjectOf.registration(world.year, household),
  body: { registered: true, commitments: [] },
});

const register = (index: number) =>
  act(async () => {
    const household = world.households[index] ?? '';
    const place = { village: world.village, year: world.year, household };
    await recordRegistration(world.app.recording, place, { registered: true, commitments: ['environment'] });
  });

const paper = async (): Promise<string> => (await screen.findByRole('article')).textContent ?? '';
const button = (name: string | RegExp) => screen.findByRole('button', { name });

describe('a paper', () => {
  test('is blank where that is asked for, and is printed under its own name', async () => {
    const print = vi.fn<() => void>();
    vi.stubGlobal('print', print);
    await open('F8', '?blank=true');
    expect(await paper()).toContain('BIÊN BẢN HỌP');
    fireEvent.click(await button('In'));
    expect(print).toHaveBeenCalledOnce();
  });

  test('says what is missing in the book, where that is done, and offers the blank form', async () => {
    await open('F5');
    expect(await screen.findByText('Chưa ghi đăng ký “Gia đình văn hóa” năm nay.')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Ghi đăng ký' }).getAttribute('href')).toBe('/registration');
    expect(screen.getByRole('link', { name: 'Dùng mẫu trống' }).getAttribute('href')).toBe(
      '/papers/F5?blank=true',
    );
  });

  test('appears as soon as the book has what was missing', async () => {
    await open('F5');
    await screen.findByText('Chưa ghi đăng ký “Gia đình văn hóa” năm nay.');
    await register(1);
    expect(await paper()).toContain(headNameAt(1));
    expect(await paper()).toContain('THÔN BẮC LỆ');
  });

  test('of one household is found by its name', async () => {
    await open('F3');
    fireEvent.input(await screen.findByLabelText('Tìm hộ theo tên, số nhà'), {
      target: { value: headNameAt(1) },
    });
    fireEvent.click(within(screen.getByRole('list', { name: 'Các hộ' })).getByRole('button'));
    expect(await paper()).toContain(`Họ và tên chủ hộ: ${headNameAt(1)}`);
    expect(location.search).toBe(`?household=${world.households[1]}`);
  });

  test('asks at the desk for a village where there are several, and takes the only one by itself', async () => {
    await open('F5', '', { role: 'officer' });
    await register(0);
    expect(await paper()).toContain(headNameAt(0));
    await act(async () => {
      await describeVillage(world.app.recording, 'kep', { name: 'Thôn Kép', unitKind: 'THON', order: 2 });
    });
    expect(screen.queryByRole('article')).toBeNull();
    fireEvent.input(screen.getByLabelText('Thôn, tổ dân phố'), { target: { value: world.village } });
    expect(await paper()).toContain(headNameAt(0));
  });

  test('that nobody knows leads back to the list', async () => {
    await open('F99');
    expect(screen.getByRole('link', { name: 'Xem các mẫu giấy' }).getAttribute('href')).toBe('/papers');
  });
});

describe('the papers of a whole village', () => {
  test('are made for those that have one, the others counted with the reason', async () => {
    await open('F1', '?household=all');
    await screen.findByText('Chưa ghi đăng ký “Gia đình văn hóa” năm nay.');
    cleanup();
    await register(0);
    await register(2);
    world.render(<PaperScreen form="F1" />);
    await button('In 2 bản này');
    expect(screen.getByText('Bỏ qua 1 hộ: Chưa ghi đăng ký “Gia đình văn hóa” năm nay.')).toBeTruthy();
    const text = await paper();
    expect([0, 1, 2].map((index) => text.includes(`Họ và tên chủ hộ: ${headNameAt(index)}`))).toEqual([
      true,
      false,
      true,
    ]);
  });

  test('are shown a hundred at a time, while the file holds all', async () => {
    await open('F1', '?blank=true', { households: 103 });
    cleanup();
    await world.store.record(world.households.map((household) => registration(household)));
    history.replaceState(null, '', '/papers/F1?household=all');
    world.render(<PaperScreen form="F1" />);
    // By text: a hundred papers are too much to ask each part for its role.
    await screen.findByText('In 100 bản này');
    fireEvent.click(screen.getByText('Hộ 101–103'));
    expect(await screen.findByText('In 3 bản này')).toBeTruthy();
    expect(screen.getByText('Tải .docx cả thôn')).toBeTruthy();
  });

  test('can be stopped while they are made, and begun again', async () => {
    await open('F1', '?household=all', { households: 600 });
    fireEvent.click(await screen.findByText('Dừng'));
    fireEvent.click(await screen.findByText('Làm lại từ đầu'));
    expect(await screen.findByText('Chưa ghi đăng ký “Gia đình văn hóa” năm nay.')).toBeTruthy();
  });
});

describe('a file', () => {
  test('of a paper is written aside and downloaded under its name', async () => {
    vi.stubGlobal('Worker', HereWorker);
    await open('F8', '?blank=true');
    fireEvent.click(await button('Tải .docx'));
    expect(await screen.findByText(/^Đã tải tệp .*mau-trong\.docx về máy\.$/)).toBeTruthy();
    expect(saved).toEqual([expect.stringMatching(/mau-trong\.docx$/)]);
  });

  test('can be stopped, and its worker ends', async () => {
    vi.stubGlobal('Worker', SilentWorker);
    await open('F8', '?blank=true');
    fireEvent.click(await button('Tải .docx'));
    fireEvent.click(await button('Dừng'));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Dừng' })).toBeNull());
    expect(SilentWorker.ended).toBe(1);
    expect(saved).toEqual([]);
  });

  test('that can not be written is told with the cause, and printing is there all the same', async () => {
    vi.stubGlobal('Worker', undefined);
    await open('F8', '?blank=true');
    fireEvent.click(await button('Tải .docx'));
    expect(await screen.findByText('Máy này chưa viết được tệp .docx')).toBeTruthy();
    expect(await button('In')).toBeTruthy();
  });

  test('of tables is a workbook, and is offered only where there are tables', async () => {
    await open('F5', '?blank=true');
    fireEvent.click(await button('Tải bảng .xlsx'));
    await waitFor(() => expect(saved).toEqual([expect.stringMatching(/\.xlsx$/)]));
    cleanup();
    world.stop();
    await open('F1', '?blank=true');
    await paper();
    expect(screen.queryByRole('button', { name: 'Tải bảng .xlsx' })).toBeNull();
  });
});
