import styles from './BottomNav.module.css';
import { Icon, type IconName } from './Icon.tsx';

export interface NavItem {
  readonly href: string;
  readonly label: string;
  readonly icon: IconName;
  /** How many things wait there. */
  readonly count?: number | string | undefined;
}

interface BottomNavProps {
  readonly label: string;
  readonly items: readonly NavItem[];
  /** The `href` of the part that is open. */
  readonly current: string | undefined;
}

/** The three or four parts of the phone, under the thumb: `<BottomNav label="Các phần" items={[{ href: '/', label: 'Hôm nay', icon: 'house' }]} current="/" />` */
export function BottomNav({ label, items, current }: BottomNavProps) {
  return (
    <nav class={styles.nav} aria-label={label} data-chrome>
      {items.map(({ href, label: name, icon, count }) => (
        <a key={href} class={styles.item} href={href} aria-current={href === current ? 'page' : undefined}>
          <span class={styles.drawing}>
            <Icon name={icon} />
          </span>
          <span class={styles.name}>
            {name}
            {count ? <span class={styles.count}>{count}</span> : null}
          </span>
        </a>
      ))}
    </nav>
  );
}
