import { useState } from 'preact/hooks';
import { t as common } from '#i18n/common.ts';
import { t } from '#i18n/meeting.ts';
import { Button } from '#ui/Button.tsx';
import { Tabs } from '#ui/Tabs.tsx';
import { useStepRecorder } from '../use-step-recorder.ts';
import type { Recorder } from '../../shared/use-recorder.ts';
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

type Part = 'all' | 'absent' | 'delegates';

/** Who came: a tap a household. Nothing is blocked here, also when too few are there. */
export function AttendanceStep({ open }: { readonly open: OpenMeeting }) {
  const recorder = useStepRecorder();
  const [editing, setEditing] = useState(false);
  if (editing) {
    return (
      <>
        <SummonsPart open={open} recorder={recorder} />
        <Feedback of={recorder}>
          <Button icon="check" wide onClick={() => setEditing(false)}>
            {common('done.action')}
          </Button>
        </Feedback>
      </>
    );
  }
  return <Roll open={open} recorder={recorder} onSummons={() => setEditing(true)} />;
}

interface RollProps {
  readonly open: OpenMeeting;
  readonly recorder: Recorder;
  readonly onSummons: () => void;
}

function Roll({ open, recorder, onSummons }: RollProps) {
  const { meeting, nameOf } = open;
  const { present, toggle } = useMarking(open, recorder);
  const [part, setPart] = useState<Part>('all');
  const [asking, setAsking] = useState<string>();
  const { attendance } = meeting;
  const households = attendance.seats.filter((seat) => seat.type === 'household');
  const absent = households.filter((seat) => !seat.present);
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
          ]}
        >
          {part === 'delegates' ? (
            <DelegatesPart open={open} recorder={recorder} onToggle={toggle} onSummons={onSummons} />
          ) : (
            <SeatList
              open={open}
              seats={part === 'all' ? households : absent}
              onToggle={toggle}
              onRepresentative={setAsking}
              onSummons={onSummons}
            />
          )}
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
      <GoOn open={open} recorder={recorder} />
    </>
  );
}

/** Under the thumb once it is the next thing to do; until then the list needs the room. */
function GoOn({ open, recorder }: Pick<RollProps, 'open' | 'recorder'>) {
  const done = open.progress.done.has('attendance');
  const next = (
    <Button
      kind={done ? 'primary' : 'secondary'}
      icon="next"
      wide
      href={stepUrl(open.meeting.id, 'officials')}
    >
      {t('go-on.action', { step: stepName('officials') })}
    </Button>
  );
  return (
    <>
      {!done && <div class={styles.next}>{next}</div>}
      <Feedback of={recorder}>{done && next}</Feedback>
    </>
  );
}
