export { PostingScreen } from './PostingScreen.tsx';
