import type { Page } from '@playwright/test';
import { expect, test } from '../support/test.ts';

/** A browser from before what the app needs, as far as a script can tell. */
const lackIn = async (page: Page, name: string): Promise<void> => {
  await page.addInitScript((missing) => {
    Reflect.deleteProperty(globalThis, missing);
  }, name);
};

for (const missing of ['CSSLayerBlockRule', 'structuredClone', 'HTMLDialogElement']) {
  test(`a browser without ${missing} is told to be updated instead of shown a blank page`, async ({
    world,
    server,
  }) => {
    const device = await world.open('phone', server);
    const page = device.page();
    await lackIn(page, missing);
    await device.goto('/');

    await expect(page.getByRole('alert')).toContainText('Trình duyệt này cũ quá');
    await expect(page.getByRole('alert')).toContainText('Sổ đã ghi vẫn ở trên máy');
    await expect(page.locator('#app')).toHaveCount(0);
  });
}
