import { useMemo, useState } from 'preact/hooks';
import { conveneable } from '#domain/meeting/convening.ts';
import { meetingsOf } from '#domain/meeting/meeting.ts';
import type { RuleSet } from '#domain/rules/rule-set.ts';
import { useApp } from '../../shared/app-context.ts';
import { proposedParts, type Part } from './parts.ts';
import type { Division } from './PartChoice.tsx';

/** Who may be summoned to a new meeting: the division of the village, the part chosen of it, and its eligible households. */
export function useParts(year: number, ruleSet: RuleSet) {
  const app = useApp();
  const view = app.village(app.enrolment.village).value;
  const [division, setDivision] = useState<Division>({ type: 'village' });
  const [chosen, choose] = useState('');
  const meetings = useMemo(() => meetingsOf(view, year), [view, year]);
  const proposed = useMemo(() => proposedParts(view, meetings, division), [view, meetings, division]);
  const part: Part | undefined =
    division.type === 'village' ? proposed[0] : proposed.find((each) => each.name === chosen);
  const convened = useMemo(
    () => conveneable(view, year, part?.left ?? [], ruleSet.registration.value.required),
    [view, year, part, ruleSet],
  );
  const divide = (next: Division) => {
    setDivision(next);
    choose('');
  };
  return { meetings, proposed, division, divide, chosen, choose, part, ...convened };
}
