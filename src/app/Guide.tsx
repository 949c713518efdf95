import { useLocation } from 'preact-iso';
import { t } from '#i18n/guide.ts';
import { Notice } from '#ui/Notice.tsx';
import { GuideScreen } from '../screens/phone-guide/index.ts';
import { isPractising } from './practice/mode.ts';
import { changeSettings, settings } from './settings.ts';

/** The guide; once it was opened it is not offered again. */
export function Guide() {
  return <GuideScreen onSeen={() => void changeSettings({ guided: true })} />;
}

/** Offers the guide on the home screen of somebody who has never seen it. */
export function GuideNotice() {
  const { path } = useLocation();
  if (settings.value.guided || path !== '/' || isPractising()) return null;
  return (
    <Notice title={t('guide.offer.title')} action={{ label: t('guide.offer.action'), href: '/guide' }}>
      {t('guide.offer.hint')}
    </Notice>
  );
}
