import type { ComponentChildren } from 'preact';

import type { NavItem } from './BottomNav.tsx';
import styles from './DeskShell.module.css';
import { Icon } from './Icon.tsx';

interface DeskShellProps {
  readonly skipLabel: string;
  /** “Nếp Nhà”, and under it whose desk this is. */
  readonly name: string;
  readonly place: string;
  /** The `SideNav`. */
  readonly nav: ComponentChildren;
  /** At the end of the band: connection, who is signed in, language. */
  readonly tools?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A page at the desk: the parts at the side, the work beside them. On a narrow window the parts go above. */
export function DeskShell({ skipLabel, name, place, nav, tools, children }: DeskShellProps) {
  return (
    <div class={styles.shell}>
      <a class={styles.skip} href="#main">
        {skipLabel}
      </a>
      <header class={styles.head} data-chrome>
        <span class={styles.roof}>
          <Icon name="house" />
        </span>
        <p class={styles.name}>{name}</p>
        <p class={styles.place}>{place}</p>
        <div class={styles.tools}>{tools}</div>
      </header>
      {nav}
      <main class={styles.main} id="main" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}

interface SideNavProps {
  readonly label: string;
  readonly items: readonly NavItem[];
  readonly current: string | undefined;
}

/** The parts of the desk: `<SideNav label="Các phần" items={[{ href: '/desk', label: 'Các thôn', icon: 'board' }]} current="/desk" />` */
export function SideNav({ label, items, current }: SideNavProps) {
  return (
    <nav class={styles.nav} aria-label={label} data-chrome>
      {items.map(({ href, label: name, icon, count }) => (
        <a key={href} class={styles.item} href={href} aria-current={href === current ? 'page' : undefined}>
          <Icon name={icon} />
          <span class={styles.label}>{name}</span>
          {count ? <span class={styles.count}>{count}</span> : null}
        </a>
      ))}
    </nav>
  );
}
