import type { ComponentChildren } from 'preact';

import { Button } from './Button.tsx';
import { Icon, type IconName } from './Icon.tsx';
import styles from './Notice.module.css';
import { TONE_ICONS, type Tone } from './tone.ts';

interface NoticeProps {
  readonly tone?: Exclude<Tone, 'neutral'>;
  readonly icon?: IconName | undefined;
  readonly title?: ComponentChildren;
  readonly children?: ComponentChildren;
  /** The one thing to do about it. */
  readonly action?:
    | { readonly label: string; readonly onClick?: () => void; readonly href?: string }
    | undefined;
  /** Part of the page rather than news: not read aloud when it appears. */
  readonly still?: boolean | undefined;
}

/** Something to know, in plain words: `<Notice tone="pending" title="Chưa gửi đã 4 ngày" action={{ label: 'Gửi ngay', onClick }} />` */
export function Notice({ tone = 'info', icon, title, children, action, still }: NoticeProps) {
  const news = tone === 'danger' ? 'alert' : 'status';
  return (
    <div class={styles.notice} data-tone={tone} role={still ? 'note' : news}>
      <Icon name={icon ?? TONE_ICONS[tone]} />
      <div class={styles.words}>
        {title && <p class={styles.title}>{title}</p>}
        {children && <div>{children}</div>}
        {action && (
          <div class={styles.action}>
            <Button href={action.href} onClick={action.onClick}>
              {action.label}
            </Button>
          </div>
        )}
      </div>
    </div>
  );
}
