export { TrayScreen } from './TrayScreen.tsx';
