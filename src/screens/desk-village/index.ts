export { VillageScreen } from './VillageScreen.tsx';
