import { useMemo } from 'preact/hooks';
import { t as common } from '#i18n/common.ts';
import { t } from '#i18n/assessment.ts';
import { Button } from '#ui/Button.tsx';
import { CheckRow } from '#ui/CheckRow.tsx';
import { ProgressBar } from '#ui/ProgressBar.tsx';
import { useKept } from '../../shared/use-kept.ts';
import { HouseholdList } from '../HouseholdList.tsx';
import type { OpenMeeting } from '../use-meeting.ts';
import { AssessFeedback } from './AssessFeedback.tsx';
import styles from './assessment.module.css';
import { useBulk } from './use-bulk.ts';
import type { AssessRecorder } from './use-assess-recorder.ts';

interface BulkPickerProps {
  readonly open: OpenMeeting;
  readonly recorder: AssessRecorder;
  /** On to the first household that was left out, or back to the list when none was. */
  readonly onDone: (household: string | undefined) => void;
  readonly onBack: () => void;
}

/** “All, except …”: what nobody assessed yet is recorded in one tap, but for those whose names are tapped here. */
export function BulkPicker({ open, recorder, onDone, onBack }: BulkPickerProps) {
  const { assessment, register, nameOf, place } = open;
  const { required } = assessment;
  const [picked, setPicked] = useKept<readonly string[]>(`assess-except:${place.meeting}`, []);
  const bulk = useBulk(open, recorder);
  const rest = assessment.groups.open.filter((id) => !picked.includes(id));
  const record = async () => {
    if (await bulk.record(rest)) onDone(picked[0]);
  };
  if (bulk.running) return <Running {...bulk.running} onStop={bulk.stop} />;
  return (
    <>
      <div class={styles.head}>
        <h2>{t('bulk.title', { count: picked.length })}</h2>
        <Button icon="back" onClick={onBack}>
          {common('back.action')}
        </Button>
      </div>
      <p class={styles.hint}>{required ? t('bulk.points.hint') : t('bulk.met.hint')}</p>
      <OpenHouseholds open={open} picked={picked} onPick={setPicked} register={register} />
      <AssessFeedback of={recorder} nameOf={nameOf}>
        <Button
          kind="primary"
          icon="check"
          large
          wide
          disabled={rest.length === 0}
          onClick={() => void record()}
        >
          {required
            ? t('bulk.points.record.action', { count: rest.length })
            : t('bulk.met.record.action', { count: rest.length })}
        </Button>
      </AssessFeedback>
    </>
  );
}

interface OpenHouseholdsProps extends Pick<OpenMeeting, 'register'> {
  readonly open: OpenMeeting;
  readonly picked: readonly string[];
  readonly onPick: (picked: readonly string[]) => void;
}

function OpenHouseholds({ open, picked, onPick, register }: OpenHouseholdsProps) {
  const ids = open.assessment.groups.open;
  const households = useMemo(() => ids.flatMap((id) => register.get(id) ?? []), [ids, register]);
  return (
    <HouseholdList label={t('bulk.list.label')} households={households}>
      {({ id, headName, address }) => (
        <CheckRow
          inList
          label={headName}
          detail={address}
          checked={picked.includes(id)}
          onChange={(checked) => onPick(checked ? [...picked, id] : picked.filter((each) => each !== id))}
        />
      )}
    </HouseholdList>
  );
}

interface RunningProps {
  readonly done: number;
  readonly count: number;
  readonly onStop: () => void;
}

function Running({ done, count, onStop }: RunningProps) {
  return (
    <div class={styles.part}>
      <ProgressBar
        label={t('progress.title')}
        value={done}
        max={count}
        text={t('bulk.progress.label', { done, count })}
      />
      <Button icon="cross" wide onClick={onStop}>
        {t('bulk.stop.action')}
      </Button>
    </div>
  );
}
