import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { t } from '#i18n/guide.ts';
import { loadDeviceMarks, noteDeviceMarks } from '#store/device-marks.ts';
import { Notice } from '#ui/Notice.tsx';
import { GuideScreen } from '../screens/phone-guide/index.ts';
import { isPractising } from './practice/mode.ts';

/** Whether the guide was opened on this device; nothing is offered before the disk has said so. */
const guided = signal(true);

/** A disk that does not take the mark lets the guide be offered once more at the next start. */
function noteSeen(): void {
  guided.value = true;
  noteDeviceMarks({ guided: true }).catch(() => undefined);
}

/** The guide; once it was opened it is not offered again. */
export function Guide() {
  return <GuideScreen onSeen={noteSeen} />;
}

/** Offers the guide on the home screen of somebody who has never seen it. */
export function GuideNotice() {
  const { path } = useLocation();
  useEffect(() => {
    loadDeviceMarks()
      .then((marks) => {
        guided.value = marks.guided;
      })
      .catch(() => undefined);
  }, []);
  if (guided.value || path !== '/' || isPractising()) return null;
  return (
    <Notice title={t('guide.offer.title')} action={{ label: t('guide.offer.action'), href: '/guide' }}>
      {t('guide.offer.hint')}
    </Notice>
  );
}
