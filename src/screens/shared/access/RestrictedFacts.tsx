import type { ComponentChildren } from 'preact';

import type { RestrictedFactsAsked } from '#domain/privacy/restricted-access.ts';

import { AskRestricted } from './AskRestricted.tsx';
import { useRestrictedFacts } from './use-restricted-facts.ts';

interface RestrictedFactsProps extends RestrictedFactsAsked {
  readonly village: string;
  readonly children: ComponentChildren;
}

/** Shows what is restricted once it was said what for: `<RestrictedFacts village={id} what="disqualification" household="">…</RestrictedFacts>` */
export function RestrictedFacts({ village, what, household, children }: RestrictedFactsProps) {
  const { state } = useRestrictedFacts(village, { what, household });
  return state === 'said' ? <>{children}</> : <AskRestricted {...{ village, what, household }} />;
}
