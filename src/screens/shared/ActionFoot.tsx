import type { ComponentChildren } from 'preact';
import styles from './ActionFoot.module.css';

interface ActionFootProps {
  /** Holds nothing to see now: an `UndoBar` that waits. */
  readonly empty?: boolean | undefined;
  readonly children: ComponentChildren;
}

/** What must stay under the thumb while the screen scrolls: the main answers, the undo bar. Last in a phone screen. */
export function ActionFoot({ empty, children }: ActionFootProps) {
  return (
    <div class={styles.foot} data-empty={empty} data-chrome>
      {children}
    </div>
  );
}
