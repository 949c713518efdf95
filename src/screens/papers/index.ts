export { PapersScreen } from './PapersScreen.tsx';
export { PaperScreen } from './PaperScreen.tsx';
