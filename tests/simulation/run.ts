import { checkPhone } from './laws/phones.ts';
import { allStored, checkServerBook } from './laws/server-book.ts';
import { endStory } from './laws/finale.ts';
import { perform } from './people/acts.ts';
import { handOver } from './people/handover.ts';
import { comeBack } from './people/rejoining.ts';
import { lock } from './people/sealed-post.ts';
import { recordRaw } from './people/old-phone.ts';
import {
  beginExchange,
  closeTab,
  deviceRow,
  openTab,
  running,
  type Phone,
  type Tab,
} from './people/phone.ts';
import { rawDraft } from './people/strange-drafts.ts';
import { tell, type Step } from './steps.ts';
import { beginStory } from './world/prologue.ts';
import { Broken, copyOwed } from './world/oracle.ts';
import { withPhone } from './fates.ts';
import { arm } from './world/gate.ts';
import { arrive, letterAnswered, oldTrip, roundTrip } from './world/round-trips.ts';
import { passTime, quiet, surroundings } from './world/surroundings.ts';
import { raiseBug, type World } from './world/world.ts';

/** How a story went: every step with what came of it, and the law it broke, if it broke one. */
export interface Told {
  readonly log: readonly string[];
  readonly broken: { readonly law: string; readonly what: string; readonly step: number } | undefined;
}

/** How many sets of keys there are: many enough for ids in every order, few enough to be made once. */
const KEY_SETS = 6;
const SECOND = 1000;
const AT_SERVER =
  'sync, rejoin, arrive, late copy, old phone syncs, restore server, kill server, post sealed'.split(', ');

/** Plays a story to its end. The same seed and steps give the same log, always. */
export async function play(seed: number, steps: readonly Step[]): Promise<Told> {
  const world = await beginStory(seed, KEY_SETS);
  const log: string[] = [];
  let at = 0;
  try {
    for (; at < steps.length; at++) {
      const step = steps[at] as Step;
      await passTime(SECOND);
      const came = await take(world, step);
      log.push(`${tell(step)} → ${came}`);
      await checkAfter(world, step);
    }
    await endStory(world);
    raiseBug(world);
    log.push(`end → ${summary(world)}`);
    return { log, broken: undefined };
  } catch (error) {
    const broken = brokenLaw(error);
    log.push(`✗ ${broken.law}: ${broken.what}`);
    return { log, broken: { ...broken, step: at } };
  } finally {
    for (const phone of world.phones.values()) for (const number of [0, 1]) closeTab(phone, number);
    await quiet();
    world.server.end();
  }
}

function brokenLaw(error: unknown): { readonly law: string; readonly what: string } {
  if (error instanceof Broken) return { law: error.law, what: error.message.slice(error.law.length + 2) };
  return { law: 'bug', what: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

/** What holds at any moment is looked at after every step, on whom the step touched. */
async function checkAfter(world: World, step: Step): Promise<void> {
  await quiet();
  raiseBug(world);
  for (const who of 'who' in step ? [step.who] : step.type === 'parcel' ? [step.from, step.to] : []) {
    const phone = world.phones.get(who);
    if (phone) checkPhone(world, phone);
  }
  if (AT_SERVER.includes(step.type)) {
    if (!world.server.isUp()) await world.server.start();
    checkServerBook(world);
  }
}

const summary = (world: World): string =>
  [...world.phones.values()]
    .map((phone) => `${phone.name} ${deviceRow(phone)?.seq}/${deviceRow(phone)?.ackedSeq}`)
    .join(', ')
    .concat(`; ${allStored(world).filter(({ wire }) => wire[1] === 'minutes').length} minutes`)
    .concat(`, ${allStored(world).filter(({ wire }) => wire[1] === 'acceptance').length} acceptances`);

async function take(world: World, step: Step): Promise<string> {
  switch (step.type) {
    case 'act':
    case 'sync':
    case 'send':
    case 'answer':
    case 'rejoin':
    case 'lock':
      return atTab(world, step);
    case 'parcel':
      return parcel(world, step);
    case 'arrive':
      return arrive(world, step);
    case 'pass time':
      await passTime(step.hours * 3_600_000);
      return 'done';
    case 'old phone says':
      recordRaw(world.old, rawDraft(world, step.what, step.n), surroundings.now);
      return `entry ${world.old.stream.length}`;
    case 'old phone syncs':
      return JSON.stringify(await oldTrip(world, step.line));
    case 'kill server':
      world.server.kill();
      await world.server.start();
      return 'started again';
    case 'back up server':
      world.server.backup('backup.sqlite');
      world.serverBackup = copyOwed(world.oracle.owed);
      return 'done';
    case 'restore server':
      return restoreServer(world);
    case 'downgrade server':
    case 'upgrade server':
      world.firstRelease = step.type === 'downgrade server';
      return 'done';
    case 'new reader':
    case 'post sealed':
    case 'late copy':
    case 'close tab':
    case 'set clock':
    case 'back up phone':
    case 'restore phone':
    case 'clone phone':
    case 'revoke':
      return withPhone(world, step);
  }
}

/** A parcel, at the tab of the one who takes it in. */
async function parcel(world: World, step: Extract<Step, { type: 'parcel' }>): Promise<string> {
  const [from, phone] = [world.phones.get(step.from), world.phones.get(step.to)];
  const tab = from && phone && from !== phone ? await openTab(phone, 0, world) : undefined;
  if (!from || !phone || !tab?.opened) return 'not possible';
  arm(tab.gate, step.disk);
  const { everything = false, forgery } = step;
  const came = await handOver(world, from, { phone, tab }, { everything, forgery });
  letGo(phone, tab, 0);
  return came;
}

type AtTab = Extract<Step, { type: 'act' | 'sync' | 'send' | 'answer' | 'rejoin' | 'lock' }>;

async function atTab(world: World, step: AtTab): Promise<string> {
  const phone = world.phones.get(step.who);
  if (!phone) return 'nobody';
  // One round trip at a time, across the tabs of a browser: the app holds a lock.
  const isBusy = phone.tabs.some((tab) => tab?.exchanging && !tab.gate.dead);
  if (step.type !== 'act' && step.type !== 'answer' && isBusy) return 'is under way already';
  const known = phone.tabs[step.tab];
  if (step.type === 'answer' && (!known?.letter || known.gate.dead)) return 'nothing is under way';
  const tab = await openTab(phone, step.tab, world);
  if (!tab?.opened) return 'does not open';
  arm(tab.gate, step.disk);
  const told = await atOpenTab(world, phone, tab, step);
  const came = outcome(phone, tab);
  letGo(phone, tab, step.tab);
  return told === undefined ? came : `${told}; ${came}`;
}

/** The fault is over; a tab that was killed is closed, and the other one missed what it could no longer tell of. */
function letGo(phone: Phone, tab: Tab, number: number): void {
  arm(tab.gate, undefined);
  if (!tab.gate.dead || phone.tabs[number] !== tab) return;
  closeTab(phone, number);
  for (const other of phone.tabs) if (other) other.stale = true;
}

async function atOpenTab(world: World, phone: Phone, tab: Tab, step: AtTab): Promise<string | undefined> {
  switch (step.type) {
    case 'act':
      await running(phone, tab, world, () => perform(phone, tab, step));
      return undefined;
    case 'sync':
      await roundTrip(world, phone, tab, step.line, step.server);
      return undefined;
    case 'send':
      await beginExchange(phone, tab, world, step.wait);
      return undefined;
    case 'rejoin':
      return comeBack(world, phone, tab, step.as);
    case 'lock':
      return lock(world, phone, tab);
    case 'answer':
      await answered(world, phone, tab, step);
      return undefined;
  }
}

type Answered = Extract<Step, { type: 'answer' }>;

async function answered(world: World, phone: Phone, tab: Tab, { line, meanwhile }: Answered): Promise<void> {
  const { letter } = tab;
  if (!letter) return;
  if (!meanwhile) return letterAnswered(letter, line);
  void letterAnswered(letter, line);
  await running(phone, tab, world, () => perform(phone, tab, meanwhile));
}

function outcome(phone: Phone, tab: Tab): string {
  if (tab.gate.dead) return 'killed';
  const row = deviceRow(phone);
  const end = tab.exchanging ? ' waiting' : tab.lastEnd ? ` ${JSON.stringify(tab.lastEnd)}` : '';
  return `${row?.seq} recorded, ${row?.ackedSeq} received${tab.gate.struck ? ', struck' : ''};${end}`;
}

async function restoreServer(world: World): Promise<string> {
  if (!world.serverBackup) return 'there is no backup';
  await world.server.restore('backup.sqlite');
  world.oracle.owed = copyOwed(world.serverBackup);
  world.oracle.serverRestored = true;
  return 'done';
}
