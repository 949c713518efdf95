/** Goal: nothing crosses the boundary that is oversized or misshapen, and newer apps' additions do (L12). */
import { describe, expect, test } from 'vitest';
import type { Kind } from '#domain/book/kinds.ts';
import { freezeRules } from '#domain/rules/frozen-rules.ts';
import { ND122_2018 } from '#domain/rules/nd122-2018.ts';
import { ND86_2023 } from '#domain/rules/nd86-2023.ts';
import { bodyProblem } from '#protocol/bodies.ts';
import { LIMITS } from '#protocol/limits.ts';
import { Batch, SyncRequest } from '#protocol/sync-request.ts';
import { WireEntry } from '#protocol/sync.ts';
import { giveVerdict } from '#protocol/verdict.ts';
import { wireToEntry } from '#protocol/wire-entry.ts';
import { BODIES } from '../support/bodies.ts';

const wire: readonly unknown[] = [
  'village/a',
  'registration',
  'registration:2026:h1',
  [],
  'actor',
  5,
  1,
  'salt',
  {},
];
const withPart = (at: number, part: unknown): unknown[] => wire.with(at, part);
const CHAIN = 'c'.repeat(43);
const batch = { firstSeq: 1, entries: [wire], chain: CHAIN, signature: 's' };

describe('bodies', () => {
  test.each(Object.entries(BODIES))(
    '%s is taken as it is written, and with what a newer app adds (L12)',
    (kind, body) => {
      expect(bodyProblem(kind, body)).toBeUndefined();
      expect(bodyProblem(kind, { ...body, fromANewerApp: [1] })).toBeUndefined();
    },
  );

  test.each(Object.keys(BODIES))('%s is no text, no list and no number', (kind) => {
    for (const wrong of ['x', [], 5, true]) expect(bodyProblem(kind, wrong)).toBeDefined();
  });

  test.each<{ name: string; kind: Kind; change: object }>([
    {
      name: 'a name of 121 letters',
      kind: 'household',
      change: { headName: 'a'.repeat(LIMITS.nameLength + 1) },
    },
    { name: 'an empty name', kind: 'household', change: { headName: '' } },
    { name: 'a birth year in the next millennium', kind: 'household', change: { birthYear: 3000 } },
    { name: 'half a member', kind: 'household', change: { memberCount: 2.5 } },
    { name: 'a negative vote', kind: 'tally', change: { for: -1 } },
    { name: 'half a vote', kind: 'tally', change: { against: 0.5 } },
    { name: 'a vote as text', kind: 'tally', change: { for: '40' } },
    {
      name: 'more households than a village has',
      kind: 'summons',
      change: { households: Array(LIMITS.householdsPerVillage + 1).fill('h') },
    },
    { name: 'a stroke off the grid', kind: 'registration-signature', change: { strokes: [[0, 1001]] } },
    {
      name: 'too many strokes',
      kind: 'registration-signature',
      change: { strokes: Array(LIMITS.strokes + 1).fill([1, 1]) },
    },
    { name: 'a seal that covers nobody knows what', kind: 'minutes', change: { covers: { a: 'all' } } },
    {
      name: 'a share above the whole',
      kind: 'meeting',
      change: {
        rules: {
          ...freezeRules(ND86_2023),
          quorum: { base: 'summoned', fraction: { numerator: 7, denominator: 5 } },
        },
      },
    },
    { name: 'rules without a quorum', kind: 'meeting', change: { rules: {} } },
    {
      name: 'an approval of a base that does not exist',
      kind: 'meeting',
      change: {
        rules: {
          ...freezeRules(ND86_2023),
          approval: { base: 'all', fraction: { numerator: 1, denominator: 2 } },
        },
      },
    },
    {
      name: 'overrides with a share of none',
      kind: 'year',
      change: {
        overrides: {
          document: 'QĐ 1',
          approval: { base: 'present', fraction: { numerator: 0, denominator: 5 } },
        },
      },
    },
    { name: 'overrides without a document', kind: 'year', change: { overrides: { document: ' ' } } },
    { name: 'overrides of another shape', kind: 'year', change: { overrides: { document: 5 } } },
    { name: 'a year before all', kind: 'year', change: { year: 1999 } },
    { name: 'a target above the whole', kind: 'target', change: { basisPoints: 10_001 } },
    { name: 'a return to nowhere', kind: 'return-item', change: { target: { type: 'nowhere' } } },
  ])('refuses $name', ({ kind, change }) => {
    expect(bodyProblem(kind, { ...BODIES[kind], ...change })).toBeDefined();
  });

  test.each([ND122_2018, ND86_2023])('takes the rules of $id as a meeting pins them', (ruleSet) => {
    expect(bodyProblem('meeting', { rules: freezeRules(ruleSet) })).toBeUndefined();
  });

  test('a retraction and a kind from a newer app are no problem of the shape', () => {
    expect(bodyProblem('registration', null)).toBeUndefined();
    expect(bodyProblem('points', 5)).toBeUndefined();
    expect(bodyProblem('constructor', 5)).toBeUndefined();
  });
});

describe('the wire', () => {
  test('takes a plain entry and batch', () => {
    expect(WireEntry.safeParse(wire).success).toBe(true);
    expect(Batch.safeParse(batch).success).toBe(true);
  });

  test.each([
    { name: 'a scope beyond all handling', entry: withPart(0, 'v'.repeat(LIMITS.envelopeLength + 1)) },
    { name: 'a kind that is a number', entry: withPart(1, 5) },
    {
      name: 'superseded entries without end',
      entry: withPart(3, Array(LIMITS.supersedesOnWire + 1).fill('')),
    },
    { name: 'a time with a fraction', entry: withPart(5, 5.5) },
    { name: 'a time as text', entry: withPart(5, '2026') },
    { name: 'half a version', entry: withPart(6, 0.5) },
    { name: 'a part too many', entry: [...wire, 1] },
  ])('refuses $name', ({ entry }) => {
    expect(WireEntry.safeParse(entry).success).toBe(false);
  });

  test.each([
    { name: 'no scope', entry: withPart(0, ''), code: 'foreign-scope' },
    { name: 'a scope of 61 letters', entry: withPart(0, 'v'.repeat(61)), code: 'foreign-scope' },
    { name: 'a kind of 41 letters', entry: withPart(1, 'k'.repeat(41)) },
    { name: 'a subject of 121 letters', entry: withPart(2, 's'.repeat(121)) },
    { name: '65 superseded entries', entry: withPart(3, Array(65).fill('a.1')) },
    { name: 'a superseded id of 61 letters', entry: withPart(3, [`${'a'.repeat(59)}.1`]) },
    { name: 'no actor', entry: withPart(4, '') },
  ])('L10: takes an entry with $name, for the judge to set aside', ({ entry, code }) => {
    const sound: WireEntry = WireEntry.parse(entry);
    const recorder = {
      device: 'd',
      actor: 'actor',
      role: 'village-head',
      village: 'a',
      revoked: false,
    } as const;
    const verdict = giveVerdict(wireToEntry(sound, 'd', 1).entry, recorder, () => undefined);
    expect(verdict).toBe(code ?? 'malformed-subject');
  });

  test.each([
    { name: 'an empty batch', change: { entries: [] } },
    { name: 'a batch of 401', change: { entries: Array(LIMITS.entriesPerBatch + 1).fill(wire) } },
    { name: 'a batch that begins at zero', change: { firstSeq: 0 } },
    { name: 'a chain that is too short', change: { chain: 'c' } },
    { name: 'no signature', change: { signature: '' } },
  ])('refuses $name', ({ change }) => {
    expect(Batch.safeParse({ ...batch, ...change }).success).toBe(false);
  });

  test('L9: takes any clock that is a whole number', () => {
    const request = { protocol: 1, cursors: {}, directory: '', wait: false, app: '1' };
    for (const clock of [0, -1, 4_070_908_800_000])
      expect(SyncRequest.safeParse({ ...request, clock }).success).toBe(true);
    expect(SyncRequest.safeParse({ ...request, clock: 1.5 }).success).toBe(false);
  });
});
