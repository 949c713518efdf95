import type { Page } from '@playwright/test';
import { hasAnswerOutOfSight, sidewaysOverflow, violationsOn } from './support/accessibility.ts';
import { recognitionTours } from './support/recognition-screens.ts';
import { deskTour, dress, entranceTour, gateTour, phoneTour, show, type Tour } from './support/screens.ts';
import { expect, test } from './support/test.ts';
import { handoverTours, refusedTours } from './support/trouble-screens.ts';
import { linesWith, vietnameseOnly } from './support/words.ts';

// Every screen, at the size where it is used: Vietnamese in its heaviest dress, English in its lightest.
test.setTimeout(420_000);

async function troublesOn(page: Page, name: string): Promise<readonly string[]> {
  const overflow = await sidewaysOverflow(page);
  const wide = overflow > 0 ? [`${name}: ${overflow} px wider than the screen`] : [];
  const cut = (await hasAnswerOutOfSight(page)) ? [`${name}: the dialog's answer is out of sight`] : [];
  return [...wide, ...cut, ...(await violationsOn(page)).map((violation) => `${name}: ${violation}`)];
}

async function troublesOf(tour: Tour): Promise<readonly string[]> {
  const troubles: string[] = [];
  for (const screen of tour.screens) {
    troubles.push(...(await troublesOn(await show(tour, screen), screen.name)));
  }
  return troubles;
}

/** Vietnamese words on English screens, together with what else is wrong with them. */
async function troublesInEnglish(tour: Tour): Promise<readonly string[]> {
  const pieces = await vietnameseOnly();
  const found: string[] = [];
  for (const screen of tour.screens) {
    const page = await show(tour, screen);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    for (const line of await linesWith(page, pieces)) found.push(`${screen.name}: ${line}`);
    found.push(...(await troublesOn(page, screen.name)));
  }
  return found;
}

async function expectReadable(tour: Tour): Promise<void> {
  await test.step('dark, in the largest letters', async () => {
    await dress(tour, 'Tối', 'Rất to');
    expect.soft(await troublesOf(tour)).toEqual([]);
  });
  await test.step('light, in English', async () => {
    await dress(tour, 'Sáng', 'Vừa', 'English');
    expect.soft(await troublesInEnglish(tour)).toEqual([]);
  });
}

test('every screen before the book', async ({ world, server }) => {
  expect.soft(await troublesOf(await entranceTour(world, server))).toEqual([]);

  await expectReadable(await gateTour(world, server));
});

test('every screen of the phone', async ({ world, server }) => {
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
