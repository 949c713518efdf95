/** The two ways the app is used. Each has its own database, so that one browser can be a desk and a village's phone. */
export type Surface = 'phone' | 'desk';

export const databaseName = (surface: Surface): string => `nep-nha-${surface}`;

/** The address where a surface begins. */
export const homeOf = (surface: Surface): string => (surface === 'desk' ? '/desk' : '/');

/** Which surface an address belongs to; the first officer's set-up is the desk's. */
export function surfaceOf(pathname: string, hash: string): Surface {
  if (hash.startsWith('#setup=')) return 'desk';
  return /^\/(try\/)?desk(\/|$)/.test(pathname) ? 'desk' : 'phone';
}

/** A code carried by a link: `#invite=CODE` or `#setup=CODE`. It stays out of what a server or a log sees. */
export const codeInHash = (hash: string, name: 'invite' | 'setup'): string | undefined =>
  new URLSearchParams(hash.slice(1)).get(name) ?? undefined;

/** Whether the page was opened by a link that the sample commune hands out. */
export const isTryLink = (): boolean => location.pathname.startsWith('/try/');
