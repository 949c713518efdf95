import { noteRestrictedAccess } from '#commands/access.ts';
import type { RecordResult } from '#commands/recording.ts';
import { isVillageRole, readsRestricted } from '#domain/book/permissions.ts';
import { hasSaidWhatFor, type RestrictedFactsAsked } from '#domain/privacy/restricted-access.ts';

import { useApp, type AppServices } from '../app-context.ts';

/** Whether restricted facts of a village may be shown here, and how to say what for. */
export interface RestrictedFacts {
  /** `said`: show them; `ask`: not before somebody has said what for; `not-yours`: this role never sees them. */
  readonly state: 'said' | 'ask' | 'not-yours';
  /** Writes down who looks and what for; from then on, until midnight, they are shown. */
  say(purpose: string): Promise<RecordResult>;
}

function startOfToday({ year, month, day }: AppServices['today']['value']): number {
  return new Date(year, month - 1, day).getTime();
}

function stateOf(app: AppServices, village: string, asked: RestrictedFactsAsked): RestrictedFacts['state'] {
  const { role, device } = app.enrolment;
  // A phone has only what it recorded itself: nobody else's facts are shown on it.
  if (isVillageRole(role)) return 'said';
  if (!readsRestricted(role)) return 'not-yours';
  const since = startOfToday(app.today.value);
  return hasSaidWhatFor(app.restricted(village).value, device, since, asked) ? 'said' : 'ask';
}

/** Restricted facts that a screen would show: once per village and day it is asked what for, and the log has it before they are shown. */
export function useRestrictedFacts(village: string, asked: RestrictedFactsAsked): RestrictedFacts {
  const app = useApp();
  return {
    state: stateOf(app, village, asked),
    say: (purpose) => noteRestrictedAccess(app.recording, village, { ...asked, purpose }),
  };
}
