import type { VillageState } from '#domain/review/village-review.ts';
import { t } from '#i18n/desk.ts';
import type { IconName } from '#ui/Icon.tsx';
import { StatusBadge } from '#ui/StatusBadge.tsx';
import type { Tone } from '#ui/tone.ts';

/** The states in the order in which a village goes through them. */
export const STATES: readonly VillageState[] = [
  'not-started',
  'registering',
  'meeting-open',
  'sealed',
  'submitted',
  'returned',
  'accepted',
];

const LOOKS: Readonly<Record<VillageState, { readonly tone: Tone; readonly icon: IconName }>> = {
  'not-started': { tone: 'neutral', icon: 'circle' },
  registering: { tone: 'neutral', icon: 'pen' },
  'meeting-open': { tone: 'info', icon: 'people' },
  sealed: { tone: 'info', icon: 'lock' },
  submitted: { tone: 'pending', icon: 'flag' },
  returned: { tone: 'danger', icon: 'undo' },
  accepted: { tone: 'success', icon: 'check' },
};

/** Where a village stands, in a word and a drawing. */
export function StateBadge({ state }: { readonly state: VillageState }) {
  return <StatusBadge {...LOOKS[state]}>{t(`state.${state}.label`)}</StatusBadge>;
}
