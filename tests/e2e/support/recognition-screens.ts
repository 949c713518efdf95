import { expect, type Page } from '@playwright/test';
import { startCommune } from './commune.ts';
import { decisionPage } from './decision-page.ts';
import { meetingPage } from './meeting-page.ts';
import { postingPage } from './posting-page.ts';
import { press, type Screen, type Tour } from './screens.ts';
import { sealByList } from './seal-by-list.ts';
import type { World } from './test.ts';

/* The screens between the sealed minutes and the certificate: a village whose list hangs, and a desk that has decided. */

const today = (): string => new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' });

/** Waits for the sheet of a paper, which is put together after the page. */
const sheetIsThere = async (page: Page): Promise<void> =>
  expect(page.locator('[data-document]').first()).toContainText(/\S{2}/);

const paper = (name: string, path: string): Screen => ({ name, path, unfold: sheetIsThere });

async function phoneTour(world: World): Promise<Tour> {
  const { phone: enrol } = await startCommune(world);
  const phone = await enrol();
  const { device } = phone;
  const meeting = meetingPage(device);
  const posting = postingPage(device);
  await meeting.open();
  await sealByList(meeting, 5);
  await posting.putUp(today());
  await posting.note('Trần Văn Bình', 'Nuôi chó thả rông');
  await posting.note('Lê Thị Thu', 'Đã đóng quỹ');
  await posting.settle('Lê Thị Thu', 'Không chấp nhận', 'Có biên lai');
  return {
    device,
    screens: [
      { name: 'home-posted', path: '/settings', unfold: press('nav a', 0) },
      { name: 'posting', path: '/posting' },
      { name: 'dossier', path: '/dossier' },
      { name: 'papers', path: '/papers' },
      paper('paper-minutes', '/papers/F8'),
      paper('paper-posting', '/papers/F9'),
      paper('paper-blank', '/papers/F15?blank=true'),
    ],
  };
}

const YEAR_TABS = ['targets', 'in-force', 'numbers', 'areas', 'holidays'];

async function deskTour(world: World): Promise<Tour> {
  const server = await world.startServer();
  const desk = await world.openDesk(server);
  const decision = decisionPage(desk);
  await desk.trySample();
  await desk.openVillage('Thôn Nà Hoa');
  const { device } = desk;
  const page = device.page();
  const village = new URL(page.url()).pathname;
  await desk.accept();
  await decision.draft();
  await decision.sign('118/QĐ-UBND', 'Hoàng Văn Quyết');
  const decided = new URL(page.url()).pathname;
  const id = decided.split('/').at(-1) ?? '';
  await desk.goTo('Sổ theo dõi');
  const household = page.locator('table a[href^="/desk/book/"]').first();
  await expect(household).toBeVisible();
  const lines = (await household.getAttribute('href')) ?? '';
  return {
    device,
    screens: [
      { name: 'board-decided', path: '/desk' },
      { name: 'village-decided', path: village },
      { name: 'decisions', path: '/desk/decisions' },
      { name: 'decision-new', path: '/desk/decisions/new' },
      { name: 'decision', path: decided },
      { name: 'merit', path: '/desk/merit' },
      { name: 'book', path: '/desk/book' },
      { name: 'book-household', path: lines },
      { name: 'past-years', path: '/desk/past-years' },
      { name: 'papers', path: '/desk/papers' },
      paper('paper-decision', `/desk/papers/F15?decision=${id}`),
      paper('paper-certificates', `/desk/papers/F17?decision=${id}`),
      ...YEAR_TABS.map((tab, nth) => ({
        name: `year-${tab}`,
        path: '/desk/year',
        unfold: press('[role=tab]', nth),
      })),
    ],
  };
}

export async function recognitionTours(world: World): Promise<readonly Tour[]> {
  return [await phoneTour(world), await deskTour(world)];
}
