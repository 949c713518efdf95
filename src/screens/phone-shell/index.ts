export { PhoneFrame } from './PhoneFrame.tsx';
