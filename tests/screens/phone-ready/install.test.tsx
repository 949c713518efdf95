import { cleanup, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { InstallScreen } from '../../../src/screens/phone-ready/index.ts';
import { createTestApp, type TestApp } from '../../support/test-app.tsx';

let village: TestApp;
afterEach(() => {
  cleanup();
  village.stop();
  vi.restoreAllMocks();
});

async function openIn(userAgent: string): Promise<readonly string[]> {
  vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue(userAgent);
  village = await createTestApp({ households: 1 });
  village.render(<InstallScreen />);
  const steps = await screen.findByRole('list');
  return within(steps)
    .getAllByRole('listitem')
    .map((step) => step.textContent);
}

describe('how to install', () => {
  test('an iPhone is told Safari’s own steps, and why', async () => {
    const steps = await openIn('Mozilla/5.0 (iPhone; CPU iPhone OS 17_5) Version/17.5 Safari/604.1');
    expect(steps[0]).toContain('Chia sẻ');
    expect(steps[1]).toContain('Thêm vào MH chính');
    expect(screen.getByText(/Safari xóa sổ sau 7 ngày/)).toBeTruthy();
  });

  test('whoever opened the page in Zalo is led out of it first', async () => {
    const steps = await openIn('Mozilla/5.0 (Linux; Android 13) Chrome/128 Zalo android/12090');
    expect(steps[1]).toContain('Mở bằng trình duyệt');
    expect(screen.getByRole('button', { name: 'Chép địa chỉ' })).toBeTruthy();
  });

  test('who was here is not asked again at home', async () => {
    await openIn('Mozilla/5.0 (Linux; Android 13) Chrome/128 Mobile');
    const care = await village.app.care();
    await waitFor(async () => expect((await care.marks()).installShown).toBe(true));
  });
});
