import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';

import styles from './Dialog.module.css';
import { Icon } from './Icon.tsx';

interface DialogProps {
  readonly open: boolean;
  readonly title: string;
  readonly onClose: () => void;
  readonly closeLabel: string;
  /** Buttons at the foot, the main one last. */
  readonly actions?: ComponentChildren;
  readonly children: ComponentChildren;
}

/**
 * A question over the screen; Escape and the cross mean “not now”. A tap beside it does nothing: it is too easily made.
 *
 * `<Dialog open={asking} title="Chuyển hộ đi?" closeLabel="Đóng" onClose={stop} actions={<Button …/>}>…</Dialog>`
 */
export function Dialog({ open, ...shown }: DialogProps) {
  return open ? <OpenDialog {...shown} /> : null;
}

const FIELD = 'input:not([type=radio], [type=checkbox], [type=file]), textarea, select';

function OpenDialog({ title, onClose, closeLabel, actions, children }: Omit<DialogProps, 'open'>) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();

  useLayoutEffect(() => {
    const opener = document.activeElement;
    const element = dialog.current;
    element?.showModal();
    // Not the cross, where the browser would begin: what is asked, or where the answer is typed.
    const field = element?.querySelector<HTMLElement>(FIELD);
    (field ?? heading.current)?.focus();
    return () => {
      element?.close();
      if (opener instanceof HTMLElement) {
        opener.focus();
      }
    };
  }, []);

  return (
    <dialog
      ref={dialog}
      class={styles.dialog}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault(); // the caller's state decides, not the browser
        onClose();
      }}
    >
      <div class={styles.sheet}>
        <header class={styles.head}>
          <h2 ref={heading} class={styles.title} id={id} tabIndex={-1}>
            {title}
          </h2>
          <button class={styles.close} type="button" aria-label={closeLabel} onClick={onClose}>
            <Icon name="cross" />
          </button>
        </header>
        <div class={styles.body}>{children}</div>
        {actions && <footer class={styles.actions}>{actions}</footer>}
      </div>
    </dialog>
  );
}
