import { cleanup, screen, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { villageScope } from '#domain/book/entry.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { TrayScreen } from '../../../src/screens/desk-tray/index.ts';
import { arrive, introduce } from '../../support/second-phone.ts';
import { createTestApp, headNameAt, type TestApp } from '../../support/test-app.tsx';

let commune: TestApp;
afterEach(() => {
  cleanup();
  commune.stop();
});

test('what was set aside is told with its recorder, its content and the reason', async () => {
  commune = await createTestApp({ households: 3, role: 'officer' });
  await introduce(commune, 'Nông Thị Lan');
  const body = { registered: true, commitments: [] };
  const subject = subjectOf.registration(2026, 'h0001');
  await arrive(
    commune,
    { scope: villageScope(commune.village), kind: 'registration', subject, body },
    { verdict: 'revoked' },
  );
  commune.render(<TrayScreen />);

  const row = within(await screen.findByRole('row', { name: new RegExp(headNameAt(1)) }));
  expect(row.getByText('Nông Thị Lan')).toBeTruthy();
  expect(row.getByText('Thôn Bắc Lệ')).toBeTruthy();
  expect(row.getByText('Máy đã ghi mục này không còn được dùng.')).toBeTruthy();
});

test('an empty tray says so', async () => {
  commune = await createTestApp({ households: 1, role: 'officer' });
  commune.render(<TrayScreen />);
  expect(screen.getByText('Không có lần ghi nào bị để riêng.')).toBeTruthy();
});
