export { FirstPinScreen, type Sealed } from './FirstPinScreen.tsx';
export { UnlockScreen } from './UnlockScreen.tsx';
