import { readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

type Palette = Readonly<Record<string, string>>;

const css = readFileSync('src/ui/tokens.css', 'utf8');

/** The colours that a block of tokens.css gives; a block is found by the selector it opens with. */
function paletteOf(selector: string): Palette {
  const start = css.indexOf(`${selector} {`);
  const block = css.slice(start, css.indexOf('}', start));
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]),
  );
}

const light = paletteOf(':root');
const dark = paletteOf(":root[data-theme='dark']".replaceAll("'", '"'));
const darkBySystem = paletteOf(":root:not([data-theme='light'])".replaceAll("'", '"'));

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(palette: Palette, ink: string, ground: string): number {
  const [darker = 0, lighter = 0] = [palette[ink], palette[ground]]
    .map((colour) => luminance(colour ?? '#777777'))
    .sort((left, right) => left - right);
  return (lighter + 0.05) / (darker + 0.05);
}

const GROUNDS = [
  'surface',
  'surface-raised',
  'surface-sunken',
  'accent-soft',
  'danger-soft',
  'pending-soft',
  'success-soft',
];
const INKS = ['ink', 'ink-muted', 'accent', 'danger', 'pending', 'success'];
const FILLS = [
  ['on-accent', 'accent'],
  ['on-accent', 'accent-pressed'],
  ['on-danger', 'danger'],
  ['on-band', 'band'],
] as const;

describe.each([
  ['light', light],
  ['dark', dark],
])('in the %s theme', (_name, palette) => {
  test.each(INKS.flatMap((ink) => GROUNDS.map((ground) => [ink, ground] as const)))(
    '%s on %s has a contrast of 7:1',
    (ink, ground) => {
      expect(contrast(palette, ink, ground)).toBeGreaterThanOrEqual(7);
    },
  );

  test.each(FILLS)('%s on %s has a contrast of 7:1', (ink, ground) => {
    expect(contrast(palette, ink, ground)).toBeGreaterThanOrEqual(7);
  });

  test.each(['line-strong', 'focus'])('%s stands out from every surface by 3:1', (line) => {
    for (const ground of GROUNDS) {
      expect(contrast(palette, line, ground)).toBeGreaterThanOrEqual(3);
    }
  });
});

test('dark by choice and dark by the system are the same', () => {
  expect(Object.keys(dark).length).toBeGreaterThan(20);
  expect(darkBySystem).toEqual(dark);
});
