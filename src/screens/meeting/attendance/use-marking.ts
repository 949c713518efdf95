import { markAbsent, markPresent } from '#commands/meetings.ts';
import type { Seat } from '#domain/meeting/attendance.ts';
import { t } from '#i18n/meeting.ts';
import type { Recorder } from '../../shared/use-recorder.ts';
import type { OpenMeeting } from '../use-meeting.ts';

/** Marks seats present or takes the mark back. */
export function useMarking({ app, place }: OpenMeeting, recorder: Recorder) {
  const present = (seat: string, name: string, by: Seat['by'] = 'head', representative = '') =>
    void recorder.run(
      () => markPresent(app.recording, place, seat, by, representative),
      t('attendance.present.status', { name }),
    );
  const absent = (seat: string, name: string) =>
    void recorder.run(() => markAbsent(app.recording, place, seat), t('attendance.absent.status', { name }));
  return {
    present,
    toggle: (seat: Seat, name: string) => (seat.present ? absent(seat.id, name) : present(seat.id, name)),
  };
}
