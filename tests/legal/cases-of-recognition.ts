import { expect } from 'vitest';
import { percent } from '#domain/rules/fraction.ts';
import { authorityOn } from '#domain/rules/recognition-rule-sets.ts';
import { meritListOf } from '#domain/year-book/merit.ts';
import { endOf } from './cases-of-the-meeting.ts';
import type { LegalCase } from './law.ts';

/* From the dossier to the certificates. */

const SIXTY = percent(60);

/** Households that were recognised three years running, the first with the most votes. */
const threeYears = (count: number) =>
  Array.from({ length: count }, (_, n) => ({
    household: `h${n}`,
    votesFor: count - n,
    history: [2023, 2022, 2021].map((year) => ({
      year,
      registered: true,
      title: 'recognised' as const,
      reason: '',
      decision: '',
      merit: false,
      consumed: false,
    })),
  }));

export const CASES_OF_RECOGNITION: readonly LegalCase[] = [
  {
    name: 'No decree asks how long a household has lived in the village',
    rules: ['residence'],
    holds: ({ nd122, nd86 }) => {
      expect([nd122.recognition.residence.value, nd86.recognition.residence.value]).toEqual([null, null]);
    },
  },
  {
    name: 'Decree 122 wants four kinds of paper, two of each household; Decree 86 three of the village',
    rules: ['dossier'],
    holds: ({ nd122, nd86 }) => {
      expect(nd122.recognition.dossier.value).toEqual([
        { paper: 'proposal', form: null, per: 'village' },
        { paper: 'registration', form: 'Mẫu số 01', per: 'household' },
        { paper: 'self-assessment', form: 'Mẫu số 03', per: 'household' },
        { paper: 'minutes', form: 'Mẫu số 07', per: 'village' },
      ]);
      expect(nd86.recognition.dossier.value).toEqual([
        { paper: 'proposal', form: 'Mẫu số 01', per: 'village', unverified: true },
        { paper: 'list-and-opinions', form: 'Mẫu số 02', per: 'village', unverified: true },
        { paper: 'minutes', form: 'Mẫu số 03', per: 'village' },
      ]);
    },
  },
  {
    name: 'The decision is Mẫu số 11 under Decree 122 and Mẫu số 10 under Decree 86; the certificate has no number that was seen',
    rules: ['decisionForm', 'certificateForm'],
    holds: ({ nd122, nd86 }) => {
      const title = { vi: 'Quyết định tặng danh hiệu “Gia đình văn hóa”' };
      expect(nd122.recognition.decisionForm.value).toMatchObject({ number: 'Mẫu số 11', title });
      expect(nd86.recognition.decisionForm.value).toMatchObject({ number: 'Mẫu số 10', title });
      expect(nd122.recognition.certificateForm.value).toMatchObject({
        number: null,
        title: { vi: 'Giấy công nhận “Gia đình văn hóa”' },
      });
      expect(nd86.recognition.certificateForm.value).toMatchObject({
        number: null,
        title: { vi: 'Giấy chứng nhận “Gia đình văn hóa”' },
      });
    },
  },
  {
    name: 'Three years in a row, and of 47 such households 15 % are 7 certificates',
    rules: ['merit'],
    holds: (law) => {
      const { merit } = law.nd122.recognition;
      if (!merit.value) throw new Error('Decree 122 has a merit certificate');
      expect(meritListOf(threeYears(47), 2023, merit.value)).toMatchObject({ eligible: 47, places: 7 });
      expect(merit.value).toMatchObject({
        consecutiveYears: 3,
        cap: percent(15),
        quorum: { fraction: SIXTY, base: 'summoned' },
        approval: { fraction: SIXTY, base: 'present' },
        dossier: [
          { paper: 'proposal', form: null, per: 'village' },
          { paper: 'earlier-decisions', form: null, per: 'village' },
          { paper: 'minutes', form: 'Mẫu số 09', per: 'village', unverified: true },
        ],
      });
      expect(law.nd86.recognition.merit.value).toBeNull();
    },
  },
  {
    name: 'The merit certificate takes 3 + 5 working days over Tết 2023',
    rules: ['merit'],
    holds: (law) => {
      const { value } = law.nd122.recognition.merit;
      expect(endOf(law, '2023-01-18', value?.villageSubmit ?? null)).toBe('2023-01-30');
      expect(endOf(law, '2023-01-18', value?.communeDecide ?? null)).toBe('2023-02-01');
      expect([value?.villageSubmit.kind, value?.communeDecide.kind]).toEqual(['working', 'working']);
    },
  },
  {
    name: 'Who was rewarded for 2020 to 2022 is not rewarded for 2021 to 2023 (the Ministry’s answer)',
    rules: ['overlap'],
    holds: ({ nd122, nd86 }) => {
      for (const { recognition } of [nd122, nd86]) {
        expect(recognition.overlap.value).toEqual({ rewardedYearsCountAgain: false });
      }
    },
  },
  {
    name: 'The commune’s chairman signs the household’s title, with districts and without',
    rules: ['authority.household.commune', 'authority.merit.commune'],
    holds: ({ nd122, nd86 }) => {
      const chairman = {
        level: 'commune',
        office: { vi: 'Chủ tịch Ủy ban nhân dân cấp xã' },
      };
      expect(authorityOn(nd122.recognition, 'household', '2018-11-05')?.value).toMatchObject(chairman);
      expect(authorityOn(nd122.recognition, 'household', '2018-11-04')).toBeUndefined();
      expect(authorityOn(nd122.recognition, 'merit', '2018-11-05')?.value).toMatchObject(chairman);
      expect(authorityOn(nd122.recognition, 'merit', '2018-11-04')).toBeUndefined();
      expect(authorityOn(nd86.recognition, 'household', '2025-07-01')?.value).toMatchObject(chairman);
      expect(authorityOn(nd86.recognition, 'household', '2024-01-01')?.value).toMatchObject(chairman);
      expect(authorityOn(nd86.recognition, 'household', '2023-12-31')).toBeUndefined();
      expect(authorityOn(nd86.recognition, 'merit', '2024-12-31')).toBeUndefined();
    },
  },
  {
    name: 'The district signed the village’s title to 30 June 2025; who signs since then is unverified',
    rules: ['authority.village.district', 'authority.village.commune'],
    holds: ({ nd122, nd86 }) => {
      const first = { nd122: '2018-11-05', nd86: '2024-01-01' };
      for (const [{ recognition }, from] of [
        [nd122, first.nd122],
        [nd86, first.nd86],
      ] as const) {
        for (const day of [from, '2025-06-30']) {
          const rule = authorityOn(recognition, 'village', day);
          expect(rule?.value).toMatchObject({
            level: 'district',
            office: { vi: 'Chủ tịch Ủy ban nhân dân cấp huyện' },
            from,
          });
          expect(rule?.unverified).toBeUndefined();
        }
        const since = authorityOn(recognition, 'village', '2025-07-01');
        expect(since?.unverified).toBe(true);
        expect(since?.value).toMatchObject({
          level: 'commune',
          office: { vi: 'Chủ tịch Ủy ban nhân dân cấp xã' },
          from: '2025-07-01',
        });
      }
    },
  },
];
