import type { IconName } from './Icon.tsx';

/** What a message is about; every tone has its drawing, so that none is told by colour alone. */
export type Tone = 'neutral' | 'info' | 'pending' | 'success' | 'danger';

/** The drawing that a tone has unless the caller knows a better one. */
export const TONE_ICONS: Readonly<Record<Tone, IconName>> = {
  neutral: 'circle',
  info: 'info',
  pending: 'clock',
  success: 'check',
  danger: 'warning',
};
