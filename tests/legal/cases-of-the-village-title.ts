import { expect } from 'vitest';
import { percent } from '#domain/rules/fraction.ts';
import type { LegalCase } from './law.ts';

/* The village's own title: “Khu dân cư văn hóa”, since 2024 “Thôn, tổ dân phố văn hóa”. */

const ruled = (...names: readonly string[]) => names.map((name) => `villageTitle.${name}`);

export const CASES_OF_THE_VILLAGE_TITLE: readonly LegalCase[] = [
  {
    name: 'The village’s title: registered before 30/1 and reviewed before 20/12 under Decree 122, before 25/11 under Decree 86',
    rules: ruled('name', 'registration', 'reviewDeadline'),
    holds: ({ nd122, nd86 }) => {
      const [before, now] = [nd122.recognition.villageTitle, nd86.recognition.villageTitle];
      expect([before.name.value.vi, now.name.value.vi]).toEqual([
        'Khu dân cư văn hóa',
        'Thôn, tổ dân phố văn hóa',
      ]);
      expect(before.registration.value).toEqual({ required: true, deadline: { month: 1, day: 30 } });
      expect(now.registration.value).toEqual({ required: false });
      expect(before.reviewDeadline.value).toEqual({ month: 12, day: 20 });
      expect(now.reviewDeadline.value).toEqual({ month: 11, day: 25 });
    },
  },
  {
    name: 'The village’s title: the commune calls the meeting, 60 % come and 60 % of those agree; Decree 86 fixes neither',
    rules: ruled('convener', 'quorum', 'approval', 'ballotMethods'),
    holds: ({ nd122, nd86 }) => {
      const [before, now] = [nd122.recognition.villageTitle, nd86.recognition.villageTitle];
      expect(before.convener.value.vi).toBe('Ủy ban nhân dân cấp xã');
      expect(now.convener.value.vi).toBe(
        'Hội đồng thi đua, khen thưởng cấp xã do Ủy ban nhân dân cấp xã triệu tập',
      );
      expect(before.quorum.value).toEqual({ fraction: percent(60), base: 'summoned' });
      expect(before.approval.value).toEqual({ fraction: percent(60), base: 'present' });
      expect(before.ballotMethods.value).toEqual(['SHOW_OF_HANDS', 'SECRET']);
      expect([now.quorum.value, now.approval.value, now.ballotMethods.value]).toEqual([null, null, []]);
    },
  },
  {
    name: 'The village’s title under Decree 122: of 100 points 90 in a city, 60 in the mountains and in difficulty, 80 elsewhere',
    rules: ruled('scaleTotal', 'standardFloor', 'passMarks'),
    holds: ({ nd122, nd86 }) => {
      const [before, now] = [nd122.recognition.villageTitle, nd86.recognition.villageTitle];
      expect([before.scaleTotal.value, before.standardFloor.value]).toEqual([100, percent(50)]);
      expect(before.passMarks.value).toEqual([
        { area: 'city', poorOnly: false, points: 90 },
        { area: 'extremely-difficult', poorOnly: false, points: 60 },
        { area: 'mountain-or-island', poorOnly: false, points: 60 },
        { area: 'other', poorOnly: false, points: 80 },
      ]);
      expect([now.scaleTotal.value, now.standardFloor.value, now.passMarks.value]).toEqual([null, null, []]);
    },
  },
  {
    name: 'The village’s title: 3 + 5 working days under Decree 122, 10 + 10 + 15 days under Decree 86',
    rules: ruled('posting', 'communeSubmit', 'decide', 'publish'),
    holds: ({ nd122, nd86 }) => {
      const [before, now] = [nd122.recognition.villageTitle, nd86.recognition.villageTitle];
      expect([before.posting.value, before.publish.value, now.communeSubmit.value]).toEqual([
        null,
        null,
        null,
      ]);
      expect(before.communeSubmit.value).toEqual({ days: 3, kind: 'working' });
      expect(before.decide.value).toEqual({ days: 5, kind: 'working' });
      expect(now.posting.value).toEqual({ days: 10, kind: 'calendar' });
      expect(now.decide.value).toEqual({ days: 10, kind: 'calendar' });
      expect(now.publish.value).toEqual({ days: 15, kind: 'calendar' });
    },
  },
  {
    name: 'The village’s title: Mẫu số 04, 05 and 06 under Decree 86; the numbers of Decree 122 are unverified',
    rules: ruled('dossier', 'decisionForm'),
    holds: ({ nd122, nd86 }) => {
      const [before, now] = [nd122.recognition.villageTitle, nd86.recognition.villageTitle];
      expect(now.dossier.value).toEqual([
        { paper: 'proposal', form: 'Mẫu số 04', per: 'village' },
        { paper: 'achievement-report', form: 'Mẫu số 05', per: 'village' },
        { paper: 'minutes', form: 'Mẫu số 06', per: 'village' },
      ]);
      expect(before.dossier.value).toEqual([
        { paper: 'proposal', form: null, per: 'village' },
        { paper: 'registration', form: 'Mẫu số 02', per: 'village', unverified: true },
        { paper: 'self-assessment', form: 'Mẫu số 05', per: 'village', unverified: true },
        { paper: 'minutes', form: 'Mẫu số 08', per: 'village', unverified: true },
      ]);
      expect(before.decisionForm.value).toMatchObject({
        number: 'Mẫu số 12',
        title: { vi: 'Quyết định tặng danh hiệu “Khu dân cư văn hóa”' },
      });
      expect(now.decisionForm.value).toMatchObject({
        number: 'Mẫu số 11',
        title: { vi: 'Quyết định tặng danh hiệu “Thôn, tổ dân phố văn hóa”' },
      });
    },
  },
  {
    name: 'The village’s merit certificate: five years, 15 %, council in 5 and decision in 3 working days, Mẫu số 10',
    rules: ruled('merit'),
    holds: ({ nd122, nd86 }) => {
      expect(nd122.recognition.villageTitle.merit.value).toEqual({
        consecutiveYears: 5,
        cap: percent(15),
        council: { days: 5, kind: 'working' },
        decide: { days: 3, kind: 'working' },
        dossier: [
          { paper: 'proposal', form: null, per: 'village' },
          { paper: 'earlier-decisions', form: null, per: 'village' },
          { paper: 'minutes', form: 'Mẫu số 10', per: 'village' },
        ],
      });
      expect(nd86.recognition.villageTitle.merit.value).toBeNull();
    },
  },
];
