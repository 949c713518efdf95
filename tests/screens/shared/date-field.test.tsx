import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { DateField } from '../../../src/screens/shared/DateField.tsx';

const { DateTimeFormat } = Intl;

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

/** As the browser of somebody who never chose its language. */
function inBrowserOf(locale: string): void {
  vi.spyOn(Intl, 'DateTimeFormat').mockImplementation(function dates() {
    return new DateTimeFormat(locale);
  });
}

const show = (value: string) =>
  render(<DateField label="Ngày niêm yết" value={value} onInput={() => undefined} />);

test('a day in a browser that writes the month first is said in words too', () => {
  inBrowserOf('en-US');
  show('2026-11-05');
  const described = screen.getByLabelText('Ngày niêm yết').getAttribute('aria-describedby');
  expect(screen.getByText('ngày 05 tháng 11 năm 2026').id).toBe(described);
});

test.each([
  ['where the day stands first', 'vi-VN', '2026-11-05'],
  ['as long as no day is chosen', 'en-US', ''],
])('nothing is said %s', (_, locale, value) => {
  inBrowserOf(locale);
  show(value);
  expect(screen.getByLabelText('Ngày niêm yết').getAttribute('aria-describedby')).toBeNull();
});
