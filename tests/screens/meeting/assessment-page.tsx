import { fireEvent, screen } from '@testing-library/preact';
import { COMMUNE_SCOPE } from '#domain/book/entry.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import type { RuleOverrides } from '#domain/rules/overrides.ts';
import { headNameAt, type TestAppOptions } from '../../support/test-app.tsx';
import { follow, listed, press, says, startMeetingPage, type MeetingPage } from './meeting-page.tsx';

/** A meeting at its assessment, under the year's own numbers where there are any. */
export async function startAssessing(
  options: TestAppOptions,
  overrides: RuleOverrides | null = null,
): Promise<MeetingPage> {
  const page = await startMeetingPage(options);
  const { app, year } = page.test;
  const body = { year, ruleSet: 'ND86_2023', overrides };
  await app.recording.record([{ scope: COMMUNE_SCOPE, kind: 'year', subject: subjectOf.year(year), body }]);
  await page.openMeeting();
  await page.attend(Math.min(options.households ?? 12, 8));
  await follow(/Tiếp: Chủ trì/);
  await page.chooseOfficials();
  await follow(/Tiếp: Đánh giá/);
  await screen.findByRole('list', { name: 'Các hộ được đánh giá' });
  return page;
}

/** Opens the list of those to be left out, and leaves these out. */
export async function except(action: RegExp, ...households: readonly number[]): Promise<void> {
  await press(action);
  await screen.findByRole('list', { name: 'Các hộ chưa đánh giá' });
  for (const n of households) {
    fireEvent.click(
      listed('Các hộ chưa đánh giá').getByRole('checkbox', { name: new RegExp(headNameAt(n)) }),
    );
  }
  await says(`Trừ ${households.length} hộ`);
}

export async function openHousehold(n: number): Promise<void> {
  fireEvent.click(
    listed('Các hộ được đánh giá').getByRole('button', { name: new RegExp(`^${headNameAt(n)}`) }),
  );
  await screen.findByRole('region', { name: headNameAt(n) });
}

export async function tick(name: RegExp): Promise<void> {
  fireEvent.click(await screen.findByRole('checkbox', { name }));
}
