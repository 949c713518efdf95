import { sidewaysOverflow, violationsOn } from './support/accessibility.ts';
import { recognitionTours } from './support/recognition-screens.ts';
import { choose, deskTour, entranceTour, phoneTour, show, type Tour } from './support/screens.ts';
import { expect, test } from './support/test.ts';
import { handoverTours, refusedTours } from './support/trouble-screens.ts';
import { linesWith, vietnameseOnly } from './support/words.ts';

// Every screen, at the size where it is used, in its lightest and its heaviest dress, and in English.
test.setTimeout(420_000);

async function troublesOf(tour: Tour): Promise<readonly string[]> {
  const troubles: string[] = [];
  for (const screen of tour.screens) {
    const page = await show(tour, screen);
    const overflow = await sidewaysOverflow(page);
    if (overflow > 0) troubles.push(`${screen.name}: ${overflow} px wider than the screen`);
    for (const violation of await violationsOn(page)) troubles.push(`${screen.name}: ${violation}`);
  }
  return troubles;
}

async function vietnameseIn(tour: Tour): Promise<readonly string[]> {
  const pieces = await vietnameseOnly();
  const found: string[] = [];
  for (const screen of tour.screens) {
    const page = await show(tour, screen);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    for (const line of await linesWith(page, pieces)) found.push(`${screen.name}: ${line}`);
  }
  return found;
}

async function expectReadable(tour: Tour): Promise<void> {
  await test.step('light', async () => {
    await choose(tour.device, 'Sáng');
    expect.soft(await troublesOf(tour)).toEqual([]);
  });
  await test.step('dark, in the largest letters', async () => {
    await choose(tour.device, 'Tối', 'Rất to');
    expect.soft(await troublesOf(tour)).toEqual([]);
  });
  await test.step('English', async () => {
    await choose(tour.device, 'English');
    expect.soft(await vietnameseIn(tour)).toEqual([]);
  });
}

test('every screen of the phone', async ({ world, server }) => {
  expect.soft(await troublesOf(await entranceTour(world, server))).toEqual([]);

  await expectReadable(await phoneTour(world, server));
});

test('every screen of the desk', async ({ world, server }) => {
  await expectReadable(await deskTour(world, server));
});

test('every screen of handing over without a network', async ({ world }) => {
  for (const tour of await handoverTours(world)) await expectReadable(tour);
});

test('every screen of a phone that is refused, stands in another year or is full', async ({ world }) => {
  for (const tour of await refusedTours(world)) await expectReadable(tour);
});

test('every screen from the sealed minutes to the decision', async ({ world }) => {
  for (const tour of await recognitionTours(world)) await expectReadable(tour);
});
