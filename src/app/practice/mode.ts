/** Where the practice village is entered; its own database holds nothing of the real book, and nothing of it is ever sent. */
export const PRACTICE_PATH = '/practice';
export const PRACTICE_DATABASE = 'nep-nha-practice';

const KEY = 'nep-nha-practising';

/** Whether this tab practises; a new tab, or the app opened again, is the real one. */
export function isPractising(): boolean {
  if (location.pathname === PRACTICE_PATH) sessionStorage.setItem(KEY, '1');
  return sessionStorage.getItem(KEY) === '1';
}

/** Goes back to the real book. */
export function leavePractice(): void {
  sessionStorage.removeItem(KEY);
  location.replace('/');
}
