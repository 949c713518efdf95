import type { ComponentChildren } from 'preact';

import { Icon } from './Icon.tsx';
import styles from './PageHeader.module.css';

interface PageHeaderProps {
  readonly title: string;
  /** A line under the title: where this belongs, how much there is. */
  readonly lead?: ComponentChildren;
  readonly back?: { readonly href: string; readonly label: string } | undefined;
  readonly actions?: ComponentChildren;
}

/** The head of a page at the desk: `<PageHeader title="Thôn Đoài" lead="142 hộ" back={{ href: '/desk', label: 'Các thôn' }} actions={…} />` */
export function PageHeader({ title, lead, back, actions }: PageHeaderProps) {
  return (
    <div class={styles.header}>
      {back && (
        <a class={styles.back} href={back.href} data-chrome>
          <Icon name="back" />
          {back.label}
        </a>
      )}
      <div class={styles.line}>
        <div class={styles.words}>
          <h1 class={styles.title}>{title}</h1>
          {lead && <div class={styles.lead}>{lead}</div>}
        </div>
        {actions && (
          <div class={styles.actions} data-chrome>
            {actions}
          </div>
        )}
      </div>
    </div>
  );
}
