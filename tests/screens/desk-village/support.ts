import { restrictedScope, villageScope, type Draft } from '#domain/book/entry.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { percent } from '#domain/rules/fraction.ts';
import { freezeRules, type FrozenRules } from '#domain/rules/frozen-rules.ts';
import { ND86_2023 } from '#domain/rules/nd86-2023.ts';
import { createTestApp, type TestApp } from '../../support/test-app.tsx';
import { MEETING } from '../../support/drafts.ts';
import { amended, gathering, hands, say, sealed } from '../../support/told.ts';

/* One village on the officer's desk on 20 October 2026, told in drafts. */

export const openDesk = (households = 3): Promise<TestApp> =>
  createTestApp({ households, role: 'officer', now: () => Date.UTC(2026, 9, 20, 5) });

/** Records drafts of the made-up village, whatever village they were written for. */
export async function tell({ app, village }: TestApp, ...drafts: readonly Draft[]): Promise<void> {
  const done = await app.recording.record(
    drafts.map((draft) => ({ ...draft, scope: villageScope(village) })),
  );
  if (!done.ok) throw new Error(`Not recorded: ${done.error.type}`);
}

/** Twenty points for one standard of which 15 are to be reached. */
export const WITH_POINTS: FrozenRules = {
  ...freezeRules(ND86_2023),
  scoring: {
    scale: { standards: [{ id: 'I', maxPoints: 20, criteria: [] }] },
    standardFloor: percent(50),
    passMarks: [{ area: 'any', poorOnly: false, points: 15 }],
    areaClass: 'other',
  },
};

/** A sealed meeting that passed everybody by show of hands, with these assessments. */
export async function meet(
  commune: TestApp,
  assessments: readonly Draft[] = [],
  rules: FrozenRules = freezeRules(ND86_2023),
): Promise<void> {
  const { households } = commune;
  const startedAt = Date.UTC(2026, 9, 1);
  await tell(
    commune,
    ...gathering({ summoned: households, fields: { year: 2026, method: 'SHOW_OF_HANDS', rules, startedAt } }),
    ...households.map((id) => hands(id, [3, 0, 0, 3])),
    ...assessments,
  );
  await tell(commune, sealed({ [commune.app.enrolment.device]: 9999 }, { closedAt: startedAt + 3_600_000 }));
}

export const submit = (commune: TestApp): Promise<void> =>
  tell(commune, say('submission', subjectOf.submission(2026, commune.village), { meetings: [MEETING] }));

/** A sheet that hung from 2 to 12 October with these names. */
export const posted = (commune: TestApp, households: readonly string[]): Promise<void> =>
  tell(
    commune,
    say('posting', subjectOf.posting(2026, 's1'), {
      year: 2026,
      sheet: 1,
      households,
      place: 'Nhà văn hóa thôn',
      postedOn: '2026-10-02',
      until: '2026-10-12',
      takenDownOn: '',
    }),
  );

/** Proposed by an amendment, whatever the vote and the assessment said. */
export const amendedIn = (household: string): Draft =>
  amended([{ household, outcome: 'proposed', for: 3, base: 3 }]);

export async function nameCases({ app, village }: TestApp, household: string, cases: readonly string[]) {
  await app.recording.record([
    {
      scope: restrictedScope(village),
      kind: 'disqualification',
      subject: subjectOf.disqualification(2026, household),
      body: { cases, note: '' },
    } as Draft,
  ]);
}
