import type { ComponentChildren } from 'preact';

import { Icon, type IconName } from './Icon.tsx';
import styles from './StatusBadge.module.css';
import { TONE_ICONS, type Tone } from './tone.ts';

interface StatusBadgeProps {
  readonly tone?: Tone;
  readonly icon?: IconName | undefined;
  readonly children: ComponentChildren;
}

/** A state in a word and a drawing: `<StatusBadge tone="success" icon="cloud-check">Xã đã nhận</StatusBadge>` */
export function StatusBadge({ tone = 'neutral', icon, children }: StatusBadgeProps) {
  return (
    <span class={styles.badge} data-tone={tone}>
      <Icon name={icon ?? TONE_ICONS[tone]} />
      {children}
    </span>
  );
}
