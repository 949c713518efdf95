import { lazyScreen } from './lazy-screen.tsx';

/* Screens that nobody opens first, named here: the first load then carries one import for all of them. */

export { Settings } from './Settings.tsx';

export const ReturnsScreen = lazyScreen(() =>
  import('../screens/phone-returns/index.ts').then((screens) => screens.ReturnsScreen),
);
export const PostingScreen = lazyScreen(() =>
  import('../screens/phone-posting/index.ts').then((screens) => screens.PostingScreen),
);
export const DossierScreen = lazyScreen(() =>
  import('../screens/phone-dossier/index.ts').then((screens) => screens.DossierScreen),
);
const papers = () => import('../screens/papers/index.ts');
export const PapersScreen = lazyScreen(() => papers().then((screens) => screens.PapersScreen));
export const PaperScreen = lazyScreen(() => papers().then((screens) => screens.PaperScreen));
export const TransferScreen = lazyScreen(() =>
  import('../screens/phone-transfer/index.ts').then((screens) => screens.TransferScreen),
);
export const Rejoin = lazyScreen(() => import('./Rejoin.tsx').then((screens) => screens.Rejoin));
const ready = () => import('../screens/phone-ready/index.ts');
export const ReadyScreen = lazyScreen(() => ready().then((screens) => screens.ReadyScreen));
export const InstallScreen = lazyScreen(() => ready().then((screens) => screens.InstallScreen));
const guide = () => import('./Guide.tsx');
export const Guide = lazyScreen(() => guide().then((screens) => screens.Guide));
export const GuideNotice = lazyScreen(() => guide().then((screens) => screens.GuideNotice));
