/** Goal: thousands of households are named in pieces that can be stopped, and what is half-named can go on. Method: a desk with its real store. */
import { beforeEach, describe, expect, test } from 'vitest';
import { draftDecision, type NamedVillage } from '#commands/decisions.ts';
import { decisionsOf, villagePartOf, type Decision } from '#domain/decision/decision.ts';
import { nameInPieces, piecesOf } from '../../../src/screens/desk-decisions/name-in-pieces.ts';
import { must, tellStore, type ToldStore } from '../../commands/told-store.ts';
import { YEAR } from '../../support/drafts.ts';
import { ids } from '../../support/told.ts';

const village = (name: string, households: number): NamedVillage => ({
  village: name,
  households: ids(households, `${name}-`),
});

describe('pieces', () => {
  test.each([
    { name: 'small villages go together', sizes: [400, 500, 200, 900], pieces: [[400, 500], [200], [900]] },
    { name: 'a large village goes alone', sizes: [10, 1500, 10], pieces: [[10], [1500], [10]] },
    { name: 'a full piece is full', sizes: [600, 400, 1], pieces: [[600, 400], [1]] },
    { name: 'nobody is no piece', sizes: [], pieces: [] },
  ])('$name', ({ sizes, pieces }) => {
    const found = piecesOf(sizes.map((size, index) => village(`v${index}`, size)));
    expect(found.map((piece) => piece.map(({ households }) => households.length))).toEqual(pieces);
  });
});

describe('naming', () => {
  let desk: ToldStore;
  let decision: Decision;
  const named = [village('v1', 700), village('v2', 700), village('v3', 700)];
  const isNamed = ({ village: id }: NamedVillage) =>
    villagePartOf(desk.view(id), decision.id, id) !== undefined;

  beforeEach(async () => {
    desk = await tellStore('officer');
    await must(draftDecision(desk.recording, { year: YEAR, type: 'recognition', grounds: [] }));
    const [draft] = decisionsOf(desk.commune(), YEAR);
    if (!draft) throw new Error('There is a draft');
    decision = draft;
  });

  test('tells how far it is', async () => {
    const told: number[] = [];
    const done = nameInPieces(desk.recording, decision, named, {
      onProgress: (villages) => told.push(villages),
      isStopped: () => false,
    });
    expect(await must(done)).toBe(3);
    expect(told).toEqual([1, 2, 3]);
  });

  test('stops between two pieces, keeps what it named, and goes on from there', async () => {
    let told = 0;
    const steps = { onProgress: (villages: number) => (told = villages), isStopped: () => told === 1 };
    expect(await must(nameInPieces(desk.recording, decision, named, steps))).toBe(1);
    expect(named.map(isNamed)).toEqual([true, false, false]);
    const rest = named.filter((one) => !isNamed(one));
    await must(
      nameInPieces(desk.recording, decision, rest, { onProgress: () => undefined, isStopped: () => false }),
    );
    expect(named.map(isNamed)).toEqual([true, true, true]);
  });
});
