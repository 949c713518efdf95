import '../styles.css';

import { render } from 'preact';

import { DeskPage } from './DeskPage.tsx';
import { PartsPage } from './PartsPage.tsx';
import { PhoneCardPage, PhoneHomePage, PhoneListPage, PhoneMeetingPage } from './PhonePages.tsx';

const PAGES = {
  parts: PartsPage,
  home: PhoneHomePage,
  list: PhoneListPage,
  card: PhoneCardPage,
  meeting: PhoneMeetingPage,
  desk: DeskPage,
} as const;

// ?page=list&theme=dark&size=large
const wanted = new URLSearchParams(location.search);
const page = wanted.get('page') ?? 'parts';
document.documentElement.dataset['theme'] = wanted.get('theme') ?? 'light';
document.documentElement.dataset['textSize'] = wanted.get('size') ?? 'normal';

const Page = page in PAGES ? PAGES[page as keyof typeof PAGES] : PartsPage;
const root = document.getElementById('app');
if (root) {
  render(<Page />, root);
}
