/** Goal: it is known how many meetings a change of rules no longer reaches. Method: villages before, in and after their meetings. */
import { expect, test } from 'vitest';
import { pinnedMeetingsOf } from '#domain/register/pinned-meetings.ts';
import { YEAR } from '../../support/drafts.ts';
import { gathering, ids, listed, sealed, told } from '../../support/told.ts';

const none = told(...listed(ids(3)));
const open = told(...listed(ids(3)), ...gathering({}));
const closed = told(...listed(ids(3)), ...gathering({}), sealed({ a: 99 }));

test('open and sealed meetings keep their rules, over all villages of the year', () => {
  expect(pinnedMeetingsOf([none], YEAR)).toEqual({ open: 0, sealed: 0 });
  expect(pinnedMeetingsOf([none, open, closed, closed], YEAR)).toEqual({ open: 1, sealed: 2 });
  expect(pinnedMeetingsOf([open, closed], YEAR + 1)).toEqual({ open: 0, sealed: 0 });
});
