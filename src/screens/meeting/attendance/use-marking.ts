import { useRef } from 'preact/hooks';
import { markAbsent, markPresent } from '#commands/meetings.ts';
import type { Seat } from '#domain/meeting/attendance.ts';
import { t } from '#i18n/meeting.ts';
import type { Recorder } from '../../shared/use-recorder.ts';
import type { OpenMeeting } from '../use-meeting.ts';

/**
 * Marks seats present or takes the mark back.
 *
 * Two households tapped in quick succession are two facts: taps are worked off one after another and none is dropped.
 */
export function useMarking({ app, place }: OpenMeeting, recorder: Recorder) {
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const later = (work: () => Promise<unknown>) => {
    queue.current = queue.current.then(work);
  };
  const present = (seat: string, name: string, by: Seat['by'] = 'head', representative = '') =>
    later(() =>
      recorder.run(
        () => markPresent(app.recording, place, seat, by, representative),
        t('attendance.present.status', { name }),
      ),
    );
  const absent = (seat: string, name: string) =>
    later(() =>
      recorder.run(() => markAbsent(app.recording, place, seat), t('attendance.absent.status', { name })),
    );
  return {
    present,
    toggle: (seat: Seat, name: string) => (seat.present ? absent(seat.id, name) : present(seat.id, name)),
  };
}
