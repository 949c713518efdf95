import { expect, type Locator } from '@playwright/test';
import type { Device } from './device.ts';

/** What the village does between the sealed minutes and the dossier, by the words on the phone. */
export interface PostingPage {
  /** Says that the sheet was put up on that day (`2026-11-08`), on the board of the culture house. */
  putUp(day: string): Promise<void>;
  sheet(number: number): Locator;
  takeDown(day: string): Promise<void>;
  /** Notes what somebody said about a household. */
  note(household: string, text: string): Promise<void>;
  settle(household: string, answer: 'Chấp nhận' | 'Không chấp nhận', how: string): Promise<void>;
}

export function postingPage(device: Device): PostingPage {
  const page = () => device.page();
  const button = (name: string) => page().getByRole('button', { name, exact: true });
  const posting: PostingPage = {
    putUp: async (day) => {
      await device.goto('/posting');
      await page().getByLabel('Niêm yết ở đâu').fill('Bảng tin nhà văn hóa');
      await page().getByLabel('Ngày niêm yết').fill(day);
      await button('Đã niêm yết').tap();
      await expect(page().getByText(/^Đã ghi: niêm yết ngày/)).toBeVisible();
    },
    sheet: (number) => page().getByRole('region', { name: `Tờ niêm yết số ${number}` }),
    takeDown: async (day) => {
      await button('Ghi ngày gỡ xuống').tap();
      await page().getByLabel('Gỡ xuống ngày nào').fill(day);
      await button('Đã gỡ xuống').tap();
      await expect(page().getByText(/^Đã ghi: gỡ xuống ngày/)).toBeVisible();
    },
    note: async (household, text) => {
      await button('Ghi ý kiến').tap();
      await page().getByRole('searchbox', { name: 'Tìm hộ' }).fill(household);
      await page().getByRole('list', { name: 'Các hộ tìm thấy' }).getByRole('button').first().tap();
      await page().getByLabel('Nội dung ý kiến').fill(text);
      await button('Ghi ý kiến này').tap();
      await expect(page().getByText('Đã ghi ý kiến')).toBeVisible();
    },
    settle: async (household, answer, how) => {
      await button(`Giải quyết ý kiến về ${household}`).tap();
      await button(answer).tap();
      await page().getByLabel('Giải quyết thế nào').fill(how);
      await button('Ghi cách giải quyết').tap();
      await expect(page().getByText('Đã ghi cách giải quyết')).toBeVisible();
    },
  };
  return posting;
}
