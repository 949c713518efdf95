/**
 * Goal: who tries the sample finds a village at each point of its year, made by what people would have recorded.
 * Method: the sample made in a real store, read by an officer who enrols and syncs as from a browser.
 */
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { readSampleRegister } from '../../sync-server/sample/read-sample-register.ts';
import { seedSample } from '../../sync-server/sample/seed.ts';
import { inviteToSample } from '../../sync-server/sample/invite-to-sample.ts';
import { codeMatches } from '#commands/seal-minutes.ts';
import { foldBook } from '#domain/book/book.ts';
import { villageScope } from '#domain/book/entry.ts';
import { viewOf, type BookView } from '#domain/book/view.ts';
import { dossierOf } from '#domain/dossier/dossier.ts';
import { villagesOf } from '#domain/register/commune.ts';
import { workCalendarIn } from '#domain/register/work-calendar.ts';
import { ruleSetOfVillage } from '#domain/register/year-rules.ts';
import { acceptProblems } from '#domain/review/accept-problems.ts';
import { assessmentFlagsOf, flagsOf } from '#domain/review/flags.ts';
import { reviewVillage } from '#domain/review/village-review.ts';
import { findRecognitionRules } from '#domain/rules/recognition-rule-sets.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { createTestDevice } from '../support/test-device.ts';

const REGISTER = fileURLToPath(new URL('../../sync-server/sample/so-ho-mau.xlsx', import.meta.url));
const NO_FACTS = { codeMismatches: [], clockSkews: [], setAside: 0 };

let server: TestServer;
afterEach(() => server.close());

async function readSample(): Promise<(scope: string) => BookView> {
  server = await startTestServer();
  await seedSample(server.services, await readSampleRegister(REGISTER));
  const [commune] = await server.services.store.communes();
  const invitation = await inviteToSample(server.services, commune, 'officer');
  if (!invitation.ok) throw new Error(`No invitation: ${invitation.error}`);
  const officer = await createTestDevice(server.send);
  await officer.enrol(invitation.value.code);
  await officer.pull();
  const entries = [...officer.entries.values()].map(({ entry }) => entry);
  return (scope) => viewOf(foldBook(entries.filter((entry) => entry.scope === scope)).subjects.values());
}

test('the sample has a village to register, one half way, and one to accept, with three years behind them', async () => {
  const view = await readSample();
  const commune = view('commune');
  const year = new Date(server.clock).getFullYear();
  const reviews = villagesOf(commune).map(({ id }) => reviewVillage(view(villageScope(id)), id, year));

  expect(reviews.map(({ state }) => state)).toEqual(['registering', 'registering', 'submitted']);
  for (const { village, households } of reviews)
    expect([...view(villageScope(village)).ofKind('past-result')]).toHaveLength(3 * households.length);
});

test('the third village has nothing against it: its code, its dossier, its flags', async () => {
  const view = await readSample();
  const commune = view('commune');
  const third = villagesOf(commune)[2]?.id ?? '';
  const village = view(villageScope(third));
  const review = reviewVillage(village, third, 2026);
  const ruleSet = ruleSetOfVillage(commune, 2026, third);
  const dossier = dossierOf({
    view: village,
    review,
    items: findRecognitionRules(ruleSet.id)?.dossier.value ?? [],
    ruleSet,
    calendar: workCalendarIn(commune),
    sealedOn: undefined,
    today: { year: 2026, month: 10, day: 5 },
  });

  expect(review.meetings.every((meeting) => codeMatches(meeting, third))).toBe(true);
  expect(acceptProblems(review)).toEqual([]);
  expect(flagsOf(village, review, NO_FACTS)).toEqual([]);
  expect(assessmentFlagsOf(review)).toEqual([]);
  expect(dossier.items.filter(({ state }) => state === 'missing')).toEqual([]);
});
