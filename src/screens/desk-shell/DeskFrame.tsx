import { useComputed } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useLocation } from 'preact-iso';

import { communeOf, villagesOf } from '#domain/register/commune.ts';
import { t as commonText } from '#i18n/common.ts';
import { t } from '#i18n/desk.ts';
import { Icon, type IconName } from '#ui/Icon.tsx';

import { useApp } from '../shared/app-context.ts';
import { useYear } from '../shared/use-year.ts';
import styles from './DeskFrame.module.css';
import { DeskSyncStatus } from './DeskSyncStatus.tsx';

const PARTS = [
  { path: '/desk', id: 'board', icon: 'board' },
  { path: '/desk/tray', id: 'tray', icon: 'flag' },
  { path: '/desk/import', id: 'import', icon: 'list' },
  { path: '/desk/year', id: 'year', icon: 'minutes' },
  { path: '/desk/people', id: 'people', icon: 'people' },
  { path: '/desk/settings', id: 'settings', icon: 'gear' },
] as const satisfies readonly { path: string; id: string; icon: IconName }[];

/** The desk around every page: the commune's name, the parts at the side, and what is on its way. */
export function DeskFrame({ children }: { readonly children: ComponentChildren }) {
  const app = useApp();
  const { path } = useLocation();
  const commune = communeOf(app.commune.value)?.name ?? app.enrolment.commune.name;
  const setAside = useComputed(() => {
    const ids = [...villagesOf(app.commune.value).map((village) => village.id), 'tray'];
    return ids.reduce((total, id) => total + app.setAside(id).value.length, 0);
  });
  const counts: Readonly<Partial<Record<string, number>>> = { tray: setAside.value };
  return (
    <div class={styles.frame}>
      <a class={styles.skip} href="#desk-page" data-chrome>
        {commonText('app.skip.action')}
      </a>
      <header class={styles.side} data-chrome>
        <p class={styles.name}>
          <strong>{commonText('app.name')}</strong>
          <span>{commune}</span>
          <span>{t('nav.year.status', { year: useYear() })}</span>
        </p>
        <nav class={styles.nav} aria-label={t('nav.label')}>
          {PARTS.map((part) => (
            <a key={part.id} class={styles.link} href={part.path} aria-current={isHere(path, part.path)}>
              <Icon name={part.icon} />
              <span>{t(`nav.${part.id}.label`)}</span>
              {(counts[part.id] ?? 0) > 0 && <span class={styles.count}>{counts[part.id]}</span>}
            </a>
          ))}
        </nav>
        <DeskSyncStatus />
      </header>
      <main class={styles.page} id="desk-page" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}

/** A village's page belongs to the board. */
function isHere(path: string, part: string): 'page' | 'true' | undefined {
  if (path === part) return 'page';
  return part === '/desk' && path.startsWith('/desk/villages/') ? 'true' : undefined;
}
