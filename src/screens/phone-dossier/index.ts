export { DossierScreen } from './DossierScreen.tsx';
