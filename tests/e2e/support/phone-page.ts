import { expect, type Locator, type Page } from '@playwright/test';
import { type Device, press } from './device.ts';

/** What a village head does with the phone, in words and by the words on the screen. */
export interface PhonePage {
  readonly device: Device;
  /** The line that is always in sight: recorded, unsent or received, saved at. */
  strip(): Locator;
  /** The card on the home screen that says what to do now. */
  nextStep(): Locator;
  goTo(part: 'Trang chính' | 'Sổ hộ' | 'Đăng ký' | 'Cuộc họp'): Promise<void>;
  /** Opens a village of the sample commune. */
  trySample(): Promise<void>;
  /** Types a code, as the commune gave it, and asks for the village. */
  typeCode(code: string): Promise<void>;
  /** Types the code and waits until the phone belongs to the village. */
  enrolBy(code: string): Promise<void>;
  /** Waits until the whole register of the village is on the phone. */
  hasVillage(households: number): Promise<void>;
  /** Answers for the household that is asked, and waits until the next is asked or all were. */
  answer(answer: 'Đăng ký' | 'Không đăng ký'): Promise<void>;
  /** Asks every household that nobody asked yet; each registers with all commitments. */
  registerAll(): Promise<void>;
  /** Opens a household's registration from the list and answers. */
  answerFor(household: string, answer: 'Đăng ký' | 'Không đăng ký'): Promise<void>;
  /** The household's row in the register, found by a search. */
  find(query: string): Promise<Locator>;
  /** Hands the dossier in as it is, posted or not. */
  submit(): Promise<void>;
}

/** The gestures on a phone; `page` is another tab than the one in front. */
export function phonePage(device: Device, tab?: Page): PhonePage {
  const page = () => tab ?? device.page();
  const finished = () => page().getByText('Đã ghi xong tất cả các hộ');
  const asked = () => page().getByRole('main').getByRole('heading', { level: 2 }).first();
  const phone: PhonePage = {
    device,
    strip: () => page().getByRole('link', { name: /Đã ghi \d+\/\d+/ }),
    nextStep: () => page().getByRole('region', { name: 'Việc tiếp theo' }),
    goTo: async (part) => {
      // Within a meeting there is no bottom bar; the arrow leads out of it.
      const out = page().getByRole('banner').getByRole('link', { name: 'Cuộc họp' });
      await expect(page().getByRole('navigation').or(out).first()).toBeVisible();
      if (await out.isVisible()) await out.click();
      await page().getByRole('navigation').getByRole('link', { name: part }).click();
      await expect(page().getByRole('navigation').getByRole('link', { name: part })).toHaveAttribute(
        'aria-current',
        'page',
      );
    },
    trySample: async () => {
      await device.goto('/try/phone');
      // The register comes before what is recorded of it: a household that is asked too early was asked already.
      await expect(phone.strip()).toContainText('Đã ghi 79/84');
    },
    typeCode: async (code) => {
      await device.goto('/');
      await page().getByLabel('Mã mời 8 chữ và số').fill(code);
      await page().getByRole('button', { name: 'Nhận sổ', exact: true }).tap();
    },
    enrolBy: async (code) => {
      await phone.typeCode(code);
      await expect(phone.strip()).toBeVisible();
    },
    hasVillage: async (households) => {
      await expect(phone.strip()).toContainText(new RegExp(`Đã ghi \\d+/${households}`));
    },
    answer: async (answer) => {
      const before = (await asked().textContent()) ?? '';
      const answers = page().getByRole('group', { name: 'Gia đình có đăng ký không?' });
      await press(answers.getByRole('button', { name: answer, exact: true }));
      await expect(
        finished()
          .or(asked().filter({ hasNotText: before }))
          .first(),
      ).toBeVisible();
    },
    registerAll: async () => {
      await phone.goTo('Đăng ký');
      await expect(finished().or(asked()).first()).toBeVisible();
      while (!(await finished().isVisible())) {
        await page()
          .getByRole('button', { name: /^Cam kết cả \d+ điều$/ })
          .tap();
        await phone.answer('Đăng ký');
      }
    },
    answerFor: async (household, answer) => {
      await (await phone.find(household)).tap();
      await page()
        .getByRole('link', { name: /^Ghi (lại )?đăng ký$/ })
        .tap();
      await expect(asked()).toContainText(household);
      await phone.answer(answer);
    },
    find: async (query) => {
      await phone.goTo('Sổ hộ');
      await page().getByRole('searchbox', { name: 'Tìm hộ' }).fill(query);
      return page().getByRole('list', { name: 'Sổ hộ' }).getByRole('link').first();
    },
    submit: async () => {
      await phone.goTo('Trang chính');
      await page().getByRole('link', { name: 'Hồ sơ', exact: true }).tap();
      await page().getByRole('button', { name: 'Nộp kết quả về xã' }).tap();
      await page()
        .getByRole('dialog')
        .getByRole('button', { name: /^(Nộp|Vẫn nộp) về xã$/ })
        .tap();
      await expect(phone.nextStep()).toContainText('Chờ xã xem xét');
    },
  };
  return phone;
}
