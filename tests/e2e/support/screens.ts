import { expect, type Page } from '@playwright/test';
import { deskCare, phoneCare } from './care-screens.ts';
import type { DeskPage } from './desk-page.ts';
import type { Device } from './device.ts';
import { meetingPage } from './meeting-page.ts';
import { csvRegister, THON_DONG } from './registers.ts';
import type { PhonePage } from './phone-page.ts';
import { sealByList } from './seal-by-list.ts';
import type { TestServer } from './server.ts';
import type { World } from './test.ts';

/** A screen that can be come to in any language: by its address and, where it has none of its own, by the nth control. */
export interface Screen {
  readonly name: string;
  readonly path: string;
  readonly unfold?: (page: Page) => Promise<void>;
}

/** Where the words of a screen are: never on another page that is there for a moment, such as the one that asks for the PIN. */
const PLACES = {
  inside: '#main',
  'at-the-entrance': 'main:not([data-gate])',
  'at-the-gate': 'main[data-gate]',
} as const;

/** Somebody's device with every screen of theirs. */
export interface Tour {
  readonly device: Device;
  /** Before the book there is no frame around a screen. */
  readonly stands?: keyof typeof PLACES;
  readonly screens: readonly Screen[];
}

/** The village that visitors of the sample open, and a household of it. */
const SAMPLE_VILLAGE = 'Thôn Bắc Lệ';
const EXAMPLE = 1;

/** A screen of no state, between two others: the same screen twice is drawn anew too. */
const BETWEEN = { phone: '/settings', desk: '/desk/settings' } as const;
const CHOICE = '#main input[type=radio]';

/** Turns the running app to a path, as a link does. Whatever was on the page is marked. */
const turn = (page: Page, path: string): Promise<void> =>
  page.evaluate((to) => {
    for (const part of document.querySelectorAll('#main *')) part.setAttribute('data-left', '');
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, path);

/** Turns to a path and waits until nothing of another screen is left: loading each anew would ask for the PIN each time. */
async function turnTo(device: Device, path: string): Promise<void> {
  const page = device.page();
  const between = BETWEEN[device.size];
  if (new URL(page.url()).pathname !== between) await turn(page, between);
  await expect(page.locator(`${CHOICE}:not([data-left])`).first()).toBeAttached();
  if (path === between) return;
  await turn(page, path);
  await expect(page.locator(`${CHOICE}[data-left]`)).toHaveCount(0);
}

/** Shows a screen and waits until it is drawn. */
export async function show({ device, stands = 'inside' }: Tour, { path, unfold }: Screen): Promise<Page> {
  const page = device.page();
  // A link with a code in it is opened from elsewhere.
  if (stands === 'inside' && !path.includes('#')) await turnTo(device, path);
  else await device.goto(path);
  await expect(page.locator(PLACES[stands])).toContainText(/\S{2}/);
  await unfold?.(page);
  await expect(page.locator('[data-working]')).toHaveCount(0);
  return page;
}

export const press =
  (selector: string, nth = 0) =>
  async (page: Page): Promise<void> =>
    page.locator(selector).nth(nth).click();

/** What a device sees before it belongs to anybody. */
export async function entranceTour(world: World, server: TestServer): Promise<Tour> {
  const device = await world.open('phone', server);
  return {
    device,
    stands: 'at-the-entrance',
    screens: [
      { name: 'start-invited', path: '/#invite=AAAAAAAA' },
      { name: 'start', path: '/' },
      { name: 'start-scan', path: '/', unfold: press('form button', 1) },
    ],
  };
}

/** What stands before the book of an enrolled phone. */
export async function gateTour(world: World, server: TestServer): Promise<Tour> {
  const phone = await world.openPhone(server);
  await phone.trySample();
  return {
    device: phone.device,
    stands: 'at-the-gate',
    screens: [
      { name: 'locked', path: '/' },
      {
        name: 'locked-refused',
        path: '/',
        unfold: async (page) => {
          await phone.device.typePin('130571');
          await expect(page.getByRole('alert')).toContainText(/\S{2}/);
        },
      },
      {
        name: 'locked-forgotten',
        path: '/',
        unfold: async (page) => {
          await press('main button[data-wide]')(page);
          await expect(page.locator('main[data-gate=recover] form')).toBeVisible();
        },
      },
    ],
  };
}

/** A village in the middle of everything: a meeting of each way of voting, one of them sealed and amended. */
export async function phoneTour(world: World, server: TestServer): Promise<Tour> {
  const phone = await world.openPhone(server);
  const { device } = phone;
  await phone.trySample();
  const meeting = meetingPage(device);
  const page = device.page();
  const here = () => new URL(page.url()).pathname.split('/').slice(0, 3).join('/');

  await device.goto('/households');
  const example = page.getByRole('list', { name: 'Sổ hộ' }).getByRole('link').nth(EXAMPLE);
  // Looked for first: only then is the PIN typed where it is asked for.
  await expect(example).toBeVisible();
  const household = (await example.getAttribute('href')) ?? '';
  const id = household.split(/[/?]/)[2] ?? '';

  await disagree(world, server, phone);
  await returnSomething(await world.openDesk(server));

  const open = async (): Promise<string> => {
    await openPart(phone);
    return here();
  };
  await sealPart(phone);
  const sealed = here();

  const listed = await open();
  await meeting.goOnTo('Bình xét');
  await meeting.chooseMethod('Cả danh sách');
  await meeting.approveList();

  const byHands = await open();
  await meeting.goOnTo('Bình xét');
  await meeting.chooseMethod('Giơ tay từng hộ');

  const secret = await open();
  await meeting.goOnTo('Bình xét');
  await meeting.chooseMethod('Bỏ phiếu kín');
  await meeting.accountBallots({ issued: 6, spoiled: 1, notReturned: 0 });

  const begun = await open();
  return {
    device,
    screens: [
      // The address alone leads back to where the phone was left.
      { name: 'home', path: '/settings', unfold: press('nav a', 0) },
      { name: 'households', path: '/households' },
      { name: 'household', path: `/households/${id}` },
      { name: 'household-new', path: '/households/new' },
      { name: 'registration', path: '/registration' },
      { name: 'registration-again', path: `/registration/${id}` },
      ...phoneCare(id),
      { name: 'returns', path: '/returns' },
      { name: 'settings', path: '/settings' },
      {
        name: 'ready',
        path: '/ready',
        // Every line has been looked at.
        unfold: (shown) => expect(shown.locator('li[data-state=working]')).toHaveCount(0),
      },
      { name: 'install', path: '/install' },
      { name: 'meetings', path: '/meeting' },
      { name: 'meeting-new', path: '/meeting/new' },
      { name: 'meeting-new-split', path: '/meeting/new', unfold: press('main input[type=radio]', 2) },
      { name: 'meeting-1-attendance', path: `${begun}/attendance` },
      {
        name: 'meeting-1-representative',
        path: `${begun}/attendance`,
        unfold: press('[data-row] button', 1),
      },
      { name: 'meeting-1-delegates', path: `${begun}/attendance`, unfold: press('[role=tab]', 2) },
      {
        name: 'meeting-1-summons',
        path: `${begun}/attendance`,
        unfold: async (shown) => {
          await press('[role=tab]', 2)(shown);
          await press('[role=tabpanel] button[type=button][data-wide]')(shown);
        },
      },
      { name: 'meeting-2-officials', path: `${begun}/officials` },
      { name: 'meeting-2-picker', path: `${begun}/officials`, unfold: press('section button', 0) },
      { name: 'meeting-3-assessment', path: `${begun}/assessment` },
      { name: 'meeting-4-method', path: `${begun}/vote` },
      { name: 'meeting-4-list', path: `${listed}/vote` },
      { name: 'meeting-4-hands', path: `${byHands}/vote` },
      { name: 'meeting-4-secret', path: `${secret}/vote` },
      { name: 'meeting-4-count', path: `${secret}/vote`, unfold: press('section button[data-large]', 0) },
      { name: 'meeting-5-missing', path: `${begun}/minutes` },
      { name: 'meeting-5-minutes', path: `${listed}/minutes` },
      { name: 'meeting-6-sign', path: `${listed}/sealed` },
      { name: 'meeting-6-sealed', path: `${sealed}/sealed` },
      { name: 'meeting-print', path: `${sealed}/print` },
      { name: 'meeting-amend', path: `${sealed}/amend` },
    ],
  };
}

/** A meeting of one part of the village, up to the vote. */
async function openPart({ device }: PhonePage): Promise<void> {
  const meeting = meetingPage(device);
  await meeting.openPart();
  await meeting.markPresent(6);
  await meeting.goOnTo('Chủ trì, thư ký');
  await meeting.chooseOfficials('Đặng Thị Hoa');
}

/** The same up to the seal. */
async function sealPart({ device }: PhonePage): Promise<void> {
  const meeting = meetingPage(device);
  await meeting.openPart();
  await sealByList(meeting, 6);
}

/** Another phone answers differently for the household that is asked next. */
async function disagree(world: World, server: TestServer, phone: PhonePage): Promise<void> {
  const other = await world.openPhone(server);
  await other.trySample();
  await other.device.isReadyForOffline();
  await phone.goTo('Đăng ký');
  await other.goTo('Đăng ký');
  await other.device.setOffline(true);
  await other.answer('Không đăng ký');
  await phone.answer('Đăng ký');
  await other.device.setOffline(false);
  await expect(other.strip()).toContainText('Xã đã nhận');
}

/** The officer sends the first household of the first village back. */
async function returnSomething(desk: DeskPage): Promise<void> {
  await desk.trySample();
  await desk.openVillage(SAMPLE_VILLAGE);
  await desk.returnHousehold('Chu Đức Nghĩa', 'Viết nhầm tuổi ông cụ');
}

/** The desk of a commune in which a village has met, disagreed and got something back. */
export async function deskTour(world: World, server: TestServer): Promise<Tour> {
  const phone = await world.openPhone(server);
  await phone.trySample();
  await disagree(world, server, phone);
  await sealPart(phone);
  const desk = await world.openDesk(server);
  await returnSomething(desk);
  await desk.goTo('Bảng theo dõi');
  const { device } = desk;
  const page = device.page();
  const villages = page.locator('table a[href^="/desk/villages/"]');
  await expect(villages.first()).toBeVisible();
  const village = (await villages.first().getAttribute('href')) ?? '';
  const register = csvRegister('Thôn Đông', THON_DONG);
  const understand = async (shown: Page) => {
    await shown.locator('input[type=file]').setInputFiles(register);
    await expect(shown.locator('main table').first()).toBeVisible();
  };
  const tabs = ['households', 'meetings', 'minutes', 'disputes', 'set-aside', 'returns'];
  return {
    device,
    screens: [
      { name: 'board', path: '/desk' },
      ...tabs.map((tab, nth) => ({
        name: `village-${tab}`,
        path: village,
        unfold: press('[role=tab]', nth),
      })),
      { name: 'village-return', path: village, unfold: press('[data-return] button') },
      { name: 'import', path: '/desk/import' },
      { name: 'import-understood', path: '/desk/import', unfold: understand },
      {
        name: 'import-compared',
        path: '/desk/import',
        unfold: async (shown) => {
          await understand(shown);
          await press('main button[data-kind=primary]')(shown);
          await expect(shown.locator('main details').first()).toBeVisible();
        },
      },
      { name: 'year', path: '/desk/year' },
      { name: 'people', path: '/desk/people' },
      {
        name: 'people-slip',
        path: '/desk/people',
        unfold: async (shown) => {
          await shown.locator('main select').selectOption({ index: 1 });
          await shown.locator('main form input[type=text]').fill('Nguyễn Thị Hồng Nhung');
          await press('main form button[type=submit]')(shown);
          await expect(shown.locator('main svg[role=img]')).toBeVisible();
        },
      },
      ...deskCare(),
      { name: 'tray', path: '/desk/tray' },
      { name: 'settings', path: '/desk/settings' },
    ],
  };
}

/**
 * Chooses how a tour's device likes to be read, by the words of the Vietnamese settings screen, and sees that it is kept. In front of
 * the gate nobody types the PIN from then on.
 */
export async function dress({ device, stands }: Tour, ...choices: readonly string[]): Promise<void> {
  if (stands === 'at-the-gate') await device.pinByItself();
  await choose(device, choices);
  if (stands === 'at-the-gate') await device.pinByHand();
}

async function choose(device: Device, choices: readonly string[]): Promise<void> {
  const settings = device.size === 'desk' ? '/desk/settings' : '/settings';
  const radio = (choice: string) => device.page().getByRole('radio', { name: choice, exact: true });
  await device.goto(settings);
  for (const choice of choices) await radio(choice).check();
  const language = choices.includes('English') ? 'en' : 'vi';
  await expect(device.page().locator('html')).toHaveAttribute('lang', language);
  await expect(async () => {
    await device.goto(settings);
    await expect(device.page().locator('html')).toHaveAttribute('lang', language, { timeout: 3_000 });
  }).toPass();
}
