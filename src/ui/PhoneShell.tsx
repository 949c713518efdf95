import type { ComponentChildren } from 'preact';

import { Icon, type IconName } from './Icon.tsx';
import styles from './PhoneShell.module.css';

interface PhoneShellProps {
  readonly skipLabel: string;
  /** The `AppBar`. */
  readonly bar: ComponentChildren;
  /** The `StatusStrip`: recorded, unsent, saved at. Always in sight. */
  readonly strip?: ComponentChildren;
  /** What must stay under the thumb: the main button, the `UndoBar`. */
  readonly foot?: ComponentChildren;
  /** The `BottomNav`; a task that wants no way out leaves it away. */
  readonly nav?: ComponentChildren;
  readonly children: ComponentChildren;
}

/**
 * A phone screen: what one reads above, what one presses below. Its content is a column; a `VirtualList` in it takes the rest.
 *
 * `<PhoneShell skipLabel={…} bar={<AppBar title="Các hộ" />} strip={<StatusStrip …/>} nav={<BottomNav …/>}>…</PhoneShell>`
 */
export function PhoneShell({ skipLabel, bar, strip, foot, nav, children }: PhoneShellProps) {
  return (
    <div class={styles.shell}>
      <a class={styles.skip} href="#main">
        {skipLabel}
      </a>
      <header class={styles.head} data-chrome>
        {bar}
        {strip}
      </header>
      <main class={styles.main} id="main" tabIndex={-1}>
        <div class={styles.page}>
          <div class={styles.column}>{children}</div>
        </div>
        {foot && (
          <div class={styles.foot} data-chrome>
            {foot}
          </div>
        )}
      </main>
      {nav}
    </div>
  );
}

interface AppBarProps {
  readonly title: string;
  /** A second, smaller line: the village under “Nếp Nhà”. */
  readonly detail?: string | undefined;
  readonly back?: { readonly href: string; readonly label: string } | undefined;
  readonly actions?: ComponentChildren;
}

/** The band at the top; its title is the page's heading. Without a way back it wears the roof. */
export function AppBar({ title, detail, back, actions }: AppBarProps) {
  return (
    <div class={styles.bar}>
      {back ? (
        <a class={styles.back} href={back.href} aria-label={back.label}>
          <Icon name="back" />
        </a>
      ) : (
        <span class={styles.roof}>
          <Icon name="house" />
        </span>
      )}
      <div class={styles.words}>
        <h1 class={styles.title}>{title}</h1>
        {detail && <p class={styles.detail}>{detail}</p>}
      </div>
      {actions}
    </div>
  );
}

/** A round button of a drawing alone, for the band: `<BarButton icon="gear" label="Cài đặt" href="/settings" />` */
export function BarButton(props: { readonly icon: IconName; readonly label: string; readonly href: string }) {
  return (
    <a class={styles.back} href={props.href} aria-label={props.label}>
      <Icon name={props.icon} />
    </a>
  );
}
