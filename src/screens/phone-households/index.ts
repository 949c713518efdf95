export { HouseholdScreen } from './card/HouseholdScreen.tsx';
export { NewHouseholdScreen } from './card/NewHouseholdScreen.tsx';
export { HouseholdsScreen } from './HouseholdsScreen.tsx';
