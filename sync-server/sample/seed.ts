import { COMMUNE_SCOPE, villageScope, type Draft, type Entry } from '#domain/book/entry.ts';
import type { BodyByKind, UnitKind } from '#domain/book/kinds.ts';
import { subjectOf, subjectPart } from '#domain/book/subjects.ts';
import { householdDrafts, villageDraft, type ListedHousehold } from '#domain/register/register-drafts.ts';
import { COMMITMENTS } from '#domain/rules/local-practice.ts';
import type { RuleSet } from '#domain/rules/rule-set.ts';
import { ruleSetForYear } from '#domain/rules/rule-sets.ts';
import type { Result } from '#domain/result.ts';
import type { Enrolment } from '#protocol/enrolment.ts';
import { invite } from '../enrol/invitations.ts';
import type { NamedCommune } from '../enrol/enrolled-device.ts';
import { newId } from '../enrol/random-names.ts';
import { redeemInvitation } from '../enrol/redeem-invitation.ts';
import { makeSetUpCode, setUpCommune } from '../enrol/set-up-commune.ts';
import type { Services } from '../services.ts';
import { SAMPLE_VILLAGE } from './invite-to-sample.ts';
import { earlierYears } from './earlier-years.ts';
import { finishVillage } from './finished-village.ts';
import { createSampleDevice, createSampleRecorder, type SampleRecorder } from './sample-device.ts';

/** A village of the sample's register. */
export interface SampleVillage {
  readonly name: string;
  readonly unitKind: UnitKind;
  readonly households: readonly ListedHousehold[];
}

const COMMUNE: BodyByKind['commune'] = { name: 'Xã Mẫu Sơn Hạ', province: 'Lạng Sơn', communeKind: 'XA' };
const TARGETS: readonly Omit<BodyByKind['target'], 'year'>[] = [
  { indicator: 'registered', basisPoints: 9500, denominator: 'households' },
  { indicator: 'recognised', basisPoints: 8800, denominator: 'households' },
];
/** Visitors try the first village: nearly all have registered, so that the meeting can begin. The second is half way. */
const OPEN_IN_FIRST_VILLAGE = 5;
/** One household in so many declines. */
const DECLINES_EVERY = 17;

/**
 * Makes the sample commune the way people would: an officer sets it up and imports the register, two village heads enrol and
 * record registrations. Everything goes through the same doors as from a phone.
 */
export async function seedSample(services: Services, villages: readonly SampleVillage[]): Promise<void> {
  const placed = villages.map((village) => ({ ...village, id: newId(services.randomBytes) }));
  const [first, second, third] = placed;
  if (!first) throw new Error('The sample register has no village');
  const year = new Date(services.now()).getFullYear();
  const households = placed.map(({ id, households: listed }) =>
    householdDrafts(id, listed, () => newId(services.randomBytes)),
  );
  const { officer, recorder } = await setUp(services);
  const listed = await recorder.record([
    ...communeDrafts(year),
    ...placed.map(({ id, name, unitKind }, order) => villageDraft(id, { name, unitKind, order: order + 1 })),
    ...households.flat(),
    ...placed.flatMap(({ id }, index) => earlierYears(year, id, householdIdsIn(households[index] ?? []))),
  ]);

  const commune = { commune: officer.commune.id, name: officer.commune.name };
  const inFirst = householdIdsIn(households[0] ?? []);
  const inFirstVillage = await enrolHead(services, commune, { village: first.id, head: 'Vi Văn Thành' });
  await inFirstVillage.record(registrations(year, first.id, inFirst.slice(0, -OPEN_IN_FIRST_VILLAGE)));
  if (second) {
    const inSecond = householdIdsIn(households[1] ?? []);
    const inSecondVillage = await enrolHead(services, commune, { village: second.id, head: 'Nông Thị Lan' });
    const half = inSecond.slice(0, Math.floor(inSecond.length / 2));
    await inSecondVillage.record(registrations(year, second.id, half));
  }
  if (third) await finishThird(services, commune, { id: third.id, year, listed });
  // Last, so that a sample that was cut short is not taken for one.
  await services.store.setSetting(commune.commune, SAMPLE_VILLAGE, first.id);
}

function ruleSetOfYear(year: number): RuleSet {
  const ruleSet = ruleSetForYear(year);
  if (!ruleSet) throw new Error(`No rule set judges ${year}`);
  return ruleSet;
}

function communeDrafts(year: number): readonly Draft[] {
  const ruleSet = ruleSetOfYear(year);
  const own = { scope: COMMUNE_SCOPE } as const;
  return [
    { ...own, kind: 'commune', subject: subjectOf.commune(), body: COMMUNE },
    {
      ...own,
      kind: 'year',
      subject: subjectOf.year(year),
      body: { year, ruleSet: ruleSet.id, overrides: null },
    },
    ...TARGETS.map((target): Draft => {
      const subject = subjectOf.target(year, target.indicator);
      return { ...own, kind: 'target', subject, body: { year, ...target } };
    }),
  ];
}

async function setUp(services: Services): Promise<{ officer: Enrolment; recorder: SampleRecorder }> {
  const device = await createSampleDevice();
  const names = { communeName: COMMUNE.name, officerName: 'Trần Thị Minh' };
  const proof = await device.signCode(await makeSetUpCode(services));
  const officer = expectOk(await setUpCommune(services, null, { ...proof, ...names }));
  return { officer, recorder: createSampleRecorder(services, device, officer) };
}

/** The third village is through with its own part, so that a visitor's officer has something to accept and decide. */
async function finishThird(
  services: Services,
  commune: NamedCommune,
  { id, year, listed }: { readonly id: string; readonly year: number; readonly listed: readonly Entry[] },
): Promise<void> {
  const known = listed.filter(({ scope }) => scope === villageScope(id));
  const households = known.flatMap(({ kind, subject }) =>
    kind === 'household' ? [subjectPart(subject, 0)] : [],
  );
  const head = 'Lành Văn Dũng';
  const recorder = await enrolHead(services, commune, { village: id, head });
  // Whom the meeting proposes has registered.
  const registered = await recorder.record(registrations(year, id, households, () => false));
  const now = services.now();
  const day = new Date(now);
  const today = { year: day.getFullYear(), month: day.getMonth() + 1, day: day.getDate() };
  const facts = {
    village: id,
    year,
    households,
    chair: head,
    secretary: 'Triệu Thị Yến',
    ruleSet: ruleSetOfYear(year),
  };
  const newNames = { today, now, newId: () => newId(services.randomBytes) };
  await finishVillage(recorder, { ...facts, ...newNames }, [...known, ...registered]);
}

interface VillageHead {
  readonly village: string;
  readonly head: string;
}

async function enrolHead(
  services: Services,
  commune: NamedCommune,
  { village, head }: VillageHead,
): Promise<SampleRecorder> {
  const device = await createSampleDevice();
  const person = { role: 'village-head', village, name: head } as const;
  const { code } = expectOk(
    await invite(services, { commune: commune.commune, createdBy: 'sample' }, person),
  );
  const enrolment = expectOk(await redeemInvitation(services, commune, await device.signCode(code)));
  return createSampleRecorder(services, device, enrolment);
}

const householdIdsIn = (drafts: readonly Draft[]): readonly string[] =>
  drafts.filter(({ kind }) => kind === 'household').map(({ subject }) => subjectPart(subject, 0));

const declines = (index: number): boolean => (index + 1) % DECLINES_EVERY === 0;

function registrations(
  year: number,
  village: string,
  households: readonly string[],
  isDeclined: (index: number) => boolean = declines,
): readonly Draft[] {
  const all = COMMITMENTS.value.map(({ id }) => id);
  return households.map((household, index) => {
    const registered = !isDeclined(index);
    return {
      scope: villageScope(village),
      kind: 'registration',
      subject: subjectOf.registration(year, household),
      body: { registered, commitments: registered ? all : [] },
    };
  });
}

function expectOk<T>(outcome: Result<T, string>): T {
  if (!outcome.ok) throw new Error(`The sample was refused: ${outcome.error}`);
  return outcome.value;
}
