/** Goal: the guide is four pictures with a sentence each, and ends where work or practice begins. */
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { GuideScreen } from '../../src/screens/phone-guide/index.ts';
import { createTestApp, type TestApp } from '../support/test-app.tsx';

let testApp: TestApp;
let seen = 0;

beforeEach(async () => {
  testApp = await createTestApp();
  seen = 0;
  testApp.render(<GuideScreen onSeen={() => (seen += 1)} />);
});
afterEach(() => {
  cleanup();
  testApp.stop();
});

const sees = (text: RegExp) => screen.getByText(text) !== null;

test('leads through four pictures with a sentence each, and back', () => {
  expect(sees(/^Hình 1\/4$/)).toBe(true);
  expect(sees(/^Hỏi từng hộ/)).toBe(true);
  for (const picture of [2, 3, 4]) {
    fireEvent.click(screen.getByRole('button', { name: 'Tiếp' }));
    expect(sees(new RegExp(`^Hình ${picture}/4$`))).toBe(true);
  }
  expect(sees(/Xã đã nhận/)).toBe(true);
  fireEvent.click(screen.getByRole('button', { name: 'Hình trước' }));
  expect(sees(/^Hình 3\/4$/)).toBe(true);
});

test('the sentence that came has the focus, so that it is read out', () => {
  fireEvent.click(screen.getByRole('button', { name: 'Tiếp' }));
  expect(document.activeElement?.textContent).toMatch(/^Tới buổi họp/);
});

test('can be left at any picture, and ends with work or practice', () => {
  expect(screen.getByRole('link', { name: 'Bỏ qua' }).getAttribute('href')).toBe('/');
  for (let turned = 0; turned < 3; turned += 1) fireEvent.click(screen.getByRole('button', { name: 'Tiếp' }));
  expect(screen.getByRole('link', { name: 'Bắt đầu' }).getAttribute('href')).toBe('/');
  expect(screen.getByRole('link', { name: 'Luyện tập với thôn mẫu' }).getAttribute('href')).toBe('/practice');
});

test('tells once that it was opened', () => expect(seen).toBe(1));
