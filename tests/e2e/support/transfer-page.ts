import { readFileSync } from 'node:fs';
import { expect, type Download, type Locator } from '@playwright/test';
import type { Device } from './device.ts';

/** Handing over and taking in, in the words on the screen. */
export interface TransferPage {
  /** Opens the page from where people find it: the strip on a phone, the menu at the desk. */
  open(): Promise<void>;
  /** Hands over as a file; gives what was saved. */
  sendFile(): Promise<Buffer>;
  /** Picks a file with these bytes. */
  pick(bytes: Buffer, name?: string): Promise<void>;
  /** What the last file or code brought. */
  news(text: string | RegExp): Locator;
}

/** The bytes of a download. */
export async function bytesOf(download: Download): Promise<Buffer> {
  return readFileSync(await download.path());
}

export function transferPage(device: Device): TransferPage {
  const page = () => device.page();
  return {
    open: async () => {
      if (device.size === 'desk') {
        await page().getByRole('navigation').getByRole('link', { name: 'Nhận không mạng' }).click();
        await expect(page().getByRole('heading', { level: 1, name: 'Nhận không cần mạng' })).toBeVisible();
        return;
      }
      await page()
        .getByRole('link', { name: /Đã ghi \d+\/\d+/ })
        .tap();
      await page().getByRole('link', { name: 'Chuyển không cần mạng' }).tap();
      await expect(page().getByRole('region', { name: 'Nhận về' })).toBeVisible();
    },
    sendFile: async () => {
      const saved = page().waitForEvent('download');
      await page().getByRole('button', { name: 'Gửi bằng tệp' }).click();
      const download = await saved;
      expect(download.suggestedFilename()).toMatch(/^nep-nha-[a-z0-9-]+-\d{4}-\d{2}-\d{2}\.nepnha$/);
      return bytesOf(download);
    },
    pick: async (bytes, name = 'tep.nepnha') => {
      const file = { name, mimeType: 'application/octet-stream', buffer: bytes };
      await page().getByLabel('Tệp chuyển sổ (.nepnha)').setInputFiles(file);
    },
    news: (text) => page().getByRole('region', { name: 'Nhận về' }).getByText(text),
  };
}
