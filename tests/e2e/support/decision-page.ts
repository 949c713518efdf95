import { expect } from '@playwright/test';
import type { DeskPage } from './desk-page.ts';

/** What the officer does from accepted villages to the published decision, by the words at the desk. */
export interface DecisionPage {
  /** Makes the draft of all villages that wait. */
  draft(): Promise<void>;
  sign(number: string, signatory: string): Promise<void>;
  publish(place: string): Promise<void>;
  /** Says that the certificates were given to the households, today. */
  handOver(place: string): Promise<void>;
  /** From the signed decision that is open: takes the title from a household by a draft of its own. */
  revoke(household: string, reason: string): Promise<void>;
  /** The words on one of the papers of the decision that is open, as the preview has them. */
  paper(name: string): Promise<string>;
}

export function decisionPage(desk: DeskPage): DecisionPage {
  const page = () => desk.device.page();
  const button = (name: string) => page().getByRole('button', { name, exact: true });
  return {
    draft: async () => {
      await desk.goTo('Quyết định');
      await page().getByRole('link', { name: 'Lập quyết định' }).click();
      await button('Lập bản nháp').click();
      await expect(button('Ghi là đã ký')).toBeVisible();
    },
    sign: async (number, signatory) => {
      await page().getByLabel('Số quyết định').fill(number);
      await page().getByLabel('Họ tên người ký').fill(signatory);
      await button('Ghi là đã ký').click();
      await expect(page().getByRole('heading', { level: 1, name: `Quyết định số ${number}` })).toBeVisible();
    },
    publish: async (place) => {
      await page().getByLabel('Nơi công khai').fill(place);
      await button('Ghi là đã công khai').click();
      await expect(page().getByText(/^Đã ghi công khai ngày/)).toBeVisible();
    },
    handOver: async (place) => {
      await page().getByLabel('Nơi trao').fill(place);
      await button('Ghi là đã trao').click();
      await expect(page().getByText(/^Đã ghi trao giấy ngày/)).toBeVisible();
    },
    revoke: async (household, reason) => {
      await button('Hủy bỏ danh hiệu của hộ').click();
      await page()
        .getByRole('checkbox', { name: new RegExp(`^${household}, `) })
        .check();
      await page().getByLabel('Lý do').fill(reason);
      await button('Lập bản nháp').click();
      await expect(button('Ghi là đã ký')).toBeVisible();
    },
    paper: async (name) => {
      const decision = page().url();
      await page().getByRole('link', { name, exact: true }).click();
      const sheet = page().locator('[data-document]').first();
      await expect(sheet).toContainText(/\S{2}/);
      const text = await sheet.innerText();
      await page().goto(decision);
      return text;
    },
  };
}
