import type { ComponentChildren } from 'preact';
import styles from './ActionFoot.module.css';

/** What must stay under the thumb while the screen scrolls: the main answers, the undo bar. Last in a phone screen. */
export function ActionFoot({ children }: { readonly children: ComponentChildren }) {
  return (
    <div class={styles.foot} data-chrome>
      {children}
    </div>
  );
}
