import { describe, expect, test } from 'vitest';
import { installWay, type InstallWay } from '../../../src/screens/shared/install/install-way.ts';

const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const ANDROID = 'Mozilla/5.0 (Linux; Android 13; SM-A145F)';
const CHROME = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/128.0.0.0';
const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)';

const way = (
  userAgent: string,
  facts: { touchPoints?: number; installed?: boolean; offered?: boolean } = {},
) => installWay({ userAgent, touchPoints: 0, installed: false, offered: false, ...facts });

describe('the way to the home screen', () => {
  test.each<[string, string, InstallWay]>([
    ['Safari on an iPhone', `${IPHONE} Version/17.5 Mobile/15E148 Safari/604.1`, 'ios-safari'],
    ['Chrome on an iPhone', `${IPHONE} CriOS/128.0 Mobile/15E148 Safari/604.1`, 'ios-other'],
    ['Zalo on an iPhone', `${IPHONE} Mobile/15E148 Zalo iOS/540`, 'in-app-ios'],
    ['Facebook on an iPhone', `${IPHONE} Mobile/15E148 [FBAN/FBIOS;FBAV/470.0]`, 'in-app-ios'],
    ['Chrome on Android', `${ANDROID} ${CHROME} Mobile Safari/537.36`, 'android-chrome'],
    ['Samsung’s browser', `${ANDROID} SamsungBrowser/25.0 ${CHROME} Mobile`, 'android-samsung'],
    [
      'Firefox on Android',
      'Mozilla/5.0 (Android 13; Mobile; rv:128.0) Gecko/128.0 Firefox/128.0',
      'android-firefox',
    ],
    ['Zalo on Android', `${ANDROID} Version/4.0 ${CHROME} Mobile Zalo android/12090`, 'in-app-android'],
    [
      'Messenger on Android',
      `Mozilla/5.0 (Linux; Android 13; SM-A145F; wv) ${CHROME} [FB_IAB/Orca]`,
      'in-app-android',
    ],
    [
      'Edge on Windows',
      `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${CHROME} Safari/537.36 Edg/128.0`,
      'desktop-chromium',
    ],
    ['Safari on a Mac', `${MAC} AppleWebKit/605.1.15 Version/17.5 Safari/605.1.15`, 'desktop-safari'],
    ['Firefox on Windows', 'Mozilla/5.0 (Windows NT 10.0; rv:128.0) Gecko/20100101 Firefox/128.0', 'none'],
  ])('%s', (_, userAgent, expected) => {
    expect(way(userAgent)).toBe(expected);
  });

  test('an iPad, which says that it is a Mac, is told by its touch screen', () => {
    expect(way(`${MAC} AppleWebKit/605.1.15 Version/17.5 Safari/605.1.15`, { touchPoints: 5 })).toBe(
      'ios-safari',
    );
  });

  test('an offer of the browser comes before its menu, but not before leaving Zalo', () => {
    expect(way(`${ANDROID} ${CHROME} Mobile`, { offered: true })).toBe('offer');
    expect(way(`${ANDROID} ${CHROME} Zalo android/1`, { offered: true })).toBe('in-app-android');
  });

  test('what runs from the home screen has nothing to do', () => {
    expect(way(IPHONE, { installed: true })).toBe('installed');
  });
});
