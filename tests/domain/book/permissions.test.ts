/** Goal: who may write what where, and read what (L7). Method: every kind × role × scope, written out as a table. */
import { describe, expect, test } from 'vitest';
import type { Entry } from '#domain/book/entry.ts';
import {
  forbidden,
  isKnownKind,
  isVillageRole,
  readableScopes,
  type Recorder,
  type Role,
} from '#domain/book/permissions.ts';
import { FIELD_KINDS } from '#domain/book/kinds.ts';
import { giveVerdict } from '#protocol/verdict.ts';

const HOME = 'village/home';
const RECORDERS: Readonly<Record<Role, Recorder>> = {
  'village-head': { device: 'a', actor: 'mai', role: 'village-head', village: 'home' },
  'second-recorder': { device: 'b', actor: 'mai', role: 'second-recorder', village: 'home' },
  officer: { device: 'c', actor: 'mai', role: 'officer', village: '' },
  chairman: { device: 'd', actor: 'mai', role: 'chairman', village: '' },
  viewer: { device: 'e', actor: 'mai', role: 'viewer', village: '' },
  operator: { device: 'f', actor: 'mai', role: 'operator', village: '' },
};

const SCOPES = ['commune', HOME, 'village/other', 'restricted/home', 'restricted/other'] as const;

function entry(kind: string, scope: string, actor = 'mai'): Entry {
  const body = FIELD_KINDS.has(kind) ? { note: 'x' } : {};
  return {
    device: 'a',
    seq: 1,
    scope,
    kind,
    subject: `${kind}:2026-m`,
    supersedes: [],
    actor,
    recordedAt: 0,
    version: 1,
    body,
  };
}

/** H: the village head, S: the second recorder, O: an officer, C: the chairman. A dash: nobody; readers and operators never. */
const TABLE = `
kind                     commune  village/home  village/other  restricted/home  restricted/other
commune                  O        -             -              -                -
village                  O        -             -              -                -
year                     O        -             -              -                -
target                   O        -             -              -                -
household                -        HSO           O              -                -
household-restricted     -        -             -              O                O
registration             -        HSO           O              -                -
registration-signature   -        HSO           O              -                -
meeting                  -        HSO           O              -                -
summons                  -        HSO           O              -                -
attendance               -        HSO           O              -                -
list-vote                -        HSO           O              -                -
tally                    -        HSO           O              -                -
ballot-accounting        -        HSO           O              -                -
ballot-count             -        HSO           O              -                -
minutes                  -        HSO           O              -                -
amendment                -        HSO           O              -                -
submission               -        HO            O              -                -
return-item              -        HSO           O              -                -
acceptance               -        O             O              -                -
area                     O        -             -              -                -
area-rules               O        -             -              -                -
holidays                 O        -             -              -                -
assessment               -        HSO           O              -                -
disqualification         -        -             -              HSO              O
posting                  -        HSO           O              -                -
opinion                  -        HSO           O              -                -
decision                 O        -             -              -                -
recognition              -        O             O              -                -
past-result              -        O             O              -                -
household-event          -        HSO           O              -                -
village-event            O        -             -              -                -
privacy-notice           -        HSO           O              -                -
restricted-access        -        -             -              OC               OC
erasure                  -        O             O              -                -
from-a-newer-app         O        HSO           O              O                O
`;

const LETTERS = {
  H: 'village-head',
  S: 'second-recorder',
  O: 'officer',
  C: 'chairman',
  '(viewer)': 'viewer',
  '(operator)': 'operator',
} as const;

const rows = TABLE.trim()
  .split('\n')
  .slice(1)
  .map((line) => line.trim().split(/\s+/))
  .flatMap(([kind = '', ...cells]) =>
    cells.flatMap((cell, index) =>
      Object.entries(LETTERS).map(([letter, role]) => ({
        kind,
        role,
        scope: SCOPES[index] ?? '',
        may: cell.includes(letter),
      })),
    ),
  );

/** Where a role may write at all, whatever it says there. */
function isWithinReach(role: Role, kind: string, scope: string): boolean {
  if (role === 'officer') return true;
  if (role === 'chairman') return kind === 'restricted-access' && scope.startsWith('restricted/');
  if (!isVillageRole(role)) return false;
  return scope === HOME || (kind === 'disqualification' && scope === 'restricted/home');
}

describe('L7: who may write what where', () => {
  test.each(rows)('$role, $kind in $scope: $may', ({ kind, role, scope, may }) => {
    const verdict = forbidden(RECORDERS[role], entry(kind, scope));
    const refusal = isWithinReach(role, kind, scope) ? 'foreign-kind' : 'foreign-scope';
    expect(verdict).toBe(may ? undefined : refusal);
  });

  test('the table names every kind that the app knows, and one that it does not (L12)', () => {
    const named = [...new Set(rows.map(({ kind }) => kind))];
    expect(named).toHaveLength(36);
    expect(named.filter((kind) => !isKnownKind(kind))).toEqual(['from-a-newer-app']);
  });

  test.each(Object.entries(RECORDERS))('%s writes in nobody else’s name', (_, recorder) => {
    expect(forbidden(recorder, entry('household', HOME, 'another'))).toBe('foreign-actor');
  });
});

describe('L7: who reads what', () => {
  test.each([
    { role: 'village-head', scopes: ['commune', HOME] },
    { role: 'second-recorder', scopes: ['commune', HOME] },
    {
      role: 'officer',
      scopes: ['commune', HOME, 'restricted/home', 'village/other', 'restricted/other'],
    },
    {
      role: 'chairman',
      scopes: ['commune', HOME, 'restricted/home', 'village/other', 'restricted/other'],
    },
    { role: 'viewer', scopes: ['commune', HOME, 'village/other'] },
    { role: 'operator', scopes: [] },
  ] as const)('$role reads $scopes', ({ role, scopes }) => {
    expect(readableScopes(RECORDERS[role], ['home', 'other'])).toEqual(scopes);
  });
});

describe('judge', () => {
  const head = RECORDERS['village-head'];
  const nothing = () => undefined;

  test.each([
    { name: 'a sound entry', change: {}, verdict: undefined },
    {
      name: 'a subject of another kind',
      change: { subject: 'meeting:2026-m' },
      verdict: 'malformed-subject',
    },
    {
      name: 'a field-wise entry that takes everything back',
      change: { body: null },
      verdict: 'malformed-body',
    },
    { name: 'a field-wise entry that names nothing', change: { body: {} }, verdict: 'malformed-body' },
    {
      name: 'a foreign scope before anything else',
      change: { scope: 'village/other', body: null },
      verdict: 'foreign-scope',
    },
  ])('$name: $verdict', ({ change, verdict }) => {
    expect(
      giveVerdict({ ...entry('household', HOME), ...change }, { ...head, revoked: false }, nothing),
    ).toBe(verdict);
  });

  test('L9: the same verdict in 1970 and in 2099', () => {
    for (const recordedAt of [0, 4_070_908_800_000, -1]) {
      expect(
        giveVerdict({ ...entry('household', HOME), recordedAt }, { ...head, revoked: false }, nothing),
      ).toBeUndefined();
    }
  });
});
