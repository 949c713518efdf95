import { useState } from 'preact/hooks';
import { t } from '#i18n/meeting.ts';
import { Button } from '#ui/Button.tsx';
import { Tabs } from '#ui/Tabs.tsx';
import { useStepRecorder } from '../use-step-recorder.ts';
import { Feedback } from '../Feedback.tsx';
import { stepName, stepUrl } from '../steps.ts';
import type { OpenMeeting } from '../use-meeting.ts';
import { DelegatesPart } from './DelegatesPart.tsx';
import { QuorumCard } from './QuorumCard.tsx';
import { RepresentativeDialog } from './RepresentativeDialog.tsx';
import { SeatList } from './SeatList.tsx';
import { SummonsPart } from './SummonsPart.tsx';
import { useMarking } from './use-marking.ts';
import styles from './AttendanceStep.module.css';

type Part = 'all' | 'absent' | 'delegates' | 'summons';

/** Who came: a tap a household. Nothing is blocked here, also when too few are there. */
export function AttendanceStep({ open }: { readonly open: OpenMeeting }) {
  const { meeting, nameOf } = open;
  const recorder = useStepRecorder();
  const { present, toggle } = useMarking(open, recorder);
  const [part, setPart] = useState<Part>('all');
  const [asking, setAsking] = useState<string>();
  const { attendance } = meeting;
  const households = attendance.seats.filter((seat) => seat.type === 'household');
  const absent = households.filter((seat) => !seat.present);
  // Under the thumb once it is the next thing to do; until then the list needs the room.
  const next = (
    <Button
      kind={open.progress.done.has('attendance') ? 'primary' : 'secondary'}
      icon="next"
      wide
      href={stepUrl(meeting.id, 'officials')}
    >
      {t('go-on.action', { step: stepName('officials') })}
    </Button>
  );
  return (
    <>
      <QuorumCard open={open} />
      <div class={styles.parts}>
        <Tabs<Part>
          label={stepName('attendance')}
          selected={part}
          onSelect={setPart}
          tabs={[
            { id: 'all', label: t('attendance.all.label'), count: households.length },
            { id: 'absent', label: t('attendance.absent.label'), count: absent.length },
            { id: 'delegates', label: t('attendance.delegates.label'), count: attendance.delegatesSummoned },
            { id: 'summons', label: t('attendance.summons.label') },
          ]}
        >
          {(part === 'all' || part === 'absent') && (
            <SeatList
              open={open}
              seats={part === 'all' ? households : absent}
              onToggle={toggle}
              onRepresentative={setAsking}
            />
          )}
          {part === 'delegates' && <DelegatesPart open={open} recorder={recorder} onToggle={toggle} />}
          {part === 'summons' && <SummonsPart open={open} recorder={recorder} />}
        </Tabs>
      </div>
      <RepresentativeDialog
        household={asking && nameOf(asking)}
        onClose={() => setAsking(undefined)}
        onPresent={(name) => {
          if (asking) present(asking, nameOf(asking), 'representative', name);
          setAsking(undefined);
        }}
      />
      {!open.progress.done.has('attendance') && next}
      <Feedback of={recorder}>{open.progress.done.has('attendance') && next}</Feedback>
    </>
  );
}
