import { t } from '#i18n/clock.ts';
import { formatDate } from '#i18n/format.ts';
import { Notice } from '#ui/Notice.tsx';
import { useApp } from './app-context.ts';
import { isClockWrong, skewText } from './clock-skew.ts';

/** Says that this device's clock is wrong and where to set it right; nothing while it is right. No record depends on it (L9). */
export function ClockNotice() {
  const { clockSkewMs, recording } = useApp();
  if (!isClockWrong(clockSkewMs.value)) return null;
  return (
    <Notice tone="pending" icon="clock" title={t('clock.wrong.error', { skew: skewText(clockSkewMs.value) })}>
      {t('clock.wrong.hint', { date: formatDate(recording.now()) })}
    </Notice>
  );
}
