import { useComputed } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { useLocation } from 'preact-iso';

import { mayRecord } from '#domain/book/permissions.ts';
import { communeOf, villagesOf } from '#domain/register/commune.ts';
import { t as commonText } from '#i18n/common.ts';
import { t } from '#i18n/desk.ts';
import { Button } from '#ui/Button.tsx';
import { DeskShell, SideNav } from '#ui/DeskShell.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { StatusBadge } from '#ui/StatusBadge.tsx';

import { useApp } from '../shared/app-context.ts';
import { HelpButton } from '../shared/help/HelpButton.tsx';
import { useYear } from '../shared/use-year.ts';
import { DeskSyncStatus } from './DeskSyncStatus.tsx';
import { firstPageOf, isForRole, partOf, partsOf } from './parts.ts';

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
          <ReadOnlyBadge />
          <DeskSyncStatus />
        </>
      }
      nav={
        <SideNav
          label={t('nav.label')}
          current={partOf(path)}
          items={partsOf(app.enrolment.role).map(({ href, id, icon }) => ({
            href,
            icon,
            label: t(`nav.${id}.label`),
            count: id === 'tray' ? setAside.value : undefined,
          }))}
        />
      }
    >
      <PageOfRole path={path}>{children}</PageOfRole>
    </DeskShell>
  );
}

interface PageOfRoleProps {
  readonly path: string;
  readonly children: ComponentChildren;
}

/** The page, where it is this role's; whoever opens the desk's address begins at the first page of the role. */
function PageOfRole({ path, children }: PageOfRoleProps) {
  const { role } = useApp().enrolment;
  const { route } = useLocation();
  const first = firstPageOf(role);
  const isFirstPage = path === '/desk' && first !== '/desk';
  useEffect(() => {
    if (isFirstPage) route(first, true);
  }, [isFirstPage, first, route]);
  if (isFirstPage) return null;
  if (isForRole(role, path)) return <>{children}</>;
  return (
    <EmptyState
      icon="lock"
      title={t('role.not-yours.title')}
      action={<Button href={first}>{t('role.not-yours.action')}</Button>}
    >
      {t('role.not-yours.hint', { role: t(`people.role.${role}`) })}
    </EmptyState>
  );
}

/** Says to whoever only reads that this is so, before a button is looked for. */
function ReadOnlyBadge() {
  const { role } = useApp().enrolment;
  if (mayRecord(role, 'household')) return null;
  return (
    <StatusBadge tone="neutral" icon="lock">
      {t('role.read-only.label', { role: t(`people.role.${role}`) })}
    </StatusBadge>
  );
}
