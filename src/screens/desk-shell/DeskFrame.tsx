import { useComputed } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { useLocation } from 'preact-iso';

import { communeOf, villagesOf } from '#domain/register/commune.ts';
import { t as commonText } from '#i18n/common.ts';
import { t } from '#i18n/desk.ts';
import { DeskShell, SideNav } from '#ui/DeskShell.tsx';
import type { IconName } from '#ui/Icon.tsx';

import { useApp } from '../shared/app-context.ts';
import { HelpButton } from '../shared/help/HelpButton.tsx';
import { useYear } from '../shared/use-year.ts';
import { DeskSyncStatus } from './DeskSyncStatus.tsx';

const PARTS = [
  { href: '/desk', id: 'board', icon: 'board' },
  { href: '/desk/decisions', id: 'decisions', icon: 'ballot' },
  { href: '/desk/book', id: 'book', icon: 'people' },
  { href: '/desk/papers', id: 'papers', icon: 'print' },
  { href: '/desk/tray', id: 'tray', icon: 'flag' },
  { href: '/desk/intake', id: 'intake', icon: 'qr' },
  { href: '/desk/import', id: 'import', icon: 'list' },
  { href: '/desk/year', id: 'year', icon: 'minutes' },
  { href: '/desk/people', id: 'people', icon: 'phone' },
  { href: '/desk/privacy', id: 'privacy', icon: 'people' },
  { href: '/desk/access-log', id: 'access-log', icon: 'list' },
  { href: '/desk/operations', id: 'operations', icon: 'house' },
  { href: '/desk/settings', id: 'settings', icon: 'gear' },
] as const satisfies readonly { href: string; id: string; icon: IconName }[];

/** The desk around every page: whose desk it is, its parts at the side, and what is on its way. */
export function DeskFrame({ children }: { readonly children: ComponentChildren }) {
  const app = useApp();
  const { path } = useLocation();
  const year = useYear();
  const commune = communeOf(app.commune.value)?.name ?? app.enrolment.commune.name;
  const setAside = useComputed(() => {
    const ids = [...villagesOf(app.commune.value).map((village) => village.id), 'tray'];
    return ids.reduce((total, id) => total + app.setAside(id).value.length, 0);
  });
  // The page is one scroller for all its parts: a new part begins at its top.
  useEffect(() => document.getElementById('main')?.scrollTo(0, 0), [path]);
  return (
    <DeskShell
      skipLabel={commonText('app.skip.action')}
      name={commonText('app.name')}
      place={t('nav.place.label', { commune, year })}
      tools={
        <>
          <HelpButton path={path} />
          <DeskSyncStatus />
        </>
      }
      nav={
        <SideNav
          label={t('nav.label')}
          current={partOf(path)}
          items={PARTS.map(({ href, id, icon }) => ({
            href,
            icon,
            label: t(`nav.${id}.label`),
            count: id === 'tray' ? setAside.value : undefined,
          }))}
        />
      }
    >
      {children}
    </DeskShell>
  );
}

/** Pages that stand under another part's name. */
const UNDER: Readonly<Record<string, string>> = {
  '/desk/merit': '/desk/decisions',
  '/desk/past-years': '/desk/book',
};

/** The part that a page belongs to; a village's page belongs to the board. */
function partOf(path: string): string {
  const under = UNDER[path];
  if (under) return under;
  const part = PARTS.find(({ href }) => href !== '/desk' && (path === href || path.startsWith(`${href}/`)));
  return part?.href ?? '/desk';
}
