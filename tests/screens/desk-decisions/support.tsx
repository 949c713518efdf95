import { fireEvent, screen } from '@testing-library/preact';
import { Route, Router } from 'preact-iso';
import { draftDecision, nameHouseholds, signDecision } from '#commands/decisions.ts';
import { acceptVillage } from '#commands/reviews.ts';
import { decidedVillage } from '#commands/signing-problems.ts';
import { villageScope, type Draft } from '#domain/book/entry.ts';
import { subjectOf } from '#domain/book/subjects.ts';
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

const SIGNING = {
  number: '120/QĐ-UBND',
  signedOn: '2026-11-25',
  signatory: { name: 'Hoàng Văn Kiên', position: 'Chủ tịch' },
  capacity: 'SELF',
  evenBeforeAcceptance: true,
} as const;

/** Recognises everybody this year, and in the two years before; gives the decision's id. */
export async function recogniseThreeYears(commune: TestApp): Promise<string> {
  const { app, village, year, households } = commune;
  const drafted = await draftDecision(app.recording, { year, type: 'recognition', grounds: [] });
  if (!drafted.ok) throw new Error('Not drafted');
  const decision = decisionsIn(commune).find(({ id }) => id === drafted.value);
  if (!decision) throw new Error(`No decision ${drafted.value}`);
  await nameHouseholds(app.recording, decision, [{ village, households }]);
  const view = app.village(village).value;
  const review = reviewVillage(view, village, year);
  const done = await signDecision(app.recording, decision, SIGNING, [
    decidedVillage(view, review, () => ({ year, month: 11, day: 25 })),
  ]);
  if (!done.ok) throw new Error(`Not signed: ${done.error.type}`);
  const earlier = [year - 1, year - 2].flatMap((each) =>
    households.map(
      (household): Draft<'past-result'> => ({
        scope: villageScope(village),
        kind: 'past-result',
        subject: subjectOf.pastResult(each, household),
        body: { outcome: 'recognised', reason: '', decision: 'QĐ 9', merit: false },
      }),
    ),
  );
  await app.recording.record(earlier);
  return decision.id;
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
