/**
 * Goal: nobody speaks about a subject by an entry of a kind that no rule knows: neither locks, nor roles, nor shapes would hold it.
 * Method: a subject begins with its kind, so `tally:2026-hop:h1` could be of the kind `tally`, or of a “newer” kind `tally:2026-hop`.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { restrictedScope, villageScope, type Draft } from '#domain/book/entry.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { wrongClaim } from '../../tools/verify/claims.mjs';
import { MEETING, minutes, tally, VILLAGE, YEAR } from '../support/drafts.ts';
import { enrolDevice } from '../support/server.ts';
import type { TestDevice } from '../support/test-device.ts';
import { expectUnharmed, openAttacked, type Attacked } from './attacked.ts';

let attacked: Attacked;
let second: TestDevice;
beforeAll(async () => {
  attacked = await openAttacked();
  const { head, officer, server } = attacked;
  second = await enrolDevice(server, officer, { role: 'second-recorder', name: 'Hoàng Văn Kín' });
  head.record(tally('h1', 5));
  head.record(minutes({ [head.device]: 1 }));
  await head.push();
  officer.record({
    scope: restrictedScope(VILLAGE),
    kind: 'restricted-access',
    subject: subjectOf.restrictedAccess('look'),
    body: { purpose: 'Rà soát', households: [] },
  } as unknown as Draft);
  await officer.push();
  for (const device of [head, officer, second]) await device.pull();
});
afterAll(() => attacked.close());

/** All of the subject but its last part, as if that were a kind; the whole of it, where nothing else is left. */
const disguiseOf = (subject: string): string => {
  const parts = subject.split(':');
  return parts.length > 2 ? parts.slice(0, -1).join(':') : subject;
};

const { year, village } = { year: YEAR, village: VILLAGE };
const DISGUISED = [
  { what: 'a vote changed after the seal', who: 'head', subject: subjectOf.tally(MEETING, 'h1') },
  { what: 'the minutes taken back', who: 'head', subject: subjectOf.minutes(MEETING), body: null },
  { what: 'an acceptance by the village', who: 'head', subject: subjectOf.acceptance(year, village) },
  { what: 'a recognition by the village', who: 'head', subject: subjectOf.recognition('2026-d', village) },
  { what: 'an erasure by the village', who: 'head', subject: subjectOf.erasure('h1') },
  { what: 'the commune’s coming year', who: 'head', subject: subjectOf.year(year + 1) },
  { what: 'a dossier by the second', who: 'second', subject: subjectOf.submission(year, village) },
  {
    what: 'a look at restricted facts taken back',
    who: 'officer',
    subject: subjectOf.restrictedAccess('look'),
    scope: restrictedScope(village),
    body: null,
  },
] as const;

describe('a kind with a part of the subject in it', () => {
  test.each(DISGUISED)('speaks for nothing: $what', async (disguised) => {
    const { what: _what, who, subject, ...rest } = disguised;
    const device = who === 'second' ? second : attacked[who];
    const before = device.book().subjects.get(subject)?.heads ?? [];
    const draft = {
      scope: villageScope(village),
      kind: disguiseOf(subject),
      subject,
      body: { covers: 1 },
      ...rest,
    };
    device.recordAfter(
      draft as unknown as Draft,
      before.map(({ id }) => id),
    );
    expect((await device.push()).verdicts.map(({ code }) => code)).toEqual(['malformed-subject']);
    await device.pull();
    expect(device.book().subjects.get(subject)?.heads ?? []).toEqual(before);
    await expectUnharmed(attacked);
  });
});

test('is a wrong claim to whoever checks a book, should a server ever let it speak', () => {
  const claim = (kind: string) => {
    const scope = villageScope(village);
    const wire: [string, string, string, string[], string] = [
      scope,
      kind,
      subjectOf.tally(MEETING, 'h1'),
      [],
      'a',
    ];
    return { feed: scope, verdict: null, wire };
  };
  const row = { actor: 'a', role: 'village-head', village, revokedAt: null };
  expect(wrongClaim({ row }, claim('tally'))).toBeUndefined();
  expect(wrongClaim({ row }, claim(`tally:${MEETING}`))).toMatch(/^speaks about/);
});
