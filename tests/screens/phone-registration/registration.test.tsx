import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { registrationOf } from '#domain/register/registration.ts';
import { COMMITMENTS } from '#domain/rules/local-practice.ts';
import { recordRegistration, signRegistration } from '#commands/registrations.ts';
// What the screen loads when it is first wanted, loaded here so that no test waits for the compiler.
import '../../../src/screens/phone-registration/SignatureDialog.tsx';
import { RegistrationScreen } from '../../../src/screens/phone-registration/index.ts';
import { AppContext } from '../../../src/screens/shared/app-context.ts';
import { createTestApp, headNameAt, type TestApp } from '../../support/test-app.tsx';

let village: TestApp;

beforeEach(() => history.replaceState(null, '', '/registration'));
afterEach(() => {
  cleanup();
  village.stop();
});

const open = async (households = 3) => {
  village = await createTestApp({ households });
  village.render(<RegistrationScreen />);
  await screen.findByRole('heading', { name: `1. ${headNameAt(0)}` });
};

const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const asked = (n: number) => screen.findByRole('heading', { name: `${n}. ${headNameAt(n - 1)}` });
const recorded = (n: number) => {
  const registration = registrationOf(
    village.app.village(village.village).value,
    village.year,
    village.households[n - 1] ?? '',
  );
  return registration.type === 'settled' ? registration.value : registration.type;
};
const ticked = () => screen.getAllByRole<HTMLInputElement>('checkbox').filter((box) => box.checked).length;

describe('registration, one household at a time', () => {
  test('the usual household costs two taps: all commitments, then “Đăng ký”, and the next one is asked', async () => {
    await open();
    tap('Cam kết cả 8 điều');
    tap('Đăng ký');
    await asked(2);
    expect(recorded(1)).toEqual({
      registered: true,
      commitments: COMMITMENTS.value.map((commitment) => commitment.id),
    });
  });

  test('the least costs one tap', async () => {
    await open();
    tap('Không đăng ký');
    await asked(2);
    expect(recorded(1)).toEqual({ registered: false, commitments: [] });
  });

  test('nothing is ticked before somebody commits, and no tick passes to the next household', async () => {
    await open();
    expect(ticked()).toBe(0);
    fireEvent.click(screen.getByRole('checkbox', { name: /phòng cháy, chữa cháy/ }));
    tap('Đăng ký');
    await asked(2);
    expect(recorded(1)).toEqual({ registered: true, commitments: ['fire-safety'] });
    expect(ticked()).toBe(0);
  });

  test('what the household must be told about its data stands before what it is asked', async () => {
    await open();
    const notice = screen.getByRole('button', { name: 'Đọc thông báo cho hộ' });
    const [first] = screen.getAllByRole('checkbox');
    expect(first && notice.compareDocumentPosition(first)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  test('one step of undo takes the answer back and returns to the household', async () => {
    await open();
    tap('Không đăng ký');
    await asked(2);
    await screen.findByText(`Đã ghi: ${headNameAt(0)} không đăng ký`);
    tap('Hoàn tác');
    await asked(1);
    expect(recorded(1)).toBe('empty');
    expect(screen.queryByRole('button', { name: 'Hoàn tác' })).toBeNull();
  });

  test('the second tap of a double tap does not answer for the next household', async () => {
    await open();
    tap('Đăng ký');
    await asked(2);
    await screen.findByText(`Đã ghi: ${headNameAt(0)} đăng ký`);
    fireEvent.click(screen.getByRole('button', { name: 'Đăng ký' }), { detail: 2 });
    // The answer that is meant; it would be dropped, were the other one on its way.
    tap('Không đăng ký');
    await asked(3);
    expect(recorded(2)).toEqual({ registered: false, commitments: [] });
  });

  test('a skipped household is asked again after the others', async () => {
    await open();
    tap('Bỏ qua');
    await asked(2);
    tap('Đăng ký');
    await asked(3);
    tap('Đăng ký');
    await asked(1);
    expect(recorded(1)).toBe('empty');
  });

  test('the round goes on at the first household without an answer, also after a restart', async () => {
    village = await createTestApp({ households: 3 });
    await recordRegistration(
      village.app.recording,
      { village: village.village, year: village.year, household: village.households[0] ?? '' },
      { registered: true, commitments: [] },
    );
    village.render(<RegistrationScreen />);
    await asked(2);
    expect(screen.getByRole('progressbar').getAttribute('aria-valuetext')).toBe('Đã ghi 1/3');
    await waitFor(() => expect(location.pathname).toBe(`/registration/${village.households[1]}`));
  });

  test('says when everybody was asked, with what they answered', async () => {
    await open(2);
    tap('Đăng ký');
    await asked(2);
    tap('Không đăng ký');
    await screen.findByText('Đã ghi xong tất cả các hộ');
    expect(screen.getByText('1 hộ đăng ký, 1 hộ không đăng ký')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Về trang chính' }).getAttribute('href')).toBe('/');
  });

  test('a household opened again shows its answer and ticks, and can be corrected', async () => {
    village = await createTestApp({ households: 2 });
    const household = village.households[0] ?? '';
    const place = { village: village.village, year: village.year, household };
    await recordRegistration(village.app.recording, place, {
      registered: true,
      commitments: ['environment'],
    });
    await signRegistration(village.app.recording, place, { name: headNameAt(0), strokes: [[1, 2, 3, 4]] });
    village.render(<RegistrationScreen household={household} />);
    await asked(1);
    expect(screen.getByRole('button', { name: 'Đăng ký' }).getAttribute('aria-pressed')).toBe('true');
    expect(ticked()).toBe(1);
    expect(screen.getByRole('button', { name: 'Đã ký · ký lại' })).toBeTruthy();
    tap('Không đăng ký');
    await asked(2);
    expect(recorded(1)).toEqual({ registered: false, commitments: [] });
  });

  test('the signature is recorded by itself and leaves the household on the screen', async () => {
    await open();
    tap('Ký trên màn hình');
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Ký bằng tên đã ghi' }));
    tap('Xong');
    await screen.findByText(`Đã ghi: ${headNameAt(0)} ký`);
    await asked(1);
    expect(screen.getByRole('button', { name: 'Đã ký · ký lại' })).toBeTruthy();
  });

  test('a full disk is said aloud, and household and ticks stay as they were', async () => {
    village = await createTestApp({ households: 2 });
    const full = {
      ...village.app,
      recording: {
        ...village.app.recording,
        record: () => Promise.resolve({ ok: false, error: { type: 'storage-full' } } as const),
      },
    };
    village.render(
      <AppContext.Provider value={full}>
        <RegistrationScreen />
      </AppContext.Provider>,
    );
    await asked(1);
    tap('Cam kết cả 8 điều');
    tap('Đăng ký');
    expect((await screen.findByRole('alert')).textContent).toContain('Máy đã đầy, chưa ghi được.');
    await asked(1);
    expect(ticked()).toBe(8);
  });
});
