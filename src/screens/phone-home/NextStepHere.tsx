import { NextStepCard } from './NextStepCard.tsx';
import { useNextStep } from './next-step-here.ts';

/** This village's next step, by the year's rules. */
export function NextStepHere({ onSubmit }: { readonly onSubmit: () => void }) {
  const step = useNextStep();
  return <NextStepCard step={step} onSubmit={onSubmit} />;
}
