import type { Carried } from '#commands/transfer.ts';
import { t } from '#i18n/transfer.ts';
import type { IconName } from '#ui/Icon.tsx';
import { StatusBadge } from '#ui/StatusBadge.tsx';
import type { Tone } from '#ui/tone.ts';

type State = 'waiting' | 'received' | 'refused' | 'gap' | 'forked';

const LOOKS: Readonly<Record<State, { readonly tone: Tone; readonly icon: IconName }>> = {
  waiting: { tone: 'pending', icon: 'cloud-up' },
  received: { tone: 'success', icon: 'cloud-check' },
  refused: { tone: 'danger', icon: 'warning' },
  gap: { tone: 'pending', icon: 'clock' },
  forked: { tone: 'danger', icon: 'warning' },
};

/** Received comes only from the commune's receipt (L8). */
const stateOf = ({ state, standing }: Carried): State =>
  state === 'waiting' && standing !== 'read' ? standing : state;

/** Where something is that is carried for another device, in words. */
export const carriedText = (carried: Carried): string => t(`state.${stateOf(carried)}.status`);

/** The same with a drawing. */
export function CarriedBadge({ carried }: { readonly carried: Carried }) {
  return <StatusBadge {...LOOKS[stateOf(carried)]}>{carriedText(carried)}</StatusBadge>;
}
