import { cleanup, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { NewMeetingScreen } from '../../../src/screens/meeting/index.ts';
import { createTestApp, type TestApp } from '../../support/test-app.tsx';

let village: TestApp;
afterEach(() => {
  cleanup();
  village.stop();
});

test('where nobody is left to be summoned there is no dead button, but the way to the meetings', async () => {
  village = await createTestApp({ households: 0 });
  village.render(<NewMeetingScreen />);
  expect(await screen.findByText('Không còn hộ nào để triệu tập.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /triệu tập/ })).toBeNull();
  expect(screen.getByRole('link', { name: 'Xem các cuộc họp' }).getAttribute('href')).toBe('/meeting');
});
