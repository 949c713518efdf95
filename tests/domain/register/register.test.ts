/** Goal: the register and the year’s registrations are read off the book, disputes beside them. */
import { describe, expect, test } from 'vitest';
import { COMMUNE_SCOPE, type Draft } from '#domain/book/entry.ts';
import type { BodyByKind, Kind } from '#domain/book/kinds.ts';
import { subjectOf, subjectPart, yearOfSubject } from '#domain/book/subjects.ts';
import { communeOf, targetsOf, villagesOf, yearsOf } from '#domain/register/commune.ts';
import { ruleSetOf } from '#domain/register/year-rules.ts';
import { activeHouseholdsOf, clustersOf, householdOf, householdsOf } from '#domain/register/household.ts';
import {
  countRegistrations,
  isRegistered,
  registrationOf,
  registrationSignatureOf,
} from '#domain/register/registration.ts';
import { percent } from '#domain/rules/fraction.ts';
import { household, registration, YEAR } from '../../support/drafts.ts';
import { listed, recordedBy, say, told, viewOfEntries } from '../../support/told.ts';

const ofCommune = <K extends Kind>(kind: K, subject: string, body: BodyByKind[K] | null): Draft =>
  ({ scope: COMMUNE_SCOPE, kind, subject, body }) as Draft;

describe('households', () => {
  test('come in the register’s order, those with the same number by their id', () => {
    const view = told(...listed(['h2', 'h1']), household('h9', { headName: 'Z', order: 1 }));
    expect(householdsOf(view).map(({ id }) => id)).toEqual(['h2', 'h9', 'h1']);
  });

  test('that moved out stay in the register and leave its active part', () => {
    const view = told(...listed(['h1', 'h2']), household('h1', { status: 'moved-out' }));
    expect(householdsOf(view)).toHaveLength(2);
    expect(activeHouseholdsOf(view).map(({ id }) => id)).toEqual(['h2']);
  });

  test('have every field filled, and what people disagree about beside it', () => {
    const here = recordedBy('a', [household('h1', { headName: 'Páo', order: 1 })]);
    const there = recordedBy('b', [household('h1', { headName: 'Bảo', order: 1 })]);
    const found = householdOf(viewOfEntries(...here, ...there), 'h1');
    expect(found).toMatchObject({ headName: 'Páo', phone: '', birthYear: null, status: 'active' });
    expect(found?.disputes.map(({ field }) => field)).toEqual(['headName']);
    expect(householdOf(told(), 'h1')).toBeUndefined();
  });

  test('name the village’s clusters in the order of the register', () => {
    const view = told(
      ...listed(['h1', 'h2', 'h3']),
      household('h1', { cluster: 'Dưới' }),
      household('h3', { cluster: 'Trên' }),
    );
    expect(clustersOf(householdsOf(view))).toEqual(['Dưới', 'Trên']);
  });
});

describe('registrations', () => {
  test('are counted once each, whoever recorded them: registered, declined, disputed, not yet', () => {
    const here = recordedBy('a', [
      ...listed(['h1', 'h2', 'h3', 'h4']),
      registration('h1'),
      registration('h2', false),
      registration('h3'),
    ]);
    const there = recordedBy('b', [registration('h1'), registration('h3', false)]);
    const view = viewOfEntries(...here, ...there);
    expect(countRegistrations(view, YEAR, activeHouseholdsOf(view))).toEqual({
      households: 4,
      recorded: 3,
      registered: 1,
      declined: 1,
      disputed: 1,
    });
    expect(isRegistered(registrationOf(view, YEAR, 'h3'))).toBe(false);
    expect(isRegistered(registrationOf(view, YEAR + 1, 'h1'))).toBe(false);
  });

  test('carry the signature that was given on the screen', () => {
    const signature = { name: 'Páo', strokes: [[0, 0]] };
    const view = told(say('registration-signature', subjectOf.registrationSignature(YEAR, 'h1'), signature));
    expect(registrationSignatureOf(view, YEAR, 'h1')).toEqual(signature);
    expect(registrationSignatureOf(view, YEAR, 'h2')).toBeUndefined();
  });
});

describe('the commune', () => {
  const year = (number: number, body: Partial<BodyByKind['year']> = {}) =>
    ofCommune('year', subjectOf.year(number), {
      year: number,
      ruleSet: 'ND86_2023',
      overrides: null,
      ...body,
    });

  test('has villages in their order and years with the newest first', () => {
    const village = (id: string, order: number) =>
      ofCommune('village', subjectOf.village(id), { name: id, unitKind: 'THON', order });
    const view = told(village('b', 2), village('a', 2), village('c', 1), year(2025), year(2026));
    expect(villagesOf(view).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
    expect(yearsOf(view)).toEqual([2026, 2025]);
    expect(communeOf(view)).toBeUndefined();
  });

  test('has no year that was opened by mistake and taken back', () => {
    expect(yearsOf(told(year(2027), ofCommune('year', subjectOf.year(2027), null)))).toEqual([]);
  });

  test('judges a year by its rule set, with the province’s numbers over it; before it is opened by the decree in force', () => {
    const overrides = {
      document: 'QĐ 22/2024',
      quorum: { fraction: percent(70), base: 'households' as const },
    };
    const view = told(year(2026, { overrides }), year(2020, { ruleSet: 'ND122_2018' }));
    expect(ruleSetOf(view, 2026).quorum.value).toEqual(overrides.quorum);
    expect(ruleSetOf(view, 2020).id).toBe('ND122_2018');
    expect(ruleSetOf(told(), 2026).id).toBe('ND86_2023');
    expect(ruleSetOf(told(year(2026, { ruleSet: 'from-a-newer-app' })), 2026).id).toBe('ND86_2023');
  });

  test('has the targets of the year asked for', () => {
    const target = (number: number) =>
      ofCommune('target', subjectOf.target(number, 'registered'), {
        year: number,
        indicator: 'registered',
        basisPoints: 9500,
        denominator: 'households',
      });
    expect(targetsOf(told(target(2025), target(2026)), 2026).map((each) => each.year)).toEqual([2026]);
  });
});

describe('subjects', () => {
  test.each([
    { subject: 'registration:2026:h1', year: 2026 },
    { subject: 'tally:2026-k3f9:h1', year: 2026 },
    { subject: 'return-item:2026-r1', year: 2026 },
    { subject: 'household:2026abc', year: 0 },
    { subject: 'household:h1', year: 0 },
    { subject: 'commune', year: 0 },
    { subject: 'year:1999', year: 0 },
  ])('$subject belongs to $year', ({ subject, year }) => {
    expect(yearOfSubject(subject)).toBe(year);
  });

  test('are read by their parts', () => {
    expect([0, 1, 2].map((n) => subjectPart('tally:M:H', n))).toEqual(['M', 'H', '']);
  });
});
