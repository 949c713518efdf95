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
  'outcome.proposed.label': 'Proposed',
  'outcome.not-proposed.label': 'Not proposed',
  'outcome.undecided.label': 'Undecided',

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

  'head.form.label': '{number}, {decree}',
  'head.agency.label': 'People’s Committee',
  'head.nation.label': 'Socialist Republic of Viet Nam',
  'head.motto.label': 'Independence - Freedom - Happiness',
  'head.date.label': '{place}, {date}',
  'head.title': 'Minutes',
  'head.subject.label': '{village}: review of the title “Cultural Family” of {year}',
  'head.subject-cluster.label': '{cluster}, {village}: review of the title “Cultural Family” of {year}',
  'document.label': 'Minutes',
  'document.draft.status': 'Draft, not signed',
  'document.people.title': 'I. Participants',
  'document.chair.label': 'Chair: {name}. Position: {position}.',
  'document.secretary.label': 'Secretary: {name}. Position: {position}.',
  'document.delegates.label': 'Delegates: {names}.',
  'document.content.title': 'II. Proceedings',
  'document.rules.label': '{quorum} ({quorumSource}). {approval} ({approvalSource}).',
  'rule.quorum.summoned.label': 'The meeting is held when {share} of those summoned are present',
  'rule.quorum.households.label': 'The meeting is held when {share} of the households summoned are present',
  'rule.approval.present.label': 'A household is proposed when {share} of those present agree',
  'rule.approval.valid-ballots.label': 'A household is proposed when {share} of the valid ballots agree',
  'document.discussion.label': 'Opinions: {discussion}',
  'document.no-discussion.label': 'none.',
  'document.results.title': 'III. Result',
  'document.closing.label':
    'The meeting ended at {time} of the same day. The minutes were read to all present, agreed to and signed below.',
  'document.chair.title': 'Chair',
  'document.secretary.title': 'Secretary',
  'document.signature.label': 'Signature of {name}',
  'document.typed-signature.label': '(signed by name in the app)',
  'document.code.label':
    'Result code: {code}. Computed from what was signed; it serves to check this paper against the book.',
  'table.caption-present.label': 'Result of each household, of those present',
  'table.caption-valid-ballots.label': 'Result of each household, of the valid ballots',
  'table.number.label': 'No.',
  'table.name.label': 'Head of household',
  'table.for.label': 'For',
  'table.against.label': 'Against',
  'table.abstained.label': 'Abstained',
  'table.base.label': 'Of',
  'table.share.label': 'Share',
  'table.outcome.label': 'Result',
  'amendment.title': 'Amendment',
  'amendment.disputed.status': 'There are two different amendments; neither holds until one is chosen.',
  'amendment.reason.label': 'Reason: {reason}',
  'amendment.votes.label': 'For / of',
};
