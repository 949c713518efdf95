/** Goal: what anybody wrote is text on every screen, on the phone and at the desk. Method: screens over a real store whose village has nasty names. */
import { cleanup, waitFor } from '@testing-library/preact';
import type { ComponentType } from 'preact';
import { Route, Router } from 'preact-iso';
import { afterEach, describe, expect, test } from 'vitest';
import { openMeeting } from '#commands/meetings.ts';
import { COMMUNE_SCOPE, villageScope, type Draft } from '#domain/book/entry.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { freezeRules } from '#domain/rules/frozen-rules.ts';
import { ND86_2023 } from '#domain/rules/nd86-2023.ts';
import { createTestApp, type TestApp } from '../support/test-app.tsx';
import { activeParts, MARKUP, NASTY } from './nasty-words.ts';

const SCRIPT = MARKUP[0] ?? '';
let opened: TestApp;
afterEach(() => {
  cleanup();
  opened.stop();
});

const at = (number: number): string => NASTY[number % NASTY.length] ?? '';

async function openNasty(role: 'village-head' | 'officer'): Promise<string> {
  opened = await createTestApp({ households: NASTY.length, role });
  const { store, app, village, households, year } = opened;
  const families = households.map((id, n) => ({
    scope: villageScope(village),
    kind: 'household',
    subject: subjectOf.household(id),
    body: {
      headName: at(n + NASTY.indexOf(SCRIPT)),
      address: at(n + 1),
      cluster: SCRIPT,
      phone: at(n + 2).slice(0, 20),
      note: at(n + 3),
    },
  }));
  const places = [
    ['commune', subjectOf.commune(), { name: SCRIPT, province: MARKUP[1], communeKind: 'XA' }],
    ['village', subjectOf.village(village), { name: SCRIPT, unitKind: 'THON', order: 1 }],
  ].map(([kind, subject, body]) => ({ scope: COMMUNE_SCOPE, kind, subject, body }));
  await store.record([...families, ...places] as unknown as readonly Draft[]);
  const rules = freezeRules(ND86_2023);
  const asked = { village, year, cluster: SCRIPT, place: MARKUP[2] ?? '', rules, households };
  const meeting = await openMeeting(app.recording, asked);
  if (!meeting.ok) throw new Error(`No meeting: ${meeting.error.type}`);
  return meeting.value;
}

/** A screen with the route's parameters as its properties. */
type Load = () => Promise<unknown>;
const phone: readonly (readonly [path: string, address: string, load: Load])[] = [
  ['/', '/', async () => (await import('../../src/screens/phone-home/index.ts')).HomeScreen],
  [
    '/households',
    '/households',
    async () => (await import('../../src/screens/phone-households/index.ts')).HouseholdsScreen,
  ],
  [
    '/households/:id',
    '/households/h0000',
    async () => (await import('../../src/screens/phone-households/index.ts')).HouseholdScreen,
  ],
  [
    '/registration/:household?',
    '/registration/h0000',
    async () => (await import('../../src/screens/phone-registration/index.ts')).RegistrationScreen,
  ],
  ['/meeting', '/meeting', async () => (await import('../../src/screens/meeting/index.ts')).MeetingsScreen],
  ...['open', 'people', 'attendance', 'vote', 'minutes'].map(
    (step) =>
      [
        '/meeting/:id/:step?',
        `/meeting/MEETING/${step}`,
        async () => (await import('../../src/screens/meeting/index.ts')).MeetingScreen,
      ] as const,
  ),
  ['/papers', '/papers', async () => (await import('../../src/screens/papers/index.ts')).PapersScreen],
];
const desk: typeof phone = [
  ['/desk', '/desk', async () => (await import('../../src/screens/desk-board/index.ts')).BoardScreen],
  [
    '/desk/villages/:id',
    '/desk/villages/bacle',
    async () => (await import('../../src/screens/desk-village/index.ts')).VillageScreen,
  ],
  [
    '/desk/book',
    '/desk/book',
    async () => (await import('../../src/screens/desk-year-book/index.ts')).YearBookScreen,
  ],
  ['/desk/year', '/desk/year', async () => (await import('../../src/screens/desk-year/index.ts')).YearScreen],
  ['/desk/tray', '/desk/tray', async () => (await import('../../src/screens/desk-tray/index.ts')).TrayScreen],
];

const Nowhere = () => null;

async function show(path: string, address: string, load: Load): Promise<void> {
  history.replaceState(null, '', address);
  const Screen = (await load()) as ComponentType;
  opened.render(
    <Router>
      <Route path={path} component={Screen} />
      <Route default component={Nowhere} />
    </Router>,
  );
  await waitFor(() => expect(document.body.textContent?.length).toBeGreaterThan(20));
}

describe('on the phone', () => {
  test.each(phone)('%s as %s shows nasty names as text', async (path, address, load) => {
    const meeting = await openNasty('village-head');
    await show(path, address.replace('MEETING', meeting), load);
    expect(activeParts(document.body)).toEqual([]);
  });

  test('the register says them as they were written', async () => {
    await openNasty('village-head');
    await show(...(phone[1] ?? ['', '', () => Promise.reject(new Error('none'))]));
    expect(document.body.textContent).toContain(SCRIPT);
  });
});

describe('at the desk', () => {
  test.each(desk)('%s as %s shows nasty names as text', async (path, address, load) => {
    await openNasty('officer');
    await show(path, address, load);
    expect(activeParts(document.body)).toEqual([]);
  });

  test('the board says a village’s name as it was written', async () => {
    await openNasty('officer');
    await show(...(desk[0] ?? ['', '', () => Promise.reject(new Error('none'))]));
    await waitFor(() => expect(document.body.textContent).toContain(SCRIPT));
  });
});
