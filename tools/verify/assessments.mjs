// What a meeting found of its households, and what that makes of the vote: docs/sync-protocol.md, “What minutes say”.
import { saidOf } from './fold.mjs';

/** The meeting's assessments by household. */
export function assessmentsOf(subjects, meeting) {
  const head = `assessment:${meeting}:`;
  const found = new Map();
  for (const subject of subjects.keys()) {
    const said = subject.startsWith(head) ? saidOf(subjects, subject) : undefined;
    if (said) found.set(subject.slice(head.length), said);
  }
  return found;
}

/** household, disqualified, poor, criteria not met, points: sorted, so that there is one spelling. */
export const linesOf = (assessments) =>
  [...assessments]
    .map(([household, { disqualified, poorHousehold, unmet, points }]) => [
      household,
      disqualified,
      poorHousehold,
      [...unmet].sort((a, b) => (a < b ? -1 : 1)),
      points && Object.entries(points).sort(byFirst),
    ])
    .sort(byFirst);

const byFirst = ([a], [b]) => (a < b ? -1 : a > b ? 1 : 0);

/** The line of a vote as the assessment leaves it. */
export function assessedLine(line, assessments, { scoring }) {
  const [household, outcome, ...votes] = line;
  const assessment = assessments.get(household);
  if (assessment?.disqualified) return [household, 'not-proposed', ...votes];
  if (!scoring || outcome !== 'proposed') return line;
  return [household, outcomeOf(assessment, scoring), ...votes];
}

function outcomeOf(assessment, { scale, standardFloor, passMarks, areaClass }) {
  const points = assessment?.points ?? {};
  const isGiven = ({ id, maxPoints }) =>
    Number.isSafeInteger(points[id]) && points[id] >= 0 && points[id] <= maxPoints;
  if (!assessment || !scale.standards.every((standard) => partsOf(standard).every(isGiven)))
    return 'undecided';
  const sums = scale.standards.map((standard) =>
    partsOf(standard).reduce((sum, { id }) => sum + points[id], 0),
  );
  const mark = passMarks.find(
    ({ area, poorOnly }) => [areaClass, 'any'].includes(area) && (!poorOnly || assessment.poorHousehold),
  );
  const total = sums.reduce((sum, one) => sum + one, 0);
  const reachesFloors = scale.standards.every(({ maxPoints }, n) =>
    isReached(sums[n], maxPoints, standardFloor),
  );
  return mark && total >= mark.points && reachesFloors ? 'proposed' : 'not-proposed';
}

/** The smallest parts that points are given for. */
function partsOf({ criteria, ...standard }) {
  if (criteria.length === 0) return [standard];
  return criteria.flatMap(({ items, ...criterion }) => (items.length === 0 ? [criterion] : items));
}

function isReached(points, most, floor) {
  if (floor === null) return true;
  const have = BigInt(points) * BigInt(floor.denominator);
  const need = BigInt(most) * BigInt(floor.numerator);
  return floor.strict === true ? have > need : have >= need;
}
