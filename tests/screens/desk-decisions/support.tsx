import { fireEvent, screen } from '@testing-library/preact';
import { Route, Router } from 'preact-iso';
import { acceptVillage } from '#commands/reviews.ts';
import { decisionsOf, type Decision } from '#domain/decision/decision.ts';
import { reviewVillage } from '#domain/review/village-review.ts';
import {
  DecisionScreen,
  DecisionsScreen,
  MeritScreen,
  NewDecisionScreen,
} from '../../../src/screens/desk-decisions/index.ts';
import { createTestApp, type TestApp, type TestAppOptions } from '../../support/test-app.tsx';
import { holdMeeting } from '../desk/hold-meeting.ts';

/** A desk whose one village has met, submitted and been accepted. */
export async function acceptedCommune(options: TestAppOptions = {}): Promise<TestApp> {
  const commune = await createTestApp({ households: 6, role: 'officer', ...options });
  const meeting = await holdMeeting(commune);
  const { app, village, year } = commune;
  const accepted = await acceptVillage(app.recording, village, year, [meeting], await app.coversOf(village));
  if (!accepted.ok) throw new Error(`The village was not accepted: ${accepted.error.type}`);
  if (reviewVillage(app.village(village).value, village, year).state !== 'accepted') {
    throw new Error('The village is accepted');
  }
  return commune;
}

/** Opens the desk at an address, with the ways from one page to the next. */
export function openAt(commune: TestApp, path: string): void {
  history.replaceState(null, '', path);
  commune.render(
    <Router>
      <Route path="/desk/decisions" component={DecisionsScreen} />
      <Route path="/desk/decisions/new" component={NewDecisionScreen} />
      <Route path="/desk/decisions/:id" component={DecisionScreen} />
      <Route path="/desk/merit" component={MeritScreen} />
    </Router>,
  );
}

export const decisionsIn = ({ app, year }: TestApp): readonly Decision[] =>
  decisionsOf(app.commune.value, year);

export const press = (name: string | RegExp): void => {
  fireEvent.click(screen.getByRole('button', { name }));
};

export const type = (label: string, value: string): void => {
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
};
