export { PastYearsScreen } from './PastYearsScreen.tsx';
