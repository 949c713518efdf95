import { OFFICER_ACTS, type Act } from './people/acts.ts';
import { STRANGE_SAYINGS } from './people/strange-drafts.ts';
import type { Step } from './steps.ts';
import type { Theme } from './theme.ts';
import { CLOCKS, LINE_FAULTS, THEMES, TROUBLES } from './themes.ts';
import { chanceOf, type Chance } from './world/chance.ts';
import type { DiskFault } from './world/gate.ts';
import type { ServerFault } from './world/server-disk.ts';

/* Makes a story out of a seed. It looks at nothing but the seed, so that steps are data and any of them may be left out. */

interface Telling {
  readonly chance: Chance;
  readonly theme: Theme;
  readonly steps: Step[];
}

const maybe = <Key extends string, Value>(key: Key, value: Value | undefined): { [K in Key]?: Value } =>
  value === undefined ? {} : ({ [key]: value } as { [K in Key]?: Value });

const diskFault = ({ chance, theme }: Telling): DiskFault | undefined =>
  chance.oftenIn100(theme.disk)
    ? { at: 1 + chance.below(chance.oftenIn100(50) ? 8 : 30), what: chance.pick(TROUBLES) }
    : undefined;

function serverFault({ chance, theme }: Telling): ServerFault | undefined {
  if (!chance.oftenIn100(theme.server)) return undefined;
  const at = chance.pick(['commit', 'commit', 'committed', 1 + chance.below(25)] as const);
  return { at, what: at !== 'committed' && chance.oftenIn100(40) ? 'full' : 'kill' };
}

const officerActs = ({ goOn, officerActs: more = [] }: Theme): readonly string[] => [
  ...OFFICER_ACTS,
  ...more,
  ...(goOn > 50 ? ['accept', 'accept', 'accept', 'accept'] : []),
];

function actOf({ chance, theme }: Telling, who: string): Act {
  const isDesk = who === 'desk';
  if (who in READERS)
    return { act: chance.pick(READERS[who] ?? []), n: chance.below(6), m: chance.below(10) };
  const act = isDesk
    ? chance.pick(officerActs(theme))
    : chance.oftenIn100(theme.goOn)
      ? 'go on with meeting'
      : chance.pick(theme.acts);
  return { act, n: chance.below(6), m: chance.below(10) };
}

/** What those do who decide nothing. */
const READERS: Readonly<Record<string, readonly string[]>> = {
  viewer: ['overstep'],
  chairman: ['look at facts', 'look at facts', 'overstep'],
};

const tabOf = (chance: Chance): 0 | 1 => (chance.oftenIn100(10) ? 1 : 0);

function somebodyActs(telling: Telling, who: string): void {
  const tab = tabOf(telling.chance);
  telling.steps.push({
    type: 'act',
    who,
    tab,
    ...actOf(telling, who),
    ...maybe('disk', diskFault(telling)),
  });
}

function somebodySyncs(telling: Telling, who: string): void {
  const { chance, theme, steps } = telling;
  const tab = tabOf(chance);
  if (chance.oftenIn100(25)) return tornApart(telling, who, tab);
  const line = chance.oftenIn100(theme.line) ? chance.pick(LINE_FAULTS) : undefined;
  const faults = {
    ...maybe('line', line),
    ...maybe('server', serverFault(telling)),
    ...maybe('disk', diskFault(telling)),
  };
  steps.push({ type: 'sync', who, tab, ...faults });
}

/** A round trip whose parts lie apart, with others' in between. */
function tornApart(telling: Telling, who: string, tab: 0 | 1): void {
  const { chance, theme, steps } = telling;
  const other = chance.pick(theme.people);
  const together = other !== who && chance.oftenIn100(50);
  steps.push({ type: 'send', who, tab });
  if (together) steps.push({ type: 'send', who: other, tab: 0 });
  for (let between = chance.below(3); between > 0; between--)
    somebodyActs(telling, chance.pick(theme.people));
  const arrives = chance.oftenIn100(theme.line)
    ? chance.pick(['cut request', 'empty request', 'garble request', 'twice'] as const)
    : undefined;
  const whose = together ? [who, other] : [who];
  steps.push({ type: 'arrive', whose, ...maybe('line', arrives), ...maybe('server', serverFault(telling)) });
  for (let between = chance.below(3); between > 0; between--)
    somebodyActs(telling, chance.pick(theme.people));
  const answered = chance.oftenIn100(theme.line)
    ? chance.pick(['lose answer', 'cut answer'] as const)
    : undefined;
  const meanwhile = chance.oftenIn100(40) ? actOf(telling, who) : undefined;
  const faults = { ...maybe('line', answered), ...maybe('disk', diskFault(telling)) };
  steps.push({ type: 'answer', who, tab, ...faults, ...maybe('meanwhile', meanwhile) });
  if (together) steps.push({ type: 'answer', who: other, tab: 0 });
}

function rareThing(telling: Telling): void {
  const { chance, theme, steps } = telling;
  const who = chance.pick(theme.people);
  switch (chance.pick(theme.rare)) {
    case 'restore server':
      steps.push({ type: chance.oftenIn100(50) ? 'back up server' : 'restore server' });
      return;
    case 'restore phone':
      steps.push({ type: chance.oftenIn100(50) ? 'back up phone' : 'restore phone', who: 'mai' });
      return;
    case 'clone phone':
      steps.push({ type: 'clone phone', who: 'mai' });
      return;
    case 'revoke':
      steps.push({ type: 'revoke', who: chance.pick(['thanh', 'pao']) });
      return;
    case 'clock':
      steps.push({ type: 'set clock', who, to: chance.pick(CLOCKS) });
      return;
    case 'time':
      steps.push({ type: 'pass time', hours: 1 + chance.below(20) });
      return;
    case 'kill server':
      steps.push({ type: 'kill server' });
      return;
    case 'other release':
      steps.push({ type: chance.oftenIn100(60) ? 'downgrade server' : 'upgrade server' });
      return;
    case 'late copy':
      steps.push({ type: 'late copy', who });
      return;
    case 'rejoin':
      comesBack(telling);
      return;
    case 'parcel':
      parcels(telling);
      return;
    case 'lock':
      locks(telling);
      return;
    case 'other role':
      changesRole(telling);
  }
}

const CARRIERS = ['mai', 'mai', 'thanh', 'pao'] as const;
const FORGERIES = ['other commune', 'forged receipt', 'forged batch', 'without bodies'] as const;

/** A phone that was shut out or doubled records on, and is invited again. */
function comesBack(telling: Telling): void {
  const { chance, steps } = telling;
  const who = chance.pick(['mai', 'mai2', 'thanh', 'pao'] as const);
  if (who === 'mai2') steps.push({ type: 'clone phone', who: 'mai' });
  if (who === 'thanh' || who === 'pao') steps.push({ type: 'revoke', who });
  for (let more = chance.below(3); more >= 0; more--) somebodyActs(telling, who);
  if (chance.oftenIn100(60)) steps.push({ type: 'sync', who, tab: 0 });
  steps.push({ type: 'rejoin', who, tab: 0, ...maybe('disk', diskFault(telling)) });
}

/** Something goes from hand to hand; often the carrier then has a network, and often the receipt comes back. */
function parcels(telling: Telling): void {
  const { chance, steps } = telling;
  const from = chance.pick(CARRIERS);
  const to = chance.pick((['thanh', 'desk', 'desk', 'mai'] as const).filter((name) => name !== from));
  if (chance.oftenIn100(70)) somebodyActs(telling, from);
  const options = {
    ...maybe('everything', chance.oftenIn100(25) || undefined),
    ...maybe('forgery', chance.oftenIn100(20) ? chance.pick(FORGERIES) : undefined),
    ...maybe('disk', diskFault(telling)),
  };
  steps.push({ type: 'parcel', from, to, ...options });
  if (chance.oftenIn100(60)) steps.push({ type: 'sync', who: to, tab: 0 });
  if (chance.oftenIn100(60))
    steps.push({ type: 'parcel', from: to, to: from, ...maybe('disk', diskFault(telling)) });
}

/** A phone is locked with something unsent, which is posted while others go on; mostly its owner is back later. */
function locks(telling: Telling): void {
  const { chance, steps } = telling;
  const who = chance.pick(['mai', 'thanh', 'pao', 'desk'] as const);
  for (let more = chance.below(3); more > 0; more--) somebodyActs(telling, who);
  steps.push({ type: 'lock', who, tab: 0, ...maybe('disk', diskFault(telling)) });
  if (chance.oftenIn100(40)) somebodySyncs(telling, chance.pick(['desk', 'thanh'] as const));
  for (let times = 1 + chance.below(2); times > 0; times--) {
    const line = chance.oftenIn100(25) ? ('lose answer' as const) : undefined;
    steps.push({
      type: 'post sealed',
      who,
      ...maybe('line', line),
      ...maybe('server', serverFault(telling)),
    });
  }
  if (chance.oftenIn100(50)) somebodyActs(telling, who);
}

/** Somebody of the commune is given another work, under a new invitation. */
function changesRole({ chance, steps }: Telling): void {
  const who = chance.pick(['viewer', 'chairman', 'chairman', 'thanh'] as const);
  const as = who === 'thanh' ? 'village-head' : chance.pick(['viewer', 'chairman', 'operator'] as const);
  steps.push({ type: 'sync', who, tab: 0 }, { type: 'revoke', who });
  steps.push({ type: 'rejoin', who, tab: 0, as }, { type: 'sync', who, tab: 0 });
}

/** The old phone's user is no friend of the rules. */
function oldPhone({ chance, steps }: Telling): void {
  if (chance.oftenIn100(60)) {
    steps.push({ type: 'old phone says', what: chance.pick(STRANGE_SAYINGS), n: chance.below(6) });
  } else {
    const line = chance.oftenIn100(20) ? ('lose answer' as const) : undefined;
    steps.push({ type: 'old phone syncs', ...maybe('line', line) });
  }
}

/** What the story of a seed is about. */
export const themeOf = (seed: number): string => chanceOf(`tell ${seed}`).pick(THEMES).name;

/** The story of a seed. */
export function storyOf(seed: number): readonly Step[] {
  const chance = chanceOf(`tell ${seed}`);
  const theme = chance.pick(THEMES);
  const telling: Telling = { chance, theme, steps: [...(theme.begins ?? [])] };
  const length = 22 + chance.below(18);
  let who: string = chance.pick(theme.people);
  while (telling.steps.length < length) {
    // People do several things in a row.
    if (chance.oftenIn100(45)) who = chance.pick(theme.people);
    if (chance.oftenIn100(theme.rarely)) rareThing(telling);
    else if (chance.oftenIn100(theme.old)) oldPhone(telling);
    else if (chance.oftenIn100(5)) telling.steps.push({ type: 'close tab', who, tab: tabOf(chance) });
    else if (chance.oftenIn100(who === 'late' ? 60 : 38)) somebodySyncs(telling, who);
    else somebodyActs(telling, who);
  }
  return telling.steps;
}
