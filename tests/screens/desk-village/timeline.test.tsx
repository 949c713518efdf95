/** Goal: each step of the timeline says in words how it stands. Method: one made-up step a row. */
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import type { TimelineStep } from '#domain/timeline/village-timeline.ts';
import { TimelineList } from '../../../src/screens/shared/timeline/TimelineList.tsx';

afterEach(cleanup);

const STEP: TimelineStep = {
  step: 'submit',
  state: { type: 'now' },
  waitsFor: 'village',
  due: { year: 2026, month: 11, day: 4 },
  byCustom: false,
};

test.each<{ name: string; step: Partial<TimelineStep>; says: string }>([
  { name: 'now', step: {}, says: 'Nộp hồ sơ về xãChờ thôn, hạn 04/11/2026' },
  {
    name: 'late',
    step: { state: { type: 'late', days: 2 } },
    says: 'Nộp hồ sơ về xãTrễ 2 ngày, chờ thôn, hạn 04/11/2026',
  },
  {
    name: 'waiting for the posting to end, with which nobody is late',
    step: { step: 'opinions', waitsFor: 'posting', byCustom: true },
    says: 'Nhận, giải quyết ý kiếnĐang niêm yết, đến hết 04/11/2026',
  },
  {
    name: 'to come, by custom',
    step: { step: 'certificates', state: { type: 'next' }, byCustom: true },
    says: 'Trao giấy công nhậnSắp tới, thường vào 04/11/2026',
  },
  {
    name: 'done on a day',
    step: { state: { type: 'done', on: { year: 2026, month: 11, day: 1 } } },
    says: 'Nộp hồ sơ về xãXong 01/11/2026',
  },
  {
    name: 'done, nobody knows when',
    step: { state: { type: 'done', on: undefined } },
    says: 'Nộp hồ sơ về xãĐã xong',
  },
  { name: 'not required', step: { state: { type: 'not-required' } }, says: 'Nộp hồ sơ về xãKhông bắt buộc' },
])('$name', ({ step, says }) => {
  render(<TimelineList timeline={{ village: 'bacle', year: 2026, steps: [{ ...STEP, ...step }] }} />);
  expect(screen.getByRole('listitem').textContent).toBe(says);
});
