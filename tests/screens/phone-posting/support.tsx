import { signal } from '@preact/signals';
import { fireEvent, screen } from '@testing-library/preact';
import type { ComponentChild } from 'preact';
import { amendMinutes } from '#commands/meetings.ts';
import type { AmendedResult } from '#domain/book/kinds.ts';
import type { CivilDate } from '#domain/calendar/civil-date.ts';
import { parseIsoDay } from '#domain/calendar/iso-day.ts';
import { AppContext } from '../../../src/screens/shared/app-context.ts';
import type { TestApp } from '../../support/test-app.tsx';

const day = (text: string): CivilDate => parseIsoDay(text) ?? { year: 1, month: 1, day: 1 };

/** Shows a screen on a day; the returned `goTo` turns the calendar. */
export function showOn(village: TestApp, today: string, ui: ComponentChild) {
  const now = signal(day(today));
  village.render(<AppContext.Provider value={{ ...village.app, today: now }}>{ui}</AppContext.Provider>);
  return {
    goTo: (later: string) => {
      now.value = day(later);
    },
  };
}

const signature = { name: 'Lý Văn Trưởng', strokes: [] };

/** Signs an amendment of the village's only meeting. */
export async function amend(
  village: TestApp,
  meeting: string,
  changes: readonly AmendedResult[],
): Promise<void> {
  const amended = await amendMinutes(
    village.app.recording,
    { village: village.village, meeting },
    { changes, reason: 'Bình xét lại', chair: signature, secretary: signature },
  );
  if (!amended.ok) throw new Error(`The minutes were not amended: ${amended.error.type}`);
}

export const tap = (name: string | RegExp): void => {
  fireEvent.click(screen.getByRole('button', { name }));
};

export const type = (label: string | RegExp, value: string): void => {
  fireEvent.input(screen.getByLabelText(label, { selector: 'input, textarea' }), { target: { value } });
};
