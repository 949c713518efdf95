import { useMemo } from 'preact/hooks';
import { activeHouseholdsOf } from '#domain/register/household.ts';
import { countRegistrations } from '#domain/register/registration.ts';
import { formatTime } from '#i18n/format.ts';
import { t } from '#i18n/status.ts';
import { StatusStrip, type StatusStripItem } from '#ui/StatusStrip.tsx';
import { useApp, type Progress, type SyncState } from './app-context.ts';
import { useYear } from './use-year.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const LATE_AFTER_DAYS = 3;

/** Where the records are. “Received” only when a receipt came and nothing waits (L8); being offline is no trouble. */
function sentItem(progress: Progress, syncState: SyncState, now: number): StatusStripItem | undefined {
  const { unsent, unsentSince, receivedAt } = progress;
  if (syncState.type === 'refused') {
    return { icon: 'warning', text: t('strip.refused.error'), tone: 'refused' };
  }
  if (unsent === 0) {
    return receivedAt > 0
      ? { icon: 'cloud-check', text: t('strip.received.status'), tone: 'received' }
      : undefined;
  }
  const days = Math.floor((now - unsentSince) / DAY_MS);
  if (unsentSince > 0 && now - unsentSince > LATE_AFTER_DAYS * DAY_MS) {
    return { icon: 'clock', text: t('strip.late.status', { count: unsent, days }), tone: 'late' };
  }
  return { icon: 'cloud-up', text: t('strip.unsent.status', { count: unsent }) };
}

/** The line that is always in sight: recorded, unsent or received, saved at. Leads to the settings, where sync is explained. */
export function SyncStrip() {
  const { enrolment, village, progress, syncState, recording } = useApp();
  const year = useYear();
  const view = village(enrolment.village).value;
  const { recorded, households } = useMemo(
    () => countRegistrations(view, year, activeHouseholdsOf(view)),
    [view, year],
  );
  const { savedAt } = progress.value;
  const sent = sentItem(progress.value, syncState.value, recording.now());
  const items: StatusStripItem[] = [
    { icon: 'check', text: t('strip.recorded.status', { recorded, households }) },
    ...(sent ? [sent] : []),
    ...(savedAt > 0
      ? [{ icon: 'phone', text: t('strip.saved.status', { time: formatTime(savedAt) }) } as const]
      : []),
  ];
  return <StatusStrip label={t('strip.label')} items={items} href="/settings" />;
}
