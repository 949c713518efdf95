import { expect, type Locator } from '@playwright/test';
import type { Device } from './device.ts';
import type { UploadedFile } from './registers.ts';

/** More than any way from one end of a page to the other. */
const TABS_MAX = 120;

/** Who is invited, in the words of the form. */
export interface Invited {
  readonly name: string;
  readonly village: string;
  readonly role?: 'Trưởng thôn, tổ trưởng' | 'Người ghi thứ hai';
}

/** What the commune's officer does at the desk, in words and by the words on the screen. */
export interface DeskPage {
  readonly device: Device;
  goTo(
    part:
      | 'Bảng theo dõi'
      | 'Quyết định'
      | 'Sổ theo dõi'
      | 'Giấy tờ'
      | 'Khay để riêng'
      | 'Nhập sổ hộ'
      | 'Năm và quy định'
      | 'Người và máy',
  ): Promise<void>;
  /** Opens the desk of the sample commune. */
  trySample(): Promise<void>;
  /** Sets the commune up with the link that the server printed. */
  setUp(link: string, commune: string, officer: string): Promise<void>;
  /** Chooses a file of households and comes to what was understood of it. */
  chooseRegister(file: UploadedFile): Promise<void>;
  /** Takes over what was understood. */
  takeOver(): Promise<void>;
  openYear(year: number): Promise<void>;
  /** Invites somebody; gives the code as it stands on the slip. */
  invite(invited: Invited): Promise<string>;
  /** Shuts a person's device out. */
  revoke(name: string): Promise<void>;
  /** Presses Tab until the control has the focus. */
  reachByTab(control: Locator): Promise<void>;
  /** The village's row on the board. */
  row(village: string): Locator;
  openVillage(village: string): Promise<void>;
  /** Sends a household back with words of one's own. */
  returnHousehold(head: string, reason: string): Promise<void>;
  /** Accepts the village that is open, with all its flags seen. */
  accept(): Promise<void>;
}

export function deskPage(device: Device): DeskPage {
  const page = () => device.page();
  const heading = (name: string) => page().getByRole('heading', { level: 1, name });
  const desk: DeskPage = {
    device,
    goTo: async (part) => {
      await page().getByRole('navigation').getByRole('link', { name: part }).click();
      await expect(page().getByRole('navigation').getByRole('link', { name: part })).toHaveAttribute(
        'aria-current',
        'page',
      );
    },
    trySample: async () => {
      await device.goto('/try/desk');
      await expect(heading('Bảng theo dõi các thôn')).toBeVisible();
    },
    setUp: async (link, commune, officer) => {
      await device.goto(link);
      await page().getByLabel('Tên xã, phường').fill(commune);
      await page().getByLabel('Họ tên người phụ trách').fill(officer);
      await page().getByRole('button', { name: 'Thiết lập' }).click();
      await expect(heading('Bảng theo dõi các thôn')).toBeVisible();
    },
    chooseRegister: async (file) => {
      await desk.goTo('Nhập sổ hộ');
      const another = page().getByRole('button', { name: /^(Nhập tệp khác|Chọn tệp khác)$/ });
      if (await another.isVisible()) await another.click();
      await page().getByLabel('Tệp Excel (.xlsx) hoặc .csv').setInputFiles(file);
      await expect(page().getByRole('region', { name: `Đã hiểu từ tệp “${file.name}”` })).toBeVisible();
    },
    takeOver: async () => {
      await page().getByRole('button', { name: 'So với sổ hiện có' }).click();
      await page().getByRole('button', { name: 'Ghi vào sổ' }).click();
      await expect(page().getByText('Đã ghi vào sổ')).toBeVisible();
    },
    openYear: async (year) => {
      await desk.goTo('Năm và quy định');
      await page().getByLabel('Năm', { exact: true }).fill(String(year));
      await page()
        .getByRole('button', { name: `Mở năm ${year}` })
        .click();
      await expect(page().getByText(`Năm ${year} đã mở theo`)).toBeVisible();
    },
    invite: async ({ name, village, role = 'Trưởng thôn, tổ trưởng' }) => {
      await desk.goTo('Người và máy');
      const another = page().getByRole('button', { name: 'Mời người khác' });
      if (await another.isVisible()) await another.click();
      await page().getByRole('radio', { name: role }).check();
      await page().getByLabel('Thôn, tổ dân phố', { exact: true }).selectOption(village);
      await page().getByLabel('Họ và tên').fill(name);
      await page().getByRole('button', { name: 'Tạo mã mời' }).click();
      const slip = page().getByRole('region', { name: `Mã mời của ${name}` });
      const code = slip.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
      return (await code.textContent()) ?? '';
    },
    revoke: async (name) => {
      await desk.goTo('Người và máy');
      await page()
        .getByRole('button', { name: `Thu hồi máy của ${name}` })
        .click();
      await page().getByRole('dialog').getByRole('button', { name: 'Thu hồi máy', exact: true }).click();
      await expect(page().getByRole('dialog')).toBeHidden();
    },
    reachByTab: async (control) => {
      await expect(control).toBeVisible();
      for (let pressed = 0; pressed < TABS_MAX; pressed += 1) {
        if (await control.evaluate((element) => element === document.activeElement)) return;
        await page().keyboard.press('Tab');
      }
      throw new Error(`No Tab leads to ${control.toString()}`);
    },
    row: (village) =>
      page()
        .getByRole('row')
        .filter({ has: page().getByRole('link', { name: village }) }),
    openVillage: async (village) => {
      await desk.goTo('Bảng theo dõi');
      await desk.row(village).getByRole('link').click();
      await expect(heading(village)).toBeVisible();
    },
    returnHousehold: async (head, reason) => {
      await page()
        .getByRole('button', { name: `Trả lại hộ ${head}` })
        .first()
        .click();
      const dialog = page().getByRole('dialog');
      await dialog.getByRole('radio', { name: 'Lý do khác' }).check();
      await dialog.getByLabel('Ghi rõ thêm').fill(reason);
      await dialog.getByRole('button', { name: 'Thêm vào danh sách trả lại' }).click();
      await page().getByRole('button', { name: 'Gửi trả lại thôn' }).click();
      await expect(page().getByText('Đã trả lại 1 mục.')).toBeVisible();
    },
    accept: async () => {
      const seen = page().getByRole('checkbox', { name: /^Tôi đã xem \d+ cảnh báo/ });
      const accept = page().getByRole('button', { name: 'Tiếp nhận hồ sơ thôn' });
      await expect(accept).toBeVisible();
      if (await seen.isVisible()) await seen.check();
      await accept.click();
      await page().getByRole('dialog').getByRole('button', { name: 'Tiếp nhận', exact: true }).click();
      await expect(page().getByText(/^Đã tiếp nhận lúc/)).toBeVisible();
    },
  };
  return desk;
}
