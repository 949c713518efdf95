import { t } from '#i18n/clock.ts';
import { formatDate } from '#i18n/format.ts';
import { CheckRow } from '#ui/CheckRow.tsx';
import { useApp } from '../../shared/app-context.ts';
import { ClockNotice } from '../../shared/ClockNotice.tsx';
import { isClockWrong } from '../../shared/clock-skew.ts';

interface MeetingDayProps {
  readonly agreed: boolean;
  readonly onAgree: (agreed: boolean) => void;
}

/** Whether the meeting may be opened with the day that this device names: a wrong clock must be seen by a person first. */
export function useMeetingDay() {
  const { clockSkewMs } = useApp();
  return isClockWrong(clockSkewMs.value);
}

/** The question that a wrong clock raises before a meeting: the minutes will name this day. */
export function MeetingDay({ agreed, onAgree }: MeetingDayProps) {
  const { recording } = useApp();
  const date = formatDate(recording.now());
  return (
    <>
      <ClockNotice />
      <CheckRow
        label={t('clock.meeting.label', { date })}
        detail={t('clock.meeting.hint')}
        checked={agreed}
        onChange={onAgree}
      />
    </>
  );
}
