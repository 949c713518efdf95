import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PeopleScreen } from '../../../src/screens/desk-people/index.ts';
import { AppContext, type AppServices } from '../../../src/screens/shared/app-context.ts';
import { createTestApp, type TestApp } from '../../support/test-app.tsx';

let commune: TestApp;
const saved: { readonly name: string; readonly href: string }[] = [];

// The browser's folder of downloads.
beforeEach(() => {
  saved.length = 0;
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push({ name: this.download, href: this.href });
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  cleanup();
  commune.stop();
});

async function press(exportBook?: AppServices['exportBook']) {
  commune = await createTestApp({ households: 1, role: 'officer' });
  commune.render(
    <AppContext.Provider value={{ ...commune.app, ...(exportBook && { exportBook }) }}>
      <PeopleScreen />
    </AppContext.Provider>,
  );
  const card = within(screen.getByRole('region', { name: 'Kiểm tra sổ' }));
  fireEvent.click(card.getByRole('button', { name: 'Xuất sổ để kiểm tra' }));
  return card;
}

test('the officer saves the whole book under a name that says whose and when', async () => {
  const card = await press(() => Promise.resolve({ ok: true, value: new Blob(['{"type":"end"}\n']) }));
  expect((await card.findByRole('status')).textContent).toContain('Đã lưu so-xa-mau-son-ha-');
  expect(saved.map(({ name }) => name)).toEqual([
    expect.stringMatching(/^so-xa-mau-son-ha-\d{4}-\d\d-\d\d\.nepnha-book\.ndjson$/),
  ]);
  expect(saved[0]?.href).toMatch(/^blob:/);
});

test('without a network it says so, without alarm, and saves nothing', async () => {
  const card = await press();
  expect((await card.findByRole('status')).textContent).toContain('Cần mạng để xuất sổ');
  expect(screen.queryByRole('alert')).toBeNull();
  expect(saved).toEqual([]);
});

test('a refusal is told in words', async () => {
  const refused = { type: 'refused', code: 'device-revoked' } as const;
  const card = await press(() => Promise.resolve({ ok: false, error: refused }));
  expect(await card.findByRole('alert')).toBeTruthy();
  expect(saved).toEqual([]);
});
