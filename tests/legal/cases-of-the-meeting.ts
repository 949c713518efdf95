import { expect } from 'vitest';
import { addDays } from '#domain/calendar/civil-date.ts';
import { workCalendarOf } from '#domain/calendar/holidays.ts';
import { isoDayOf, parseIsoDay } from '#domain/calendar/iso-day.ts';
import { endOfTerm } from '#domain/posting/posting.ts';
import { neededOf, percent, reaches } from '#domain/rules/fraction.ts';
import type { Term } from '#domain/rules/rule-set.ts';
import { scoreOf } from '#domain/assessment/score.ts';
import type { Decree, Law, LegalCase } from './law.ts';

/* Up to the sealed minutes. Sources are those of the rules' citations; reports are named in the case. */

const dayOf = (text: string) => {
  const day = parseIsoDay(text);
  if (!day) throw new Error(`${text} is no day`);
  return day;
};

/** The last day of a term that begins on a day, with the law's own holidays. */
export function endOf(law: Law, from: string, term: Term | null): string {
  if (term === null) throw new Error('no term');
  return isoDayOf(endOfTerm(dayOf(from), term, workCalendarOf(law.holidays.value)));
}

/** The last day before a yearly deadline. */
const lastDay = (year: number, deadline: { readonly month: number; readonly day: number } | undefined) =>
  deadline && isoDayOf(addDays({ year, ...deadline }, -1));

const SIXTY = { numerator: 60, denominator: 100 };

export const CASES_OF_THE_MEETING: readonly LegalCase[] = [
  {
    name: 'Registration is a condition before 30 January under Decree 122 and none under Decree 86',
    rules: ['registration'],
    holds: ({ nd122, nd86 }) => {
      expect(nd122.rules.registration.value.required).toBe(true);
      expect(lastDay(2023, nd122.rules.registration.value.deadline)).toBe('2023-01-29');
      expect(nd86.rules.registration.value).toEqual({ required: false });
    },
  },
  {
    name: 'The review is complete before 20 December under Decree 122, before 25 November under Decree 86',
    rules: ['reviewDeadline'],
    holds: ({ nd122, nd86 }) => {
      expect(lastDay(2023, nd122.rules.reviewDeadline.value)).toBe('2023-12-19');
      expect(lastDay(2025, nd86.rules.reviewDeadline.value)).toBe('2025-11-24');
    },
  },
  {
    name: 'By custom villages meet from late September and hand certificates over on 18 November',
    rules: ['meetingSeason', 'certificateDay'],
    holds: ({ nd122, nd86 }) => {
      for (const { rules } of [nd122, nd86]) {
        expect(lastDay(2023, rules.meetingSeason.value)).toBe('2023-09-19');
        expect(lastDay(2023, rules.certificateDay.value)).toBe('2023-11-17');
      }
    },
  },
  {
    name: '60 % of 47 summoned are 29: a meeting of 28 does not count',
    rules: ['quorum'],
    holds: ({ nd122, nd86 }) => {
      for (const { rules } of [nd122, nd86]) {
        const { fraction, base } = rules.quorum.value;
        expect([neededOf(47, fraction), reaches(28, 47, fraction)]).toEqual([29, false]);
        expect({ fraction, base }).toEqual({ fraction: SIXTY, base: 'summoned' });
      }
    },
  },
  {
    name: '60 % of the 84 present at Sông Cầu are 51 who agree',
    rules: ['approval'],
    holds: ({ nd122, nd86 }) => {
      for (const { rules } of [nd122, nd86]) {
        const { fraction, base } = rules.approval.value;
        expect([neededOf(84, fraction), reaches(50, 84, fraction)]).toEqual([51, false]);
        expect({ fraction, base }).toEqual({ fraction: SIXTY, base: 'present' });
      }
    },
  },
  {
    name: 'A meeting votes by hands, on the list or one by one, or by secret ballot',
    rules: ['ballotMethods'],
    holds: ({ nd122, nd86 }) => {
      for (const { rules } of [nd122, nd86]) {
        expect(rules.ballotMethods.value).toEqual(['LIST', 'SHOW_OF_HANDS', 'SECRET']);
      }
    },
  },
  {
    name: 'A village of 200 households, or a scattered one, may meet by clusters (Law 10/2022, article 18)',
    rules: ['clusterMeetings'],
    holds: ({ nd122, nd86 }) => {
      for (const { rules } of [nd122, nd86]) {
        expect(rules.clusterMeetings.value).toEqual({
          allowedFromHouseholds: 200,
          allowedWhenScattered: true,
        });
      }
    },
  },
  {
    name: '10 + 10 + 15 days: a list of 24 November 2025 is posted to 4 December, decided by the 14th, published by the 29th',
    rules: ['posting', 'communeDecide', 'publish'],
    holds: (law) => {
      const { posting, communeDecide, publish } = law.nd86.rules;
      const over = endOf(law, '2025-11-24', posting.value);
      const decided = endOf(law, over, communeDecide.value);
      expect([over, decided, endOf(law, decided, publish.value)]).toEqual([
        '2025-12-04',
        '2025-12-14',
        '2025-12-29',
      ]);
      expect([posting, communeDecide, publish].map(({ value }) => value?.kind)).toEqual([
        'calendar',
        'calendar',
        'calendar',
      ]);
      expect([law.nd122.rules.posting.value, law.nd122.rules.publish.value]).toEqual([null, null]);
    },
  },
  {
    name: '3 + 5 working days under Decree 122 leave out Tết 2023 and 24 November 2026',
    rules: ['villageSubmit', 'communeDecide'],
    holds: (law) => {
      const { villageSubmit, communeDecide } = law.nd122.rules;
      expect([villageSubmit.value?.kind, communeDecide.value.kind]).toEqual(['working', 'working']);
      expect(endOf(law, '2023-01-18', villageSubmit.value)).toBe('2023-01-30');
      expect(endOf(law, '2023-01-18', communeDecide.value)).toBe('2023-02-01');
      expect(endOf(law, '2026-11-20', villageSubmit.value)).toBe('2026-11-26');
      expect(endOf(law, '2026-11-20', communeDecide.value)).toBe('2026-11-30');
      expect(law.nd86.rules.villageSubmit.value).toBeNull();
    },
  },
  {
    name: 'Each standard is at least 50 % of its maximum: 22 of 45 of Kon Tum fail, 23 do not',
    rules: ['scaleTotal', 'scale', 'standardFloor'],
    holds: ({ nd122, nd86 }) => {
      const { scaleTotal, scale, standardFloor } = nd122.rules;
      expect([scaleTotal.value, scale.value, standardFloor.value]).toEqual([100, null, percent(50)]);
      const floor = standardFloor.value ?? percent(1);
      expect([22, 23].map((points) => reaches(points, 45, floor))).toEqual([false, true]);
      const none = nd86.rules;
      expect([none.scaleTotal.value, none.scale.value, none.standardFloor.value]).toEqual([null, null, null]);
    },
  },
  {
    name: 'Marks of Decree 122: 90 in a city, 60 in the mountains, in extreme difficulty and for the poor, 85 elsewhere',
    rules: ['passMarks'],
    holds: ({ nd122, nd86 }) => {
      const scale = { standards: [{ id: '1', maxPoints: 100, criteria: [] }] };
      const passMarks = nd122.rules.passMarks.value;
      const markOf = (area: 'city' | 'mountain-or-island' | 'extremely-difficult' | 'other', poor = false) =>
        scoreOf({ '1': 80 }, { scale, standardFloor: null, passMarks }, { area, poor }).passMark;
      expect([markOf('city'), markOf('mountain-or-island'), markOf('extremely-difficult')]).toEqual([
        90, 60, 60,
      ]);
      expect([markOf('other'), markOf('other', true), markOf('city', true)]).toEqual([85, 60, 60]);
      expect(passMarks).toHaveLength(5);
      expect(nd86.rules.passMarks.value).toEqual([]);
    },
  },
  {
    name: 'The minutes are Mẫu số 07 under Decree 122 and Mẫu số 03 under Decree 86',
    rules: ['minutesForm'],
    holds: ({ nd122, nd86 }) => {
      expect(nd122.rules.minutesForm.value).toMatchObject({
        number: 'Mẫu số 07',
        title: { vi: 'Biên bản họp bình xét danh hiệu “Gia đình văn hóa”' },
      });
      expect(nd86.rules.minutesForm.value).toMatchObject({
        number: 'Mẫu số 03',
        title: { vi: 'Biên bản họp thôn, tổ dân phố bình xét danh hiệu “Gia đình văn hóa”' },
      });
    },
  },
  {
    name: 'The village head chairs, with the Front board and the organisations; under Decree 122 each listed household sends one',
    rules: ['chairRole', 'meetingComposition'],
    holds: ({ nd122, nd86 }) => {
      expect(nd122.rules.chairRole.value.vi).toBe('Trưởng khu dân cư');
      expect(nd86.rules.chairRole.value.vi).toBe('Trưởng thôn, Tổ trưởng tổ dân phố');
      expect(nd122.rules.meetingComposition.value.map(({ vi }) => vi)).toEqual([
        'Cấp ủy',
        'Trưởng khu dân cư',
        'Trưởng ban công tác Mặt trận',
        'Đại diện các ngành, tổ chức, đoàn thể',
        'Đại diện mỗi hộ gia đình trong danh sách bình xét',
      ]);
      expect(nd86.rules.meetingComposition.value.map(({ vi }) => vi)).toEqual([
        'Trưởng thôn, Tổ trưởng tổ dân phố',
        'Trưởng ban công tác Mặt trận',
        'Đại diện các tổ chức đoàn thể',
      ]);
    },
  },
  {
    name: 'Households commit to eight things by local custom',
    rules: ['commitments'],
    holds: ({ nd122, nd86 }) => {
      for (const { rules } of [nd122, nd86]) {
        expect(rules.commitments.value.map(({ id }) => id)).toEqual([
          'civilised-ceremonies',
          'village-convention',
          'security-and-order',
          'fire-safety',
          'environment',
          'no-drugs-or-vices',
          'no-domestic-violence',
          'solidarity',
        ]);
      }
    },
  },
  {
    name: 'Three standards with 11, 5 and 7 criteria under Decree 122, with 4, 6 and 5 under Decree 86',
    rules: ['standards'],
    holds: ({ nd122, nd86 }) => {
      const criteriaOf = ({ framework }: Decree) =>
        framework.standards.map(({ id, criteria }) =>
          [id, ...criteria.map((one) => one.id.slice(id.length + 1))].join(' '),
        );
      const doubtsOf = ({ framework }: Decree) =>
        framework.standards
          .flatMap(({ criteria }) => criteria)
          .flatMap(({ id, unverified }) => (unverified ? [id] : []));
      expect(criteriaOf(nd122)).toEqual(['1 1 2 3 4 5 6 7 8 9 10 11', '2 1 2 3 4 5', '3 1 2 3 4 5 6 7']);
      expect(doubtsOf(nd122).join(' ')).toBe('1.10 1.11 2.1 2.2 2.3 2.4 2.5 3.1 3.2 3.3 3.4 3.5 3.6 3.7');
      expect(criteriaOf(nd86)).toEqual(['I 1 2 3 4', 'II 1 2 3 4 5 6', 'III 1 2 3 4 5']);
      expect(doubtsOf(nd86)).toEqual(['III.3', 'III.4', 'III.5']);
    },
  },
  {
    name: 'Seven cases bar a household under Decree 122, the letters a to d under Decree 86',
    rules: ['disqualifiers'],
    holds: ({ nd122, nd86 }) => {
      expect(nd122.framework.disqualifiers.value.map(({ id }) => id)).toEqual([
        'criminal-or-administrative-handling',
        'military-and-tax-duty',
        'fined-building-fire-environment',
        'child-or-kin-marriage',
        'fined-domestic-violence',
        'social-vices',
        'disorderly-gathering',
      ]);
      expect(nd86.framework.disqualifiers.value.map(({ id }) => id)).toEqual([
        'criminal',
        'military-and-tax-duty',
        'fined-marriage',
        'fined-order',
      ]);
    },
  },
];
