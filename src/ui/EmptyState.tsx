import type { ComponentChildren } from 'preact';

import styles from './EmptyState.module.css';
import { Icon, type IconName } from './Icon.tsx';

interface EmptyStateProps {
  readonly icon: IconName;
  readonly title: string;
  /** Why there is nothing, and what will bring something. */
  readonly children?: ComponentChildren;
  readonly action?: ComponentChildren;
}

/** Nothing here yet: `<EmptyState icon="people" title="Chưa có hộ nào" action={<Button …/>}>Nhận danh sách từ xã để bắt đầu.</EmptyState>` */
export function EmptyState({ icon, title, children, action }: EmptyStateProps) {
  return (
    <div class={styles.empty}>
      <span class={styles.drawing}>
        <Icon name={icon} large />
      </span>
      <p class={styles.title}>{title}</p>
      {children && <div class={styles.words}>{children}</div>}
      {action}
    </div>
  );
}

/** Something takes its time, said in words: `<Working text="Đang mở sổ của thôn…" />` */
export function Working({ text }: { readonly text: string }) {
  return (
    <output class={styles.working} data-working>
      <Icon name="clock" />
      {text}
    </output>
  );
}
