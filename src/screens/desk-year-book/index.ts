export { YearBookScreen } from './YearBookScreen.tsx';
export { HouseholdYearsScreen } from './HouseholdYearsScreen.tsx';
