export { ReadyScreen } from './ReadyScreen.tsx';
export { InstallScreen } from './InstallScreen.tsx';
