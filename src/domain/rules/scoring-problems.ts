import type { RuleSet } from './rule-set.ts';
import { coversEveryone, type PassMark, problemsOfScale, type Scale, sumOf } from './scale.ts';

/** The rules under the officer's numbers, as far as points depend on them. */
export type RulesBelow = Pick<RuleSet, 'scaleTotal' | 'scale' | 'passMarks'>;

interface OwnScoring {
  readonly scale?: Scale | null | undefined;
  readonly passMarks?: readonly PassMark[] | undefined;
}

const MOST_POINTS = 100_000;

/** Whether the officer's scale adds up, within itself and to what the decree below says. No scale is none that fails. */
export function isUsableScale({ scale }: OwnScoring, below?: RulesBelow): boolean {
  if (!scale) return true;
  return isShaped(scale) && problemsOfScale(scale, below?.scaleTotal.value ?? null).length === 0;
}

/** Whether the marks are points within the scale, and every household finds one where points are given. */
export function areUsableMarks(own: OwnScoring, below?: RulesBelow): boolean {
  const scale = own.scale === undefined ? below?.scale.value : own.scale;
  const marks = own.passMarks ?? below?.passMarks.value;
  if (marks === undefined) return true;
  if (!Array.isArray(marks)) return false;
  const most = isShaped(scale) ? sumOf(scale.standards) : (below?.scaleTotal.value ?? MOST_POINTS);
  return marks.every((mark) => isMark(mark, most)) && (!scale || coversEveryone(marks));
}

const isMark = (mark: PassMark, most: number): boolean =>
  isObject(mark) && Number.isSafeInteger(mark.points) && mark.points >= 0 && mark.points <= most;

/** What came from elsewhere may be anything; sums are taken only of what has the shape of a scale. */
const isShaped = (scale: unknown): scale is Scale =>
  hasEvery(scale, 'standards', (standard) =>
    hasEvery(standard, 'criteria', (criterion) => hasEvery(criterion, 'items', isObject)),
  );

function hasEvery(whole: unknown, name: string, isPart: (part: unknown) => boolean): boolean {
  const parts = isObject(whole) ? whole[name] : undefined;
  return Array.isArray(parts) && parts.every(isPart);
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
