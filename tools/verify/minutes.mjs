// What the chair and the secretary signed, computed anew from the entries: docs/sync-protocol.md, “What minutes say”.
import { assessedLine, assessmentsOf, linesOf } from './assessments.mjs';
import { spell } from './canonical.mjs';
import { fieldsSaidOf, saidOf } from './fold.mjs';
import { digestOf } from './proof.mjs';

/** The content of a meeting's minutes, or undefined when the rules, the method or an official is missing. */
export function minutesOf(subjects, meeting, village, closedAt) {
  const fields = fieldsSaidOf(subjects, `meeting:${meeting}`);
  const { rules, method, chair, secretary } = fields;
  if (!rules || !method || !chair || !secretary) return undefined;
  const { households, delegates } = saidOf(subjects, `summons:${meeting}`) ?? {
    households: [],
    delegates: [],
  };
  const accounting = method === 'SECRET' ? saidOf(subjects, `ballot-accounting:${meeting}`) : undefined;
  const year = Number(/^(2[01]\d\d)(-|$)/.exec(meeting)?.[1] ?? 0);
  const isPresent = (id) =>
    (subjects.get(`attendance:${meeting}:${id}`) ?? []).some(({ body }) => body?.present);
  const assessments = assessmentsOf(subjects, meeting);
  const results = households.map((household) =>
    assessedLine(lineOf(subjects, meeting, household, { rules, method }), assessments, rules),
  );
  return {
    meeting,
    village,
    year,
    cluster: fields.cluster ?? '',
    place: fields.place ?? '',
    startedAt: fields.startedAt ?? 0,
    closedAt,
    chair,
    secretary,
    rules,
    method,
    summoned: [households.length, delegates.length],
    present: [households.filter(isPresent).length, delegates.filter(({ id }) => isPresent(id)).length],
    ballots: accounting ? [accounting.issued, accounting.spoiled, accounting.notReturned] : null,
    results: results.sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0)),
    ...(assessments.size > 0 && { assessments: linesOf(assessments) }),
    discussion: fields.discussion ?? '',
  };
}

export const digestOfMinutes = (content) => digestOf(spell(content));

/** household, outcome, for, against, abstained, base */
function lineOf(subjects, meeting, household, { rules, method }) {
  if (method === 'SECRET') return ballotLine(subjects, meeting, household, rules.approval);
  const tally = saidOf(subjects, `tally:${meeting}:${household}`);
  if (method !== 'LIST') return tally ? handsLine(household, tally, rules.approval) : undecided(household);
  const list = saidOf(subjects, `list-vote:${meeting}`);
  if (!list) return undecided(household);
  if (list.households.includes(household)) return handsLine(household, list, rules.approval);
  if (tally) return handsLine(household, tally, rules.approval);
  if (list.exceptions.includes(household)) return [household, 'not-proposed', 0, 0, 0, list.present];
  return undecided(household);
}

const undecided = (household) => [household, 'undecided', 0, 0, 0, 0];

const handsLine = (household, { for: votes, against, abstained, present }, approval) => [
  household,
  outcomeOf(votes, present, approval),
  votes,
  against,
  abstained,
  present,
];

/** Paper ballots decide when they balance and both tellers counted the same on every household. */
function ballotLine(subjects, meeting, household, approval) {
  const accounting = saidOf(subjects, `ballot-accounting:${meeting}`);
  const counts = [1, 2].map((teller) => saidOf(subjects, `ballot-count:${meeting}:${teller}`));
  if (!accounting || counts.includes(undefined)) return undecided(household);
  const { issued, spoiled, notReturned, present, households } = accounting;
  const valid = issued - spoiled - notReturned;
  const struck = (count, id) => count.struck[id] ?? 0;
  const [one, two] = counts;
  const isSettled =
    issued <= present &&
    valid >= 0 &&
    one.ballots === valid &&
    two.ballots === valid &&
    households.every((id) => struck(one, id) === struck(two, id) && struck(one, id) <= valid);
  if (!isSettled || !households.includes(household)) return undecided(household);
  const against = struck(one, household);
  const base = approval.base === 'valid-ballots' ? valid : present;
  return [household, outcomeOf(valid - against, base, approval), valid - against, against, 0, base];
}

/** In whole numbers of any size: a share of nothing is never reached. */
function outcomeOf(votes, base, { fraction }) {
  const have = BigInt(votes) * BigInt(fraction.denominator);
  const need = BigInt(base) * BigInt(fraction.numerator);
  const isReached = base > 0 && (fraction.strict === true ? have > need : have >= need);
  return isReached ? 'proposed' : 'not-proposed';
}
