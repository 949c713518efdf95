const AGAIN_AFTER_MS = 5_000;

const isStyles = (target: EventTarget | null): target is HTMLLinkElement =>
  target instanceof HTMLLinkElement && target.rel === 'stylesheet';

/** Of a link that failed one browser gives no sheet, and another one that nobody may read. */
function hasCome({ sheet }: HTMLLinkElement): boolean {
  try {
    return sheet !== null && sheet.cssRules.length >= 0;
  } catch {
    return false;
  }
}

function askAgain(link: HTMLLinkElement): void {
  setTimeout(() => hasCome(link) || link.replaceWith(link.cloneNode()), AGAIN_AFTER_MS);
}

/**
 * Asks for styles that a bad line cut short until they are there. Whoever asks again for a screen gets its code only: the bundler's
 * loader remembers that it asked for the styles, and not that they never came.
 */
export function keepAskingForStyles(): void {
  // A link's failure does not bubble; it is seen on its way down.
  addEventListener('error', ({ target }) => isStyles(target) && askAgain(target), true);
  // Those that failed before this part of the app was there.
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]'))
    if (!hasCome(link)) askAgain(link);
}
