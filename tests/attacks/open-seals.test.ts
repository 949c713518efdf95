/** Goal: a seal holds for whoever made it too (L5). Method: a phone whose app was changed seals, and covers by it what it will record later. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Draft } from '#domain/book/entry.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { acceptance, MEETING, minutes, tally } from '../support/drafts.ts';
import { expectUnharmed, openAttacked, type Attacked } from './attacked.ts';

let attacked: Attacked;
beforeAll(async () => {
  attacked = await openAttacked();
});
afterAll(() => attacked.close());

describe('a seal that covers what its own device has not recorded yet', () => {
  test.each([
    { what: 'minutes', who: 'head', seal: minutes },
    { what: 'an acceptance', who: 'officer', seal: acceptance },
  ] as const)('is none: $what', async ({ who, seal }) => {
    const device = attacked[who];
    const next = device.stream.length + 1;
    device.recordAfter(seal({ [device.device]: next + 1 }) as Draft, []);
    expect((await device.push()).verdicts).toEqual([{ seq: next, code: 'malformed-body' }]);
    await expectUnharmed(attacked);
  });

  test('so a vote of after the seal counts for nothing, and the seal of an honest phone stands', async () => {
    const { head, officer } = attacked;
    head.record(tally('h1', 5));
    head.record(minutes({ [head.device]: head.stream.length }));
    head.recordAfter(tally('h1', 50), []);
    expect((await head.push()).verdicts.map(({ code }) => code)).toEqual(['sealed']);
    await officer.pull();
    const { heads } = officer.book().subjects.get(subjectOf.tally(MEETING, 'h1')) ?? { heads: [] };
    expect(heads.map(({ body }) => (body as { for: number }).for)).toEqual([5]);
    await expectUnharmed(attacked);
  });
});
