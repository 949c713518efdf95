import type { Step } from './steps.ts';

/** What a story is about: how often each thing happens, of a hundred. */
export interface Theme {
  readonly name: string;
  readonly acts: readonly string[];
  /** What its officers do beside what they always do. */
  readonly officerActs?: readonly string[];
  /** Faults of the disk, of the line, of the server. */
  readonly disk: number;
  readonly line: number;
  readonly server: number;
  readonly old: number;
  readonly rare: readonly Rare[];
  /** Of a hundred steps, how many are one of these. */
  readonly rarely: number;
  readonly people: readonly string[];
  /** Of a hundred steps by a villager, how many bring the meeting on. */
  readonly goOn: number;
  /** How every such story begins. */
  readonly begins?: readonly Step[];
}

export type Rare =
  | 'restore server'
  | 'restore phone'
  | 'clone phone'
  | 'revoke'
  | 'clock'
  | 'time'
  | 'kill server'
  | 'late copy'
  | 'other release'
  | 'parcel'
  | 'rejoin'
  | 'lock'
  | 'other role';

/** Who does something in most stories, as often as they stand here. */
export const PEOPLE = ['mai', 'mai', 'mai', 'thanh', 'thanh', 'desk', 'pao', 'late'];

/** What villagers do with their register. */
export const REGISTER = [
  'register',
  'sign registration',
  'correct household',
  'add household',
  'settle',
  'undo',
];
