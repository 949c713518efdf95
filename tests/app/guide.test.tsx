/** Goal: the guide is offered until it was opened once on this device, by whichever release. Method: the notice over a real disk. */
import { cleanup, render, screen, waitFor } from '@testing-library/preact';
import { clear, get, set } from 'idb-keyval';
import { LocationProvider } from 'preact-iso';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadDeviceMarks } from '#store/device-marks.ts';
import { Guide, GuideNotice } from '../../src/app/Guide.tsx';
import { changeSettings } from '../../src/app/settings.ts';

beforeEach(() => clear());
afterEach(cleanup);

const OFFER = { name: 'Xem hướng dẫn' };

function openHome(): void {
  render(
    <LocationProvider>
      <GuideNotice />
    </LocationProvider>,
  );
}

test('somebody who has never seen the guide is offered it on the home screen, until it is opened', async () => {
  openHome();
  expect(await screen.findByRole('link', OFFER)).toBeTruthy();
  render(<Guide />);
  await waitFor(() => expect(screen.queryByRole('link', OFFER)).toBeNull());
  await waitFor(async () => expect((await loadDeviceMarks()).guided).toBe(true));
  cleanup();
  openHome();
  await loadDeviceMarks();
  expect(screen.queryByRole('link', OFFER)).toBeNull();
});

test('a phone on which an earlier release noted it among the settings is not offered it again, whatever is set since', async () => {
  await set('device-settings', { language: 'vi', textSize: 'large', guided: true });
  await changeSettings({ theme: 'dark' });
  expect(await loadDeviceMarks()).toMatchObject({ guided: true });
  expect(await get('device-settings')).toMatchObject({ textSize: 'large', theme: 'dark' });
});
