import { fireEvent, screen, within } from '@testing-library/preact';
import { COMMUNE_SCOPE, type Draft } from '#domain/book/entry.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { YearScreen } from '../../../src/screens/desk-year/index.ts';
import { createTestApp, type TestApp } from '../../support/test-app.tsx';
import { h } from 'preact';

/** Opens the year's page at the desk of a commune with a few more villages. */
export async function openYearScreen(part: string, villages: readonly string[] = []): Promise<TestApp> {
  sessionStorage.clear();
  const commune = await createTestApp({ households: 3, role: 'officer' });
  const drafts = villages.map(
    (name, index): Draft<'village'> => ({
      scope: COMMUNE_SCOPE,
      kind: 'village',
      subject: subjectOf.village(`v${index}`),
      body: { name, unitKind: 'THON', order: index + 2 },
    }),
  );
  if (drafts.length > 0) await commune.app.recording.record(drafts);
  commune.render(h(YearScreen, {}));
  show(part);
  return commune;
}

/** Goes to a part of the page. */
export const show = (part: string): void => {
  fireEvent.click(screen.getByRole('tab', { name: new RegExp(`^${part}`) }));
};

export const type = (label: string | RegExp, value: string): void => {
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
};

export const press = (name: string | RegExp): void => {
  fireEvent.click(screen.getByRole('button', { name }));
};

/** The cells of a row, by its first one. */
export const cellsOf = (row: RegExp): readonly (string | null)[] =>
  within(screen.getByRole('row', { name: row }))
    .getAllByRole('cell')
    .map((cell) => cell.textContent);
