import { VILLAGER_ACTS } from './people/acts.ts';
import { OFFICER_RECOGNITION_ACTS, VILLAGE_RECOGNITION_ACTS } from './people/recognition-acts.ts';
import type { LineFault } from './steps.ts';
import { PEOPLE, REGISTER, type Theme } from './theme.ts';
import { THEMES_OF_PROTECTION } from './themes-of-protection.ts';
import type { DiskTrouble } from './world/gate.ts';

/** Where a year is to come to its end, fewer people are in each other's way. */
const FEW = ['mai', 'mai', 'mai', 'mai', 'thanh', 'desk', 'desk'];

const MEETING = VILLAGER_ACTS.filter((act) => !REGISTER.includes(act) && act !== 'trespass');

const ASSESSING = ['assess', 'assess all', 'find a case'];
const AFTER_MINUTES = Object.keys(VILLAGE_RECOGNITION_ACTS).filter((act) => !ASSESSING.includes(act));

export const THEMES: readonly Theme[] = [
  {
    name: 'two phones, one register',
    acts: [...REGISTER, 'correct household', 'register', 'move household out'],
    disk: 15,
    line: 30,
    server: 10,
    old: 6,
    rare: ['clock', 'late copy', 'kill server', 'time'],
    goOn: 0,
    rarely: 8,
    people: PEOPLE,
  },
  {
    name: 'a meeting on two phones',
    acts: [...MEETING, 'settle', 'read a ballot', 'read a ballot', 'finish count', 'seal'],
    disk: 8,
    line: 15,
    server: 5,
    old: 3,
    rare: ['clock', 'late copy', 'time'],
    goOn: 60,
    rarely: 8,
    people: FEW,
  },
  {
    name: 'a year to its acceptance',
    acts: ['register', 'submit', 'answer return', 'amend', 'attend', 'settle', 'note discussion'],
    disk: 4,
    line: 12,
    server: 4,
    old: 2,
    rare: ['clock', 'late copy', 'kill server', 'other release'],
    goOn: 70,
    rarely: 8,
    people: FEW,
  },
  {
    name: 'from the meeting to the decision',
    acts: [
      ...ASSESSING,
      ...AFTER_MINUTES,
      ...AFTER_MINUTES,
      'submit',
      'amend',
      'answer return',
      'settle',
      'undo',
    ],
    officerActs: Object.keys(OFFICER_RECOGNITION_ACTS),
    disk: 5,
    line: 15,
    server: 5,
    old: 2,
    rare: ['clock', 'late copy', 'kill server', 'parcel', 'rejoin', 'restore phone', 'other release'],
    goOn: 45,
    rarely: 12,
    people: [...FEW, 'desk'],
  },
  {
    name: 'lost and restored',
    acts: [...REGISTER, 'open meeting', 'attend', 'vote'],
    disk: 6,
    line: 15,
    server: 12,
    old: 4,
    rare: ['restore server', 'restore server', 'kill server', 'late copy', 'time'],
    goOn: 25,
    rarely: 20,
    people: PEOPLE,
  },
  {
    name: 'one phone twice',
    acts: [...REGISTER, 'attend', 'vote'],
    disk: 5,
    line: 15,
    server: 4,
    old: 2,
    rare: ['restore phone', 'clone phone', 'late copy', 'rejoin', 'rejoin'],
    goOn: 20,
    rarely: 14,
    people: [...PEOPLE, 'mai2', 'mai2'],
  },
  {
    name: 'strangers',
    acts: [...REGISTER, 'trespass', 'trespass', 'submit'],
    disk: 8,
    line: 15,
    server: 6,
    old: 35,
    rare: ['revoke', 'late copy', 'time', 'clock', 'other release', 'rejoin', 'parcel'],
    goOn: 15,
    rarely: 10,
    people: PEOPLE,
  },
  {
    name: 'from hand to hand',
    acts: [...REGISTER, 'trespass', 'open meeting', 'attend'],
    disk: 5,
    line: 45,
    server: 4,
    old: 2,
    rare: [
      'parcel',
      'parcel',
      'parcel',
      'parcel',
      'parcel',
      'revoke',
      'clone phone',
      'restore server',
      'rejoin',
      'time',
    ],
    goOn: 10,
    rarely: 30,
    people: ['mai', 'mai', 'mai', 'thanh', 'thanh', 'desk', 'pao'],
  },
  ...THEMES_OF_PROTECTION,
];

export const TROUBLES: readonly DiskTrouble[] = [
  'kill',
  'kill',
  'kill',
  'full',
  'full',
  'abort',
  'close',
  'break',
];
export const LINE_FAULTS: readonly LineFault[] = [
  'down',
  'lose request',
  'cut request',
  'empty request',
  'garble request',
  'twice',
  'lose answer',
  'lose answer',
  'cut answer',
];
export const CLOCKS = [0, 4_070_908_800_000, 1_700_000_000_000];
