import { takeInPosted } from '#sync/sealed.ts';
import { oldRoundTrip } from '../people/old-phone.ts';
import { beginExchange, openTab, running, type ExchangeEnd, type Phone, type Tab } from '../people/phone.ts';
import { noteAnswer } from '../laws/answers.ts';
import type { LineFault, Step } from '../steps.ts';
import { cutAnswer, damaged, textOfBody, type Answer, type Damage, type Letter } from './network.ts';
import { besideBookOf } from './idb-keyval.ts';
import type { ServerFault } from './server-disk.ts';
import { quiet, surroundings } from './surroundings.ts';
import type { World } from './world.ts';

/** A request reaches the server; what it answers is held to the laws before anybody reads it. */
export async function deliver(
  world: World,
  device: string,
  init: RequestInit,
  fault?: ServerFault,
): Promise<Answer | undefined> {
  const response = isTooNew(world, init)
    ? upgradeRequired()
    : await world.server.handle('/api/sync', init, fault);
  if (!response) return undefined;
  const answer = { status: response.status, text: await response.text() };
  // A server whose disk is full says so, and nothing else.
  if (fault?.what === 'full' && answer.status === 500) return answer;
  noteAnswer(world, device, init, answer);
  return answer;
}

/** A server of the first release knows protocol 1 alone. */
const isTooNew = (world: World, init: RequestInit): boolean =>
  world.firstRelease && textOfBody(init).includes('"protocol":2');

const upgradeRequired = (): Response => new Response('{"code":"upgrade-required"}', { status: 426 });

const DAMAGE: Partial<Record<LineFault, Damage>> = {
  'cut request': 'cut',
  'empty request': 'empty',
  'garble request': 'garbled',
};

/** The letter of one tab arrives, whole or not. */
export async function letterArrives(
  world: World,
  phone: Phone,
  letter: Letter,
  line: LineFault | undefined,
  fault?: ServerFault,
): Promise<void> {
  if (line === 'lose request') return;
  const damage = line && DAMAGE[line];
  const init = damage ? damaged(letter.init, damage) : letter.init;
  if (!damage) world.lastRequests.set(phone.name, letter.init);
  for (let time = 0; time < (line === 'twice' ? 2 : 1); time++) {
    const answer = await deliver(world, phone.device, init, time === 0 ? fault : undefined);
    if (answer) letter.answers.push(answer);
  }
}

/** Requests that are under way reach the server together. */
export async function arrive(world: World, step: Extract<Step, { type: 'arrive' }>): Promise<string> {
  const waiting = step.whose.flatMap((who) => {
    const phone = world.phones.get(who);
    const letter = phone?.tabs.find((tab) => tab?.letter)?.letter;
    return phone && letter ? [{ phone, letter }] : [];
  });
  if (waiting.length === 0) return 'nothing is under way';
  const all = waiting.map(({ phone, letter }, at) =>
    letterArrives(world, phone, letter, step.line, at === 0 ? step.server : undefined),
  );
  const settled = Promise.all(all);
  let ended = false;
  let error: unknown;
  settled.then(
    () => (ended = true),
    (reason: unknown) => {
      error = reason;
      ended = true;
    },
  );
  await quiet();
  if (error !== undefined) throw error;
  return `${waiting.map(({ letter }) => letter.answers.length).join()} answers${ended ? '' : ', waits for news'}`;
}

/** The tab hears what the line lets through; without an answer it hears nothing. */
export async function letterAnswered(letter: Letter, line: LineFault | undefined): Promise<void> {
  const answer = letter.answers.at(-1);
  if (!answer || line === 'lose answer' || line === 'lose request') letter.lose();
  else letter.reply(line === 'cut answer' ? cutAnswer(answer) : answer);
  await quiet();
}

/** One whole round trip of a tab. */
export async function roundTrip(
  world: World,
  phone: Phone,
  tab: Tab,
  line?: LineFault,
  fault?: ServerFault,
): Promise<ExchangeEnd | undefined> {
  tab.down = line === 'down';
  await beginExchange(phone, tab, world);
  // A server of the first release is asked a second time, in its own words.
  for (let { letter } = tab; letter; { letter } = tab) {
    await letterArrives(world, phone, letter, line, fault);
    await quiet();
    await letterAnswered(letter, line);
  }
  tab.down = false;
  // As the app does when it is done: what was posted while it was locked needs no posting any more.
  if (besideBookOf(phone.name).size > 0) await running(phone, tab, world, () => takeInPosted(tab.store));
  return tab.lastEnd;
}

/** Round trips until there is nothing more; `undefined` when the line or the server refuses, else how many it took. */
export async function syncUntilDone(world: World, name: string, most = 30): Promise<number | undefined> {
  const phone = world.phones.get(name);
  const tab = phone && (await openTab(phone, 0, world));
  if (!tab) return undefined;
  for (let trips = 1; trips <= most; trips++) {
    const end = await roundTrip(world, phone, tab);
    if (end?.ok && !end.value.more) return trips;
    const isExpired = end && !end.ok && end.error.type === 'refused' && end.error.code === 'session-required';
    if (!end?.ok && !isExpired) return undefined;
  }
  return undefined;
}

/** One round trip of the old phone. */
export async function oldTrip(world: World, line?: LineFault): ReturnType<typeof oldRoundTrip> {
  const { old } = world;
  return oldRoundTrip(old, surroundings.now, async (path, init) => {
    if (path === '/api/sync') {
      world.lastRequests.set('old', init);
      const answer = await deliver(world, old.device, init);
      return line === 'lose answer' ? undefined : answer;
    }
    const response = await world.server.handle(path, init);
    return response && { status: response.status, text: await response.text() };
  });
}

/** The old phone's round trips until there is nothing more; the code when it is refused. */
export async function oldSyncs(world: World): Promise<string | undefined> {
  for (let trips = 0; trips < 30; trips++) {
    const { more, refused } = await oldTrip(world);
    if (!more) return refused;
  }
  return 'no-end';
}
