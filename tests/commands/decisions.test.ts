/** Goal: a decision names only whom it may, counts from its signature, and is changed only by another. Method: a desk with its real store. */
import { beforeEach, describe, expect, test } from 'vitest';
import {
  correctDecision,
  describeDraft,
  handOverCertificates,
  draftDecision,
  nameHouseholds,
  publishDecision,
  revokeTitles,
  signDecision,
  withdrawDraft,
  type NamedVillage,
  type Signing,
} from '#commands/decisions.ts';
import { decidedVillage } from '#commands/signing-problems.ts';
import { decisionsOf, isSigned, villagePartOf, type Decision } from '#domain/decision/decision.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { isWithdrawn, partsOf } from '#domain/decision/naming.ts';
import { yearsUsedBeside } from '#domain/decision/used-years.ts';
import { meritsGivenOf, titlesOf } from '#domain/decision/standing.ts';
import { VILLAGE, YEAR } from '../support/drafts.ts';
import { hands, ids, say } from '../support/told.ts';
import { accept, must, seal, tellStore, voted, type ToldStore } from './told-store.ts';

const SIGNING: Signing = {
  number: '123/QĐ-UBND',
  signedOn: '2026-10-28',
  signatory: { name: 'Hoàng Văn Kiên', position: 'Chủ tịch' },
  capacity: 'SELF',
};

let desk: ToldStore;

const decisions = () => decisionsOf(desk.commune(), YEAR);
const one = (id: string): Decision => {
  const decision = decisions().find((each) => each.id === id);
  if (!decision) throw new Error(`No decision ${id}`);
  return decision;
};
const refused = (type: string, more: object = {}) => ({ ok: false, error: { type, ...more } });
const villages = (decision: Decision) => [
  decidedVillage(
    desk.view(),
    desk.review(),
    (epochMs) => {
      const day = new Date(epochMs);
      return { year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, day: day.getUTCDate() };
    },
    yearsUsedBeside({
      decision,
      villages: [{ id: VILLAGE, view: desk.view() }],
      communeView: desk.commune(),
    }),
  ),
];
const named = (...households: readonly string[]): NamedVillage => ({ village: VILLAGE, households });
const drafted = (...parts: readonly NamedVillage[]) => draftedOf('recognition', ...parts);
async function draftedOf(type: 'recognition' | 'merit', ...parts: readonly NamedVillage[]): Promise<string> {
  const id = await must(draftDecision(desk.recording, { year: YEAR, type, grounds: ['Tờ trình 01'] }));
  if (parts.length > 0) await must(nameHouseholds(desk.recording, one(id), parts));
  return id;
}
const sign = (id: string, change: Partial<Signing> = {}) =>
  signDecision(desk.recording, one(id), { ...SIGNING, ...change }, villages(one(id)));
const titles = () =>
  [...titlesOf(desk.view(), VILLAGE, decisions())].map(([household, { type }]) => `${household} ${type}`);

beforeEach(async () => {
  desk = await tellStore('officer');
  await desk.say(...voted(ids(4)), hands('h4', [0, 3, 0, 3]));
  await seal(desk);
});

describe('a draft', () => {
  test('names households of several villages in one go, and gives nobody a title', async () => {
    const id = await drafted();
    expect(id).toMatch(/^2026-/);
    const before = await desk.entries();
    await must(
      nameHouseholds(desk.recording, one(id), [named('h1'), { village: 'khuoi-cap', households: ['k1'] }]),
    );
    expect(await desk.entries()).toBe(before + 2);
    expect(villagePartOf(desk.view('khuoi-cap'), id, 'khuoi-cap')?.households).toEqual(['k1']);
    expect(isSigned(one(id))).toBe(false);
    expect(titles()).toEqual([]);
  });

  test('takes a village out that names nobody any more', async () => {
    const id = await drafted(named('h1'));
    await must(nameHouseholds(desk.recording, one(id), [named()]));
    expect(villagePartOf(desk.view(), id, VILLAGE)).toBeUndefined();
  });

  test('names no village twice, and somebody’s', async () => {
    const id = await drafted();
    const name = (...parts: readonly NamedVillage[]) => nameHouseholds(desk.recording, one(id), parts);
    expect(await name(named('h1'), named('h2'))).toEqual(refused('village-twice', { village: VILLAGE }));
    expect(await name()).toEqual(refused('no-village'));
  });
});

describe('signing', () => {
  test('makes the decision count', async () => {
    const id = await drafted(named('h1', 'h2'));
    await accept(desk);
    await must(sign(id));
    expect(one(id)).toMatchObject(SIGNING);
    expect(titles()).toEqual(['h1 recognised', 'h2 recognised']);
  });

  test.each([
    { name: 'a number', change: { number: ' ' }, type: 'no-number' },
    { name: 'a day', change: { signedOn: '2026-13-01' }, type: 'no-such-day' },
    {
      name: 'a signatory',
      change: { signatory: { name: '', position: 'Chủ tịch' } },
      type: 'no-signatory',
    },
  ])('needs $name', async ({ change, type }) => {
    const id = await drafted(named('h1'));
    await accept(desk);
    expect(await sign(id, change)).toEqual(refused(type));
    expect(isSigned(one(id))).toBe(false);
  });

  test('needs a village that is accepted', async () => {
    const id = await drafted(named('h1'));
    expect(await sign(id)).toEqual(refused('not-accepted', { villages: [VILLAGE] }));
  });

  test('needs households that are proposed', async () => {
    const id = await drafted(named('h1', 'h4', 'h9'));
    await accept(desk);
    expect(await sign(id)).toEqual(refused('not-proposed', { village: VILLAGE, households: ['h4', 'h9'] }));
  });

  test('needs somebody who is named', async () => {
    const id = await drafted();
    await accept(desk);
    expect(await sign(id)).toEqual(refused('nobody-named'));
  });

  test('of a merit certificate needs the years that it rewards', async () => {
    await accept(desk);
    const without = await draftedOf('merit', named('h1'));
    expect(await sign(without)).toEqual(refused('no-years', { village: VILLAGE }));
    const id = await draftedOf('merit', { ...named('h1'), years: [2026, 2025, 2024] });
    await must(sign(id));
    expect(villagePartOf(desk.view(), id, VILLAGE)?.years).toEqual([2026, 2025, 2024]);
  });

  test('on a day before the acceptance warns, and is done when the officer says so', async () => {
    const id = await drafted(named('h1'));
    await accept(desk);
    const early = { signedOn: '2026-10-19' };
    const warning = refused('before-acceptance', { village: VILLAGE, acceptedOn: '2026-10-20' });
    expect(await sign(id, early)).toEqual(warning);
    await must(sign(id, { ...early, evenBeforeAcceptance: true }));
    expect(one(id).signedOn).toBe('2026-10-19');
    expect(one(id)).not.toHaveProperty('evenBeforeAcceptance');
  });
});

describe('a signed decision', () => {
  let id = '';

  beforeEach(async () => {
    id = await drafted(named('h1', 'h2'));
    await accept(desk);
    await must(sign(id));
  });

  const later = (...parts: readonly NamedVillage[]) => ({ reason: 'Khai sai', grounds: [], named: parts });

  test('keeps its households; its number may be put right until it is published', async () => {
    expect(await nameHouseholds(desk.recording, one(id), [named('h3')])).toEqual(refused('already-signed'));
    await must(sign(id, { number: '124/QĐ-UBND' }));
    await must(publishDecision(desk.recording, one(id), '2026-10-30', 'Bảng tin UBND'));
    expect(one(id)).toMatchObject({ number: '124/QĐ-UBND', publishedAt: 'Bảng tin UBND' });
    expect(await sign(id, { number: '125' })).toEqual(refused('already-signed'));
  });

  test('is published on a day, not before it was signed', async () => {
    const publish = (decision: Decision, on: string) => publishDecision(desk.recording, decision, on, '');
    expect(await publish(one(id), '2026-10-27')).toEqual(
      refused('before-signing', { signedOn: '2026-10-28' }),
    );
    expect(await publish(one(id), '')).toEqual(refused('no-such-day'));
    expect(await publish(one(await drafted(named('h3'))), '2026-10-30')).toEqual(refused('not-signed'));
  });

  test('has its certificates handed over on a day, not before it was signed, and that is undone', async () => {
    const handOver = (decision: Decision, on: string) =>
      handOverCertificates(desk.recording, decision, on, 'Nhà văn hóa');
    expect(await handOver(one(id), '2026-10-27')).toEqual(
      refused('before-signing', { signedOn: '2026-10-28' }),
    );
    expect(await handOver(one(id), '2026-11-31')).toEqual(refused('no-such-day'));
    expect(await handOver(one(await drafted(named('h3'))), '2026-11-18')).toEqual(refused('not-signed'));
    const { undo } = await must(handOver(one(id), '2026-11-18'));
    expect(one(id)).toMatchObject({ handedOverOn: '2026-11-18', handedOverAt: 'Nhà văn hóa' });
    await must(desk.recording.record(undo));
    expect(one(id)).toMatchObject({ handedOverOn: '', handedOverAt: '', number: SIGNING.number });
  });

  test('loses a household by a revocation with a reason', async () => {
    const revocation = await must(revokeTitles(desk.recording, one(id), later(named('h2'))));
    expect(titles()).toEqual(['h1 recognised', 'h2 recognised']);
    await must(sign(revocation, { number: '150/QĐ-UBND', signedOn: '2026-11-20' }));
    expect(titles()).toEqual(['h1 recognised', 'h2 revoked']);
    expect(one(revocation)).toMatchObject({ type: 'revocation', corrects: id, reason: 'Khai sai' });
  });

  test('takes nothing from who never had it', async () => {
    const revocation = await must(revokeTitles(desk.recording, one(id), later(named('h3'))));
    expect(await sign(revocation)).toEqual(
      refused('not-recognised', { village: VILLAGE, households: ['h3'] }),
    );
  });

  test('is replaced by a correction, also by one that names nobody of a village', async () => {
    const correction = await must(correctDecision(desk.recording, one(id), later(named('h1', 'h3'))));
    await must(sign(correction, { number: '151/QĐ-UBND', signedOn: '2026-11-20' }));
    expect(titles().sort()).toEqual(['h1 recognised', 'h3 recognised']);
    const empty = await must(correctDecision(desk.recording, one(correction), later(named())));
    await must(sign(empty, { number: '152/QĐ-UBND', signedOn: '2026-11-21' }));
    expect(titles()).toEqual([]);
  });

  test('is changed only with a reason, and only when it gives a title', async () => {
    const change = { ...later(named('h1')), reason: '' };
    expect(await revokeTitles(desk.recording, one(id), change)).toEqual(refused('no-reason'));
    const draft = one(await drafted(named('h3')));
    expect(await correctDecision(desk.recording, draft, later(named('h1')))).toEqual(refused('not-signed'));
    const revocation = await must(revokeTitles(desk.recording, one(id), later(named('h2'))));
    await must(sign(revocation, { number: '160/QĐ-UBND' }));
    expect(await correctDecision(desk.recording, one(revocation), later(named('h1')))).toEqual(
      refused('gives-nothing'),
    );
  });
});

describe('a merit certificate', () => {
  const YEARS = [2026, 2025, 2024];
  const given = () => [...meritsGivenOf(desk.view(), VILLAGE, decisions()).keys()].sort();
  const later = (...parts: readonly NamedVillage[]) => ({ reason: 'Nhầm hộ', grounds: [], named: parts });
  let id = '';

  beforeEach(async () => {
    id = await draftedOf('merit', { ...named('h1', 'h2'), years: YEARS });
    await accept(desk);
    await must(sign(id));
  });

  test('is taken back with a reason, and the title stays', async () => {
    const title = await drafted(named('h1', 'h2'));
    await must(sign(title, { number: '120/QĐ-UBND' }));
    const revocation = await must(revokeTitles(desk.recording, one(id), later(named('h2'))));
    expect(one(revocation).award).toBe('merit');
    expect(given()).toEqual(['h1', 'h2']);
    await must(sign(revocation, { number: '150/QĐ-UBND', signedOn: '2026-11-20' }));
    expect(given()).toEqual(['h1']);
    expect(titles()).toEqual(['h1 recognised', 'h2 recognised']);
  });

  test('is corrected, with the years that the new list rewards', async () => {
    const without = await must(correctDecision(desk.recording, one(id), later(named('h3'))));
    expect(await sign(without)).toEqual(refused('no-years', { village: VILLAGE }));
    const parts = { ...named('h1', 'h3'), years: YEARS };
    const correction = await must(correctDecision(desk.recording, one(id), later(parts)));
    await must(sign(correction, { number: '151/QĐ-UBND', signedOn: '2026-11-20' }));
    expect(given()).toEqual(['h1', 'h3']);
    expect(titles()).toEqual([]);
  });
});

describe('signing a merit certificate when its years were rewarded since', () => {
  const merit = (years: readonly number[]) => draftedOf('merit', { ...named('h1', 'h2'), years });
  const used = refused('years-used', { village: VILLAGE, households: ['h1', 'h2'] });

  beforeEach(() => accept(desk));

  test('by another draft that was signed first, is refused', async () => {
    const first = await merit([2026, 2025, 2024]);
    const second = await merit([2025, 2024, 2023]);
    await must(sign(first));
    expect(await sign(second)).toEqual(used);
    await must(sign(first, { number: '124/QĐ-UBND' }));
  });

  test('goes on when that one was taken back', async () => {
    const first = await merit([2026, 2025, 2024]);
    const second = await merit([2026, 2025, 2024]);
    await must(sign(first));
    const parts = [named('h1', 'h2')];
    const back = await must(
      revokeTitles(desk.recording, one(first), { reason: 'Nhầm', grounds: [], named: parts }),
    );
    await must(sign(back, { number: '150/QĐ-UBND' }));
    await must(sign(second, { number: '151/QĐ-UBND' }));
    expect(await sign(first, { number: '152/QĐ-UBND' })).toEqual(used);
  });

  test('by an old paper, is refused', async () => {
    const id = await merit([2026, 2025, 2024]);
    await desk.say(
      say('past-result', subjectOf.pastResult(2024, 'h1'), {
        outcome: 'recognised',
        reason: '',
        decision: 'QĐ 9',
        merit: true,
      }),
    );
    expect(await sign(id)).toEqual(refused('years-used', { village: VILLAGE, households: ['h1'] }));
  });
});

describe('a draft that is not wanted', () => {
  test('is taken back whole, and comes back whole when that is undone', async () => {
    const id = await drafted(named('h1', 'h2'));
    const shown = () => partsOf(id, [{ id: VILLAGE, view: desk.view() }]);
    const done = await must(withdrawDraft(desk.recording, one(id), [VILLAGE]));
    expect(isWithdrawn(one(id), shown())).toBe(true);
    await must(desk.recording.record(done.undo));
    expect(isWithdrawn(one(id), shown())).toBe(false);
    expect(shown()).toEqual([{ village: VILLAGE, households: ['h1', 'h2'], years: [] }]);
    expect(one(id).grounds).toEqual(['Tờ trình 01']);
  });

  test('has its words changed; a signed one has not, and is not taken back', async () => {
    const id = await drafted(named('h1'));
    await must(describeDraft(desk.recording, one(id), { grounds: ['Tờ trình 02'] }));
    expect(one(id).grounds).toEqual(['Tờ trình 02']);
    await accept(desk);
    await must(sign(id));
    expect(await describeDraft(desk.recording, one(id), { grounds: [] })).toEqual(refused('already-signed'));
    expect(await withdrawDraft(desk.recording, one(id), [VILLAGE])).toEqual(refused('already-signed'));
    const revocation = await must(
      revokeTitles(desk.recording, one(id), { reason: 'Khai sai', grounds: [], named: [named('h1')] }),
    );
    expect(await describeDraft(desk.recording, one(revocation), { reason: ' ' })).toEqual(
      refused('no-reason'),
    );
  });
});
