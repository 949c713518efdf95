import type { ComponentChildren } from 'preact';
import styles from './SingleTap.module.css';

/** Around an answer after which the next question comes by itself: the second half of a double tap answers nothing. */
export function SingleTap({ children }: { readonly children: ComponentChildren }) {
  return (
    <div class={styles.once} onClickCapture={(event) => event.detail > 1 && event.stopPropagation()}>
      {children}
    </div>
  );
}
