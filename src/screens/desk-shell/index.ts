export { DeskFrame } from './DeskFrame.tsx';
