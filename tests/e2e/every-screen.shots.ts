import { fileURLToPath } from 'node:url';
import { recognitionTours } from './support/recognition-screens.ts';
import { deskTour, dress, entranceTour, gateTour, phoneTour, show, type Tour } from './support/screens.ts';
import { test } from './support/test.ts';
import { handoverTours, refusedTours } from './support/trouble-screens.ts';

const FOLDER = fileURLToPath(new URL('../../screenshots/', import.meta.url));
const SIZES = { phone: '360x640', desk: '1280x800' } as const;

/** What is in sight, as `360x640-home.png`; and the whole page where it goes on, as `360x640-home-whole.png`. */
async function take(tour: Tour, suffix = ''): Promise<void> {
  const { size } = tour.device;
  for (const screen of tour.screens) {
    const page = await show(tour, screen);
    const path = `${FOLDER}${SIZES[size]}-${screen.name}${suffix}`;
    await page.screenshot({ path: `${path}.png` });
    const goesOn = await page.evaluate(() => document.documentElement.scrollHeight > innerHeight);
    if (goesOn && suffix === '') await page.screenshot({ path: `${path}-whole.png`, fullPage: true });
  }
}

async function takeInEveryDress(tour: Tour): Promise<void> {
  await dress(tour, 'Sáng');
  await take(tour);
  await dress(tour, 'Tối', 'Rất to');
  await take(tour, '-dark-largest');
  await dress(tour, 'Sáng', 'Vừa', 'English');
  await take(tour, '-en');
}

test('before the book', async ({ world, server }) => {
  await take(await entranceTour(world, server));
  await takeInEveryDress(await gateTour(world, server));
});

test('the phone', async ({ world, server }) => {
  await takeInEveryDress(await phoneTour(world, server));
});

test('the desk', async ({ world, server }) => {
  await takeInEveryDress(await deskTour(world, server));
});

test('handing over without a network', async ({ world }) => {
  for (const tour of await handoverTours(world)) await takeInEveryDress(tour);
});

test('a phone that is refused, stands in another year or is full', async ({ world }) => {
  for (const tour of await refusedTours(world)) await takeInEveryDress(tour);
});

test('from the sealed minutes to the decision', async ({ world }) => {
  for (const tour of await recognitionTours(world)) await takeInEveryDress(tour);
});
