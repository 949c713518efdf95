import { OFFICER_ERASURE_ACTS, VILLAGE_ERASURE_ACTS } from './people/erasure-acts.ts';
import { PEOPLE, REGISTER, type Theme } from './theme.ts';

/* Stories about what protects people's data: erasure by law, restricted facts, what a locked phone posts. */

const ERASABLE = [...Object.keys(VILLAGE_ERASURE_ACTS), 'note opinion', 'correct household', 'add household'];
const ERASING = Object.keys(OFFICER_ERASURE_ACTS);
const BY_HAND = ['parcel', 'parcel', 'parcel', 'lock', 'lock'] as const;

export const THEMES_OF_PROTECTION: readonly Theme[] = [
  {
    name: 'erased by law',
    acts: [...REGISTER, ...ERASABLE, ...ERASABLE, 'open meeting', 'find a case', 'trespass'],
    officerActs: [...ERASING, ...ERASING, ...ERASING, 'restricted facts'],
    disk: 5,
    line: 15,
    server: 6,
    old: 6,
    rare: [
      ...BY_HAND,
      'late copy',
      'clone phone',
      'clone phone',
      'restore phone',
      'restore server',
      'restore server',
      'rejoin',
      'rejoin',
      'kill server',
    ],
    goOn: 0,
    rarely: 20,
    people: [...PEOPLE, 'desk', 'desk', 'mai2', 'mai2'],
  },
  {
    name: 'not for everybody',
    acts: [
      'open meeting',
      'find a case',
      'find a case',
      'find a case',
      'trespass',
      'register',
      'settle',
      'undo',
    ],
    officerActs: ['restricted facts', 'restricted facts', ...ERASING],
    disk: 4,
    line: 25,
    server: 5,
    old: 4,
    rare: [...BY_HAND, 'other role', 'other role', 'late copy', 'rejoin', 'time'],
    goOn: 10,
    rarely: 25,
    people: ['mai', 'mai', 'thanh', 'desk', 'desk', 'pao', 'viewer', 'chairman'],
    begins: [
      { type: 'new reader', who: 'viewer', role: 'viewer' },
      { type: 'new reader', who: 'chairman', role: 'chairman' },
    ],
  },
  {
    name: 'posted while locked',
    acts: [...REGISTER, 'open meeting', 'attend', 'find a case', 'trespass'],
    disk: 6,
    line: 30,
    server: 8,
    old: 2,
    rare: [
      'lock',
      'lock',
      'lock',
      'lock',
      'parcel',
      'clone phone',
      'restore phone',
      'rejoin',
      'restore server',
      'time',
    ],
    goOn: 15,
    rarely: 30,
    people: ['mai', 'mai', 'mai', 'thanh', 'thanh', 'desk', 'pao'],
  },
];
