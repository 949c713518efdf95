/** How this browser puts the app on the home screen, or which one does. */
export type InstallWay =
  | 'installed'
  | 'offer'
  | 'in-app-ios'
  | 'in-app-android'
  | 'ios-safari'
  | 'ios-other'
  | 'android-chrome'
  | 'android-firefox'
  | 'android-samsung'
  | 'desktop-chromium'
  | 'desktop-safari'
  | 'none';

export interface BrowserFacts {
  readonly userAgent: string;
  /** An iPad says that it is a Mac; no Mac has a touch screen. */
  readonly touchPoints: number;
  readonly installed: boolean;
  /** Chromium has offered to install. */
  readonly offered: boolean;
}

/** Zalo, Facebook, Messenger, Instagram, Line, TikTok, and any other app that shows pages in a window of its own on Android. */
const IN_APP = /Zalo|FBAN|FBAV|FB_IAB|Instagram|\bLine\/|musical_ly|TikTok|; wv\)/;
const OTHER_ON_IOS = /CriOS|FxiOS|EdgiOS|OPiOS|OPT\/|DuckDuckGo|GSA\/|coc_coc/i;

/** The way to the home screen, told from what the browser says of itself. */
export function installWay({ userAgent, touchPoints, installed, offered }: BrowserFacts): InstallWay {
  if (installed) return 'installed';
  const isIos = /iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && touchPoints > 1);
  const isAndroid = /Android/.test(userAgent);
  if (IN_APP.test(userAgent)) return isIos ? 'in-app-ios' : 'in-app-android';
  if (isIos) return OTHER_ON_IOS.test(userAgent) ? 'ios-other' : 'ios-safari';
  if (offered) return 'offer';
  if (isAndroid) return androidWay(userAgent);
  if (/Chrome\//.test(userAgent)) return 'desktop-chromium';
  return /Macintosh.*Version\/.*Safari\//.test(userAgent) ? 'desktop-safari' : 'none';
}

function androidWay(userAgent: string): InstallWay {
  if (/Firefox\//.test(userAgent)) return 'android-firefox';
  return /SamsungBrowser\//.test(userAgent) ? 'android-samsung' : 'android-chrome';
}

/** Whether the app runs from the home screen, in a window of its own. */
export const isInstalled = (): boolean =>
  matchMedia('(display-mode: standalone)').matches ||
  ('standalone' in navigator && navigator.standalone === true);

/** The way of the browser that this is. */
export const installWayHere = (offered: boolean): InstallWay =>
  installWay({
    userAgent: navigator.userAgent,
    touchPoints: navigator.maxTouchPoints,
    installed: isInstalled(),
    offered,
  });
