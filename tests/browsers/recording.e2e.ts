import { startCommune } from '../e2e/support/commune.ts';
import { expect, test } from '../e2e/support/test.ts';
import { openFirefox } from './firefox.ts';
import { phoneOf } from './phone.ts';
import type { BrowserTab } from './tab.ts';
import { openWebKit } from './webkit.ts';

/*
 * The browsers besides Chromium: the app is put on the phone, the server dies, the page is loaded again, and from the registration
 * to the sealed minutes everything is recorded without it. Chromium does the same in e2e/offline-meeting.e2e.ts.
 */
const BROWSERS: readonly { readonly name: string; readonly open: () => Promise<BrowserTab> }[] = [
  { name: 'Firefox', open: openFirefox },
  { name: 'WebKitGTK', open: openWebKit },
];

for (const { name, open } of BROWSERS) {
  test(`${name}: loads again without a server, records a whole meeting and hands it in`, async ({
    world,
  }) => {
    // Every key of the PIN and every stroke goes by remote control, and two browsers share the machine.
    test.setTimeout(360_000);
    const { server, invite } = await startCommune(world);
    const code = await invite();
    const tab = await open();
    const phone = phoneOf(tab);
    try {
      await test.step('the phone gets its village', async () => {
        await tab.goto(`${server.url}/`);
        await phone.fill({ label: 'Mã mời 8 chữ và số' }, code);
        await phone.press({ role: 'button', name: 'Nhận sổ' });
        await phone.choosePin();
        await phone.reads(/Đã ghi \d+\/6/);
        await phone.isReadyForOffline();
      });

      await test.step('the server dies, the page is loaded again', async () => {
        await server.kill();
        if (tab.killAndReopen) await tab.killAndReopen(`${server.url}/`);
        else await tab.reload();
        await phone.unlock();
        await phone.reads(/Đã ghi \d+\/6/);
      });

      const sealed = await test.step('registration, meeting, seal', async () => {
        await phone.registerAll(6);
        await phone.meet('Đặng Thị Hoa');
        await tab.reload();
        await phone.unlock();
        return phone.signAndSeal();
      });
      expect(sealed).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);

      await test.step('the server is back: all is received without a touch', async () => {
        await server.restart();
        await phone.reads('Xã đã nhận', 130_000);
      });
    } finally {
      await tab.close();
    }
  });
}
