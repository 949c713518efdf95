import { PIN } from './pin.ts';
import type { Wanted } from './in-page.ts';
import { mark, type BrowserTab } from './tab.ts';

const PATIENCE_MS = 30_000;
const STEP_MS = 100;

/** What a village head does with the phone, in any browser, by the words on the screen. */
export interface Phone {
  see(wanted: Wanted, patienceMs?: number): Promise<string>;
  press(wanted: Wanted): Promise<void>;
  fill(wanted: Wanted, text: string): Promise<void>;
  /** Waits until the page says this somewhere. */
  reads(text: string | RegExp, patienceMs?: number): Promise<void>;
  isReadyForOffline(): Promise<void>;
  choosePin(): Promise<void>;
  unlock(): Promise<void>;
  registerAll(households: number): Promise<void>;
  meet(secretary: string): Promise<void>;
  /** Both sign, the minutes are sealed; gives the result code. */
  signAndSeal(): Promise<string>;
}

/** Asks until the answer is there, at most so long. */
async function until<Value>(
  what: string,
  ask: () => Promise<Value | undefined>,
  patienceMs: number,
): Promise<Value> {
  const end = Date.now() + patienceMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== null) return answer;
    if (Date.now() > end) throw new Error(`Not there after ${patienceMs} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, STEP_MS));
  }
}

/** Whether the element is still there once it has been at one place for two frames: what moves or goes away is not pressed. */
const rests = (selector: string): string => `async () => {
  const frame = () => new Promise((next) => requestAnimationFrame(next));
  const place = () => JSON.stringify(document.querySelector('${selector}')?.getBoundingClientRect());
  for (let before = ''; before !== place(); ) { before = place(); await frame(); await frame(); }
  return place() !== undefined;
}`;

const button = (name: string): Wanted => ({ role: 'button', name });
const buttonLike = (pattern: string): Wanted => ({ role: 'button', pattern });
const link = (name: string): Wanted => ({ role: 'link', name });

export function phoneOf(tab: BrowserTab): Phone {
  const text = () => tab.evaluate<string>('() => document.body.innerText');
  const phone: Phone = {
    see: async (wanted, patienceMs = PATIENCE_MS) =>
      until(`${JSON.stringify(wanted)} in ${tab.name}`, () => mark(tab, wanted), patienceMs).catch(
        async (error: Error) => {
          throw new Error(`${error.message}\nThe page says:\n${await text()}`);
        },
      ),
    press: async (wanted) => {
      for (;;) {
        const selector = await phone.see(wanted);
        if (await tab.evaluate<boolean>(rests(selector))) return tab.press(selector);
      }
    },
    fill: async (wanted, typed) => {
      const selector = await phone.see(wanted);
      await tab.press(selector);
      await tab.type(selector, typed);
    },
    reads: async (wanted, patienceMs = PATIENCE_MS) => {
      const says = (page: string) => (typeof wanted === 'string' ? page.includes(wanted) : wanted.test(page));
      await until(
        `“${wanted}” in ${tab.name}`,
        async () => says(await text()) || undefined,
        patienceMs,
      ).catch(async (error: Error) => {
        throw new Error(`${error.message}\nThe page says:\n${await text()}`);
      });
    },
    isReadyForOffline: async () => {
      await until(
        'an active service worker',
        () =>
          tab.evaluate<true | undefined>(
            `async () => (await navigator.serviceWorker.ready).active?.state === 'activated' && navigator.serviceWorker.controller !== null || undefined`,
          ),
        PATIENCE_MS,
      );
    },
    choosePin: async () => {
      for (const turn of [1, 2]) {
        await phone.reads(turn === 1 ? 'Đặt mã PIN' : 'Gõ lại mã PIN');
        for (const digit of PIN) await phone.press(button(digit));
      }
    },
    unlock: async () => {
      for (const digit of PIN) await phone.press(button(digit));
    },
    registerAll: async (households) => {
      await phone.press(link('Đăng ký'));
      for (let done = 1; done <= households; done += 1) {
        await phone.press(buttonLike('^Cam kết cả \\d+ điều$'));
        await phone.press({
          role: 'button',
          name: 'Đăng ký',
          within: { role: 'group', name: 'Gia đình có đăng ký không?' },
        });
        await phone.reads(new RegExp(`Đã ghi ${done}/${households}`));
      }
    },
    meet: async (secretary) => {
      await phone.press(link('Cuộc họp'));
      await phone.press(link('Mở cuộc họp mới'));
      await phone.press(buttonLike('^Mở cuộc họp, triệu tập \\d+ hộ$'));
      await phone.press({ role: 'tab', pattern: '^Chưa đến' });
      for (let present = 1; present <= 4; present += 1) {
        await phone.press({
          role: 'button',
          pressed: false,
          within: { role: 'list', name: 'Các hộ được triệu tập' },
        });
        await phone.reads(new RegExp(`${present}/\\d+ · cần`));
      }
      await phone.press(link('Tiếp: Chủ trì, thư ký'));
      await phone.press(buttonLike('^Tôi chủ trì: '));
      await phone.press(button('Chọn thư ký'));
      await phone.fill({ label: 'Họ và tên' }, secretary);
      await phone.press(button(`Chọn “${secretary}”`));
      await phone.press(link('Tiếp: Đánh giá'));
      await phone.press(link('Tiếp: Bình xét'));
      await phone.press({
        role: 'button',
        pattern: '^Cả danh sách',
        within: { role: 'region', name: 'Bà con biểu quyết cách nào?' },
      });
      await phone.press(buttonLike('^Tất cả nhất trí: '));
      await phone.press(buttonLike('^Ghi kết quả cho \\d+ hộ$'));
      await phone.press(link('Tiếp: Biên bản'));
    },
    signAndSeal: async () => {
      await phone.press(link('Bà con nhất trí, ký biên bản'));
      for (const role of ['Chủ trì', 'Thư ký']) await sign(role);
      await phone.press(button('Chốt biên bản'));
      await phone.press({ ...button('Chốt'), within: { role: 'dialog' } });
      await phone.see({ role: 'region', name: 'Mã kết quả' });
      return /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(await text())?.[0] ?? '';
    },
  };

  /** Draws a stroke into the frame of the chair or the secretary. */
  async function sign(role: string): Promise<void> {
    const frame = await phone.see({
      role: 'img',
      pattern: '^Chữ ký của ',
      within: { role: 'region', name: role },
    });
    const box = await tab.evaluate<{ x: number; y: number; width: number; height: number }>(
      `() => { const { x, y, width, height } = document.querySelector(${JSON.stringify(frame)}).getBoundingClientRect(); return { x, y, width, height }; }`,
    );
    const at = (right: number, down: number) => ({
      x: box.x + box.width * right,
      y: box.y + box.height * down,
    });
    await tab.draw([at(0.2, 0.6), at(0.35, 0.45), at(0.5, 0.3), at(0.6, 0.5), at(0.7, 0.7)]);
    await until(
      `the signature of ${role}`,
      () =>
        tab.evaluate<true | undefined>(
          `() => [...document.querySelectorAll('button')].some((each) => each.textContent.includes('Ký lại') && !each.disabled && each.closest('section, [role=region]')?.textContent.includes(${JSON.stringify(role)})) || undefined`,
        ),
      PATIENCE_MS,
    );
  }
  return phone;
}
