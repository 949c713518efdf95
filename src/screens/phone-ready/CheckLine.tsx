import type { ComponentChildren } from 'preact';
import { t } from '#i18n/ready.ts';
import { Button } from '#ui/Button.tsx';
import { Icon } from '#ui/Icon.tsx';
import styles from './CheckLine.module.css';

/** One thing that the check looks at. */
export interface Check {
  readonly id: string;
  readonly state: 'ok' | 'todo' | 'working';
  readonly text: string;
  readonly detail?: string | undefined;
  /** The one thing to do about it. */
  readonly action?:
    | { readonly label: string; readonly href?: string; readonly onClick?: () => void }
    | undefined;
  readonly more?: ComponentChildren;
}

const ICONS = { ok: 'check', todo: 'warning', working: 'clock' } as const;

/** What was found, and where something is to do, the one thing. */
export function CheckLine({ state, text, detail, action, more }: Check) {
  return (
    <li class={styles.line} data-state={state}>
      <span class={styles.mark}>
        <Icon name={ICONS[state]} />
      </span>
      <div class={styles.words}>
        <p class={styles.text}>
          <span class={styles.spoken}>{t(`state.${state}.label`)}: </span>
          {text}
        </p>
        {detail && <p class={styles.detail}>{detail}</p>}
        {more}
        {action && (
          <Button wide href={action.href} onClick={action.onClick}>
            {action.label}
          </Button>
        )}
      </div>
    </li>
  );
}
