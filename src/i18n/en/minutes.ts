import type { English } from '../translate.ts';
import type { vi } from '../vi/minutes.ts';

export const en: English<typeof vi> = {
  'citation.label': 'After {where}',
  'citation.unverified.status': 'unverified',
  'share.strict.label': 'more than {share}',

  'result.none.label': 'Not voted on',
  'result.exception.label': 'Taken out of the list',
  'result.amended.label': 'by amendment',
  'result.numbers.label': '{share}, {needed} needed',

  'text.opening.label':
    'Today at {time}, {date}, in {place}, {village} met to review the title “Cultural Family” of {year}.',
  'text.opening-cluster.label':
    'Today at {time}, {date}, in {place}, {cluster} of {village} met to review the title “Cultural Family” of {year}.',
  'text.officials.label': 'Chair: {chair}. Secretary: {secretary}.',
  'text.attendance.label':
    'Summoned: {summoned}; present: {present} ({households} for households and {delegates} delegates). Households represented: {households}; not represented: {away}.',
  'text.quorum-met.label': 'Attendance {share}, {needed} needed ({fraction}): the meeting could be held.',
  'text.quorum-missed.label':
    'Attendance {share}, {needed} needed ({fraction}): too few for this meeting by itself.',
  'text.method-LIST.label': 'Vote: by show of hands on the list as a whole, without the households named.',
  'text.method-SHOW_OF_HANDS.label': 'Vote: by show of hands on each household.',
  'text.method-SECRET.label': 'Vote: by secret ballot.',
  'text.ballots.label':
    'Vote: by secret ballot. {issued} ballots issued, {notReturned} not returned, {spoiled} spoiled, {valid} valid. Two tellers counted apart with the same result.',
  'text.proposed.label':
    'The meeting proposes the title “Cultural Family” of {year} for {share} of the households reviewed.',
  'text.not-proposed.label': {
    one: 'Not proposed is {count} household: {names}.',
    other: 'Not proposed are {count} households: {names}.',
  },
  'text.discussion.label': 'Opinions: {discussion}',

  'print.file.action': 'Word file',
  'none.not-yet.title': 'The minutes are not sealed yet and cannot be printed.',
  'none.not-yet.hint':
    'Chair and secretary sign and seal them first. For a blank form to fill in by hand open Papers.',
  'none.disputed.title': 'Two phones recorded this meeting differently.',
  'none.disputed.hint': 'Choose what is right for each item they differ on, then print.',
  'none.not-found.title': 'The book on this device has no such meeting.',
  'none.not-found.hint':
    'The meeting was dropped, or the device has not received all of the village’s book. Connect and open it again.',
};
