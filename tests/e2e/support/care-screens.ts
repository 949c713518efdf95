import type { Page } from '@playwright/test';
import { press, type Screen } from './screens.ts';

/** What a phone shows so that its owner gets along with it, and a household knows what becomes of its data. */
export const phoneCare = (household: string): readonly Screen[] => [
  { name: 'guide', path: '/guide' },
  {
    name: 'registration-notice',
    path: `/registration/${household}`,
    unfold: press('main button[data-kind=quiet][data-wide]'),
  },
];

const chooseHousehold = async (shown: Page): Promise<void> => {
  for (const nth of [0, 1]) await shown.locator('main select').nth(nth).selectOption({ index: 1 });
};

/** The desk's care for what it keeps about people, and for the server that keeps it. */
export const deskCare = (): readonly Screen[] => [
  { name: 'privacy', path: '/desk/privacy', unfold: chooseHousehold },
  {
    name: 'privacy-erase',
    path: '/desk/privacy',
    unfold: async (shown) => {
      await chooseHousehold(shown);
      await shown.locator('main button').last().click();
    },
  },
  { name: 'privacy-requests', path: '/desk/privacy', unfold: press('[role=tab]', 1) },
  { name: 'privacy-retention', path: '/desk/privacy', unfold: press('[role=tab]', 2) },
  { name: 'privacy-incident', path: '/desk/privacy', unfold: press('[role=tab]', 3) },
  { name: 'access-log', path: '/desk/access-log' },
  { name: 'operations', path: '/desk/operations' },
];
