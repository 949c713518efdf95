import { useLocation } from 'preact-iso';
import { t } from '#i18n/app.ts';
import { Notice } from '#ui/Notice.tsx';
import { applyUpdate } from './updates.ts';

/** Offers a downloaded new version; never in the middle of a meeting. */
export function UpdateNotice() {
  const { path } = useLocation();
  const apply = applyUpdate.value;
  if (!apply || path.startsWith('/meeting/')) return null;
  return (
    <Notice title={t('update.ready.title')} action={{ label: t('update.apply.action'), onClick: apply }}>
      {t('update.ready.hint')}
    </Notice>
  );
}
