/** Goal: every step of the app has a help of two sentences. Method: the routes are read off the app's own lists of them. */
import { readFileSync } from 'node:fs';
import { fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MEETING_STEPS } from '#domain/meeting/progress.ts';
import { en } from '#i18n/en/help.ts';
import { vi } from '#i18n/vi/help.ts';
import { HelpButton } from '../../../src/screens/shared/help/HelpButton.tsx';
import { HELP_STEPS, helpOf } from '../../../src/screens/shared/help/help-of.ts';
import { createTestApp, type TestApp } from '../../support/test-app.tsx';

const pathsIn = (file: string): readonly string[] =>
  [...readFileSync(file, 'utf8').matchAll(/<Route path="([^"]+)"/g)].map(([, path = '']) => path);

/** A path with something in each place: `/meeting/:id/:step?` for every step of a meeting. */
const filled = (path: string): readonly string[] =>
  path.includes('/:step')
    ? [...MEETING_STEPS, 'amend'].map((step) => `/meeting/2026-m/${step}`)
    : [path.replaceAll(/:\w+\??/g, 'x')];

const paths = [...pathsIn('src/app/PhoneRoutes.tsx'), ...pathsIn('src/app/DeskRoutes.tsx')].flatMap(filled);

/** Pages that rightly share the help of the part they stand under. */
const HOME_PATHS = new Set(['/', '/desk']);

const sentences = (text: string) => text.match(/[^.!?]+[.!?]+/g) ?? [];

describe('help', () => {
  test('there are routes to help with', () => expect(paths.length).toBeGreaterThan(35));

  test.each(paths)('%s has a help of its own part', (path) => {
    const step = helpOf(path);
    expect(HELP_STEPS).toContain(step);
    expect(['home', 'board'].includes(step)).toBe(HOME_PATHS.has(path));
  });

  test.each(HELP_STEPS)('%s is helped with one sentence for what, one for what now', (step) => {
    for (const words of [vi, en]) {
      expect(sentences(words[`help.${step}.what`] as string)).toHaveLength(1);
      expect(sentences(words[`help.${step}.now`] as string)).toHaveLength(1);
    }
  });
});

describe('the question mark', () => {
  let testApp: TestApp;
  beforeEach(async () => {
    testApp = await createTestApp();
  });
  afterEach(() => testApp.stop());

  test('opens both sentences of the step in front, and closes again', async () => {
    testApp.render(<HelpButton path="/meeting/2026-m/attendance" />);
    fireEvent.click(screen.getByRole('button', { name: 'Trợ giúp' }));
    const dialog = await screen.findByRole('dialog', { name: 'Trợ giúp' });
    expect(dialog.textContent).toContain(vi['help.attendance.what']);
    expect(dialog.textContent).toContain(vi['help.attendance.now']);
    fireEvent.click(screen.getByRole('button', { name: 'Đóng' }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
