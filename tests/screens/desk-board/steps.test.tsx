/** Goal: the board says of each village what is next, who waits for whom and what is late. Method: one officer's desk on a given day. */
import { act, cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { acceptVillage } from '#commands/reviews.ts';
import { COMMUNE_SCOPE, villageScope, type Draft } from '#domain/book/entry.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { BoardScreen } from '../../../src/screens/desk-board/index.ts';
import { villageYearOf } from '../../../src/screens/shared/timeline/village-year.ts';
import type { TestApp } from '../../support/test-app.tsx';
import { holdMeeting } from '../desk/hold-meeting.ts';
import { addVillage, openDesk, submitWhole } from './support.ts';

let commune: TestApp;
afterEach(() => {
  cleanup();
  commune.stop();
});

const rowOf = async (village: string) =>
  within(await screen.findByRole('row', { name: new RegExp(village) }));
const press = (name: RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const links = () => screen.getAllByRole('link', { name: /^Thôn/ }).map((link) => link.textContent);

describe('the next step', () => {
  test('is said with who has to act and until when', async () => {
    commune = await openDesk();
    await submitWhole(commune);
    await addVillage(commune, 'kep', 'Thôn Kép', 2);
    commune.render(<BoardScreen />);
    const submitted = await rowOf('Thôn Bắc Lệ');
    expect(submitted.getByText('Xã tiếp nhận')).toBeTruthy();
    expect(submitted.getByText('Chờ xã')).toBeTruthy();
    const waiting = await rowOf('Thôn Kép');
    expect(waiting.getByText('Họp bình xét')).toBeTruthy();
    expect(waiting.getByText('Chờ thôn')).toBeTruthy();
    expect(waiting.getByText('hạn 24/11/2026')).toBeTruthy();
  });

  test('says how many days it is late', async () => {
    commune = await openDesk(4, () => Date.UTC(2026, 10, 27, 5));
    commune.render(<BoardScreen />);
    expect((await rowOf('Thôn Bắc Lệ')).getByText('Trễ 3 ngày')).toBeTruthy();
  });

  test('filters the villages by who has to act', async () => {
    commune = await openDesk();
    await submitWhole(commune);
    await addVillage(commune, 'kep', 'Thôn Kép', 2);
    commune.render(<BoardScreen />);
    await rowOf('Thôn Kép');
    press(/^Chờ xã/);
    expect(links()).toEqual(['Thôn Bắc Lệ']);
    press(/^Chờ thôn/);
    expect(links()).toEqual(['Thôn Kép']);
    press(/^Trễ hạn/);
    expect(screen.getByText('Không có thôn nào khớp với bộ lọc.')).toBeTruthy();
  });
});

const decision: Draft<'decision'> = {
  scope: COMMUNE_SCOPE,
  kind: 'decision',
  subject: subjectOf.decision(2026, 'd1'),
  body: {
    year: 2026,
    type: 'recognition',
    number: '215/QĐ-UBND',
    signedOn: '2026-10-20',
    signatory: { name: 'Hoàng Văn Hải', position: 'Chủ tịch' },
  },
};

describe('an accepted village', () => {
  test('asks for a decision until there is one that names it, and then until it is published', async () => {
    commune = await openDesk();
    await submitWhole(commune);
    const { app, village } = commune;
    commune.render(<BoardScreen />);
    await rowOf('Thôn Bắc Lệ');
    await act(async () => {
      await acceptVillage(app.recording, village, 2026, [], await app.coversOf(village));
    });
    expect(screen.getByText('1 thôn đã tiếp nhận, chưa có quyết định.')).toBeTruthy();

    await act(async () => {
      const named: Draft<'recognition'> = {
        scope: villageScope(village),
        kind: 'recognition',
        subject: subjectOf.recognition('2026-d1', village),
        body: { households: commune.households, years: [] },
      };
      await app.recording.record([decision, named]);
    });
    expect((await rowOf('Thôn Bắc Lệ')).getByText('Đã có quyết định')).toBeTruthy();
    expect(screen.queryByText(/chưa có quyết định/)).toBeNull();

    await act(async () => {
      await app.recording.record([{ ...decision, body: { publishedOn: '2026-10-22' } }]);
    });
    expect((await rowOf('Thôn Bắc Lệ')).getByText('Đã công khai')).toBeTruthy();
  });
});

describe('a village that was merged into another', () => {
  test('stays until its last household has gone over, and is off the board then', async () => {
    commune = await openDesk(1);
    await addVillage(commune, 'kep', 'Thôn Kép', 2);
    const { app } = commune;
    await app.recording.record([
      {
        scope: COMMUNE_SCOPE,
        kind: 'village-event',
        subject: subjectOf.villageEvent('e1'),
        body: {
          type: 'merge',
          from: ['kep', 'bacle'],
          to: ['bacle'],
          formerNames: [],
          on: '2026-07-01',
          document: 'NQ 12',
        },
      },
    ]);
    commune.render(<BoardScreen />);
    await rowOf('Thôn Kép');

    await act(async () => {
      await app.recording.record(
        commune.households.map(
          (household): Draft<'household'> => ({
            scope: villageScope('kep'),
            kind: 'household',
            subject: subjectOf.household(`kep-${household}`),
            body: { status: 'moved-out' },
          }),
        ),
      );
    });
    expect(links()).toEqual(['Thôn Bắc Lệ']);
  });
});

describe('the reckoning', () => {
  test('of a village is not done again when another one moves', async () => {
    commune = await openDesk();
    const second = await addVillage(commune, 'kep', 'Thôn Kép', 2);
    const { app } = commune;
    const before = villageYearOf(app, commune.village, 2026).review.value;
    await holdMeeting(second);
    expect(villageYearOf(app, 'kep', 2026).review.value.state).toBe('submitted');
    expect(villageYearOf(app, commune.village, 2026).review.value).toBe(before);
  });
});
