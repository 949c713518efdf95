import type { VillageStage } from '#domain/timeline/village-stage.ts';
import { t } from '#i18n/desk.ts';
import type { IconName } from '#ui/Icon.tsx';
import { StatusBadge } from '#ui/StatusBadge.tsx';
import type { Tone } from '#ui/tone.ts';

/** The stages in the order in which a village goes through them. */
export const STAGES: readonly VillageStage[] = [
  'not-started',
  'registering',
  'meeting-open',
  'sealed',
  'submitted',
  'returned',
  'accepted',
  'decided',
  'published',
];

const LOOKS: Readonly<Record<VillageStage, { readonly tone: Tone; readonly icon: IconName }>> = {
  'not-started': { tone: 'neutral', icon: 'circle' },
  registering: { tone: 'neutral', icon: 'pen' },
  'meeting-open': { tone: 'info', icon: 'people' },
  sealed: { tone: 'info', icon: 'lock' },
  submitted: { tone: 'pending', icon: 'flag' },
  returned: { tone: 'danger', icon: 'undo' },
  accepted: { tone: 'success', icon: 'check' },
  decided: { tone: 'success', icon: 'ballot' },
  published: { tone: 'success', icon: 'people' },
};

/** Where a village stands, in a word and a drawing. */
export function StateBadge({ stage }: { readonly stage: VillageStage }) {
  return <StatusBadge {...LOOKS[stage]}>{t(`state.${stage}.label`)}</StatusBadge>;
}
