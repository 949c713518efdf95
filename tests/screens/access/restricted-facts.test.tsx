import { signal } from '@preact/signals';
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { noteRestrictedAccess } from '#commands/access.ts';
import type { Role } from '#domain/book/permissions.ts';
import { restrictedAccessesOf } from '#domain/privacy/restricted-access.ts';
import { RestrictedFacts } from '../../../src/screens/shared/access/RestrictedFacts.tsx';
import { AppContext } from '../../../src/screens/shared/app-context.ts';
import { sayWhatFor } from '../../support/say-what-for.ts';
import { createTestApp, type TestApp } from '../../support/test-app.tsx';

let commune: TestApp;
afterEach(() => {
  cleanup();
  commune.stop();
});

const NOON = new Date(2026, 10, 5, 12).getTime();

async function open(role: Role): Promise<void> {
  commune = await createTestApp({ households: 1, role, now: () => NOON });
  commune.render(
    <RestrictedFacts village={commune.village} what="disqualification" household="h0000">
      <p>Bạo lực gia đình</p>
    </RestrictedFacts>,
  );
}

const isShown = () => screen.queryByText('Bạo lực gia đình') !== null;
const noted = () => restrictedAccessesOf(commune.app.restricted(commune.village).value);

describe('a restricted fact', () => {
  test.each(['officer', 'chairman'] as const)(
    'is shown to an %s only when the log has what for',
    async (role) => {
      await open(role);
      expect(isShown()).toBe(false);
      await sayWhatFor('Đối chiếu danh sách hộ');
      expect(isShown()).toBe(true);
      expect(noted()).toMatchObject([
        { what: 'disqualification', household: 'h0000', purpose: 'Đối chiếu danh sách hộ', at: NOON },
      ]);
    },
  );

  test('is asked for in one’s own words, which may not be missing', async () => {
    await open('officer');
    fireEvent.click(screen.getByRole('button', { name: 'Xem dữ liệu hạn chế của Thôn Bắc Lệ' }));
    const dialog = within(screen.getByRole('dialog'));
    fireEvent.click(dialog.getByRole('radio', { name: 'Lý do khác' }));
    fireEvent.click(dialog.getByRole('button', { name: 'Ghi nhật ký và xem' }));
    expect(dialog.getByText('Hãy ghi lý do xem.')).toBeTruthy();
    expect(noted()).toEqual([]);
    fireEvent.input(dialog.getByLabelText('Ghi rõ lý do'), { target: { value: ' Đoàn kiểm tra ' } });
    fireEvent.click(dialog.getByRole('button', { name: 'Ghi nhật ký và xem' }));
    await waitFor(() => expect(isShown()).toBe(true));
    expect(noted()).toMatchObject([{ purpose: 'Đoàn kiểm tra' }]);
  });

  test('is shown when it was said today what the whole village’s are for', async () => {
    await open('officer');
    await act(async () => {
      const access = { what: 'disqualification', household: '', purpose: 'Bình xét' } as const;
      await noteRestrictedAccess(commune.app.recording, commune.village, access);
    });
    expect(isShown()).toBe(true);
  });

  test.each([
    ['of another household', { what: 'disqualification', household: 'h0001' }],
    ['of another sort', { what: 'household-facts', household: '' }],
  ] as const)('is not shown for what was said %s', async (_case, asked) => {
    await open('officer');
    await act(async () => {
      await noteRestrictedAccess(commune.app.recording, commune.village, { ...asked, purpose: 'Bình xét' });
    });
    expect(isShown()).toBe(false);
  });

  test('is asked for anew the next day', async () => {
    await open('officer');
    await sayWhatFor();
    expect(isShown()).toBe(true);
    cleanup();
    const tomorrow = { ...commune.app, today: signal({ year: 2026, month: 11, day: 6 }) };
    commune.render(
      <AppContext.Provider value={tomorrow}>
        <RestrictedFacts village={commune.village} what="disqualification" household="h0000">
          <p>Bạo lực gia đình</p>
        </RestrictedFacts>
      </AppContext.Provider>,
    );
    expect(isShown()).toBe(false);
  });

  test('is shown to no reader, operator or stranger to it, with no door to it', async () => {
    for (const role of ['viewer', 'operator'] as const) {
      await open(role);
      expect(isShown()).toBe(false);
      expect(screen.getByText('Vai trò của bạn không xem dữ liệu hạn chế.')).toBeTruthy();
      expect(screen.queryByRole('button')).toBeNull();
      cleanup();
    }
  });

  test('is shown on the phone that recorded it without asking: a meeting is going on', async () => {
    await open('village-head');
    expect(isShown()).toBe(true);
  });
});
