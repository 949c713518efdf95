import { lazy } from 'preact-iso';

export { HouseholdsScreen } from './HouseholdsScreen.tsx';

// The card and its forms are not part of the first load; the list is.
export const HouseholdScreen = lazy(() =>
  import('./card/HouseholdScreen.tsx').then((screens) => screens.HouseholdScreen),
);
export const NewHouseholdScreen = lazy(() =>
  import('./card/NewHouseholdScreen.tsx').then((screens) => screens.NewHouseholdScreen),
);
