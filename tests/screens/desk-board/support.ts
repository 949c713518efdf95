import { describeVillage } from '#commands/commune.ts';
import { putUpPosting } from '#commands/postings.ts';
import { submitVillage } from '#commands/meetings.ts';
import { villageScope, type Draft } from '#domain/book/entry.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { KNOWN_CALENDAR } from '#domain/calendar/holidays.ts';
import { reviewVillage } from '#domain/review/village-review.ts';
import { ND86_2023 } from '#domain/rules/nd86-2023.ts';
import { createTestApp, type TestApp } from '../../support/test-app.tsx';
import { holdMeeting } from '../desk/hold-meeting.ts';

/* A commune of several villages on one officer's desk, on a day that the test says. */

const NOON = Date.UTC(2026, 9, 20, 5);

/** The officer's desk on a day; the made-up village is `commune.village`. */
export const openDesk = (households = 4, now: () => number = () => NOON): Promise<TestApp> =>
  createTestApp({ households, role: 'officer', now });

/** One more village of the commune with its households; works with all that takes a test app's own village. */
export async function addVillage(
  commune: TestApp,
  id: string,
  name: string,
  order: number,
): Promise<TestApp> {
  await describeVillage(commune.app.recording, id, { name, unitKind: 'THON', order });
  const households = commune.households.map((household) => `${id}-${household}`);
  await commune.app.recording.record(
    households.map(
      (household, index): Draft<'household'> => ({
        scope: villageScope(id),
        kind: 'household',
        subject: subjectOf.household(household),
        body: { headName: `Hộ ${household}`, order: index + 1, status: 'active' },
      }),
    ),
  );
  return { ...commune, village: id, households };
}

/** The village's whole part: registered, met, sealed, posted for its time, submitted. */
export async function submitWhole(village: TestApp): Promise<void> {
  const meeting = await holdMeeting(village, { submit: false });
  await postList(village);
  await submitVillage(village.app.recording, village.village, village.year, [meeting]);
}

/** A sheet that hung from 2 to 12 October. */
async function postList({ app, village, year }: TestApp): Promise<void> {
  const review = reviewVillage(app.village(village).value, village, year);
  const posted = await putUpPosting(
    app.recording,
    { term: ND86_2023.posting.value, calendar: KNOWN_CALENDAR, review, postings: [] },
    { place: 'Nhà văn hóa thôn', postedOn: '2026-10-02' },
  );
  if (!posted.ok) throw new Error(`Nothing was posted: ${posted.error.type}`);
}
