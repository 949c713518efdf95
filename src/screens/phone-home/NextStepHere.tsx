import { ClockNotice } from '../shared/ClockNotice.tsx';
import { NextStepCard } from './NextStepCard.tsx';
import { useNextStep } from './next-step-here.ts';

/** This village's next step, by the year's rules; and before it a wrong clock, because its date depends on it. */
export function NextStepHere({ onSubmit }: { readonly onSubmit: () => void }) {
  const step = useNextStep();
  return (
    <>
      <ClockNotice />
      <NextStepCard step={step} onSubmit={onSubmit} />
    </>
  );
}
