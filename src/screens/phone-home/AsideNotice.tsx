import { t as errors } from '#i18n/errors.ts';
import { t } from '#i18n/phone.ts';
import { Notice } from '#ui/Notice.tsx';
import type { SetAsideEntry } from '../shared/app-context.ts';

interface AsideNoticeProps {
  readonly aside: readonly SetAsideEntry[];
  readonly first: SetAsideEntry;
  readonly action: { readonly label: string; readonly href: string };
}

/** What was kept and speaks for nothing, by its first reason. A part of its own: its words are many, and rarely needed. */
export function AsideNotice({ aside, first, action }: AsideNoticeProps) {
  return (
    <Notice still tone="pending" title={t('home.set-aside.title', { count: aside.length })} action={action}>
      {errors(`aside.${first.code}.error`)} {errors(`aside.${first.code}.hint`)}
    </Notice>
  );
}
