import { Icon, type IconName } from './Icon.tsx';
import styles from './StatusStrip.module.css';

export interface StatusStripItem {
  readonly icon: IconName;
  readonly text: string;
  /** `received` only with the other side's receipt; `late` when something has waited too long; `refused` needs a person. */
  readonly tone?: 'received' | 'late' | 'refused' | undefined;
}

interface StatusStripProps {
  readonly label: string;
  readonly items: readonly StatusStripItem[];
  readonly href?: string | undefined;
}

/** The line that is always in sight: `<StatusStrip label="Tình trạng" items={[{ icon: 'check', text: 'Đã ghi 87/142' }, …]} href="/sync" />` */
export function StatusStrip({ label, items, href }: StatusStripProps) {
  const content = items.map(({ icon, text, tone }) => (
    <span key={icon} class={styles.item} data-tone={tone}>
      <Icon name={icon} />
      {text}
    </span>
  ));
  return href === undefined ? (
    <output class={styles.strip} aria-label={label}>
      {content}
    </output>
  ) : (
    <a class={styles.strip} href={href}>
      {content}
    </a>
  );
}
