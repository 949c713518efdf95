import type { ComponentChildren } from 'preact';

import styles from './Button.module.css';
import { Icon, type IconName } from './Icon.tsx';

interface ButtonProps {
  readonly children: ComponentChildren;
  readonly onClick?: (() => void) | undefined;
  /** Makes it a link that looks like a button. */
  readonly href?: string | undefined;
  /** At most one primary on a screen: the next thing to do. */
  readonly kind?: 'primary' | 'secondary' | 'quiet' | 'danger';
  readonly icon?: IconName | undefined;
  readonly large?: boolean | undefined;
  /** As wide as its place. */
  readonly wide?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  /** Still at work on the last press: keeps its place in the tab order and answers no further press. */
  readonly busy?: boolean | undefined;
  readonly type?: 'button' | 'submit';
  /** The name for screen readers, when the words alone are not enough (“Sửa” in each of ten rows). */
  readonly label?: string | undefined;
  readonly describedBy?: string | undefined;
}

/** `<Button kind="primary" icon="pen" onClick={sign}>Ký biên bản</Button>` */
export function Button(props: ButtonProps) {
  const {
    children,
    onClick,
    href,
    kind = 'secondary',
    icon,
    large,
    wide,
    disabled,
    busy,
    type = 'button',
  } = props;
  const look = {
    class: styles.button,
    'data-kind': kind,
    'data-large': large,
    'data-wide': wide,
    'data-chrome': true,
    'aria-label': props.label,
    'aria-describedby': props.describedBy,
  };
  const content = (
    <>
      {icon && <Icon name={busy ? 'clock' : icon} />}
      <span>{children}</span>
    </>
  );
  if (href !== undefined) {
    return (
      <a {...look} href={href} onClick={onClick}>
        {content}
      </a>
    );
  }
  return (
    <button
      {...look}
      type={type}
      disabled={disabled}
      aria-disabled={busy}
      aria-busy={busy}
      onClick={(event) => (busy ? event.preventDefault() : onClick?.())}
    >
      {content}
    </button>
  );
}
