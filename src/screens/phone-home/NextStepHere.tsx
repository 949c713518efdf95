import type { VillageProgress } from '#domain/calendar/next-step.ts';
import { ClockNotice } from '../shared/ClockNotice.tsx';
import { LazyPart } from '../shared/LazyPart.tsx';
import { NextLinks } from './NextLinks.tsx';
import { NextStepCard } from './NextStepCard.tsx';
import { useNextStep, useProgressHere } from './next-step-here.ts';

// The list, the sheet and the decisions: no village needs them before its minutes are sealed.
const loadStepAfterMinutes = () => import('./StepAfterMinutes.tsx').then((part) => part.StepAfterMinutes);

function StepUpToMinutes({ progress }: { readonly progress: VillageProgress }) {
  return (
    <>
      <NextStepCard step={useNextStep(progress)} />
      <NextLinks />
    </>
  );
}

/** This village's next step, by the year's rules; and before it a wrong clock, because its date depends on it. */
export function NextStepHere() {
  const progress = useProgressHere();
  return (
    <>
      <ClockNotice />
      {progress.meetingState === 'sealed' || progress.submitted ? (
        <LazyPart load={loadStepAfterMinutes}>
          {(StepAfterMinutes) => <StepAfterMinutes progress={progress} />}
        </LazyPart>
      ) : (
        <StepUpToMinutes progress={progress} />
      )}
    </>
  );
}
