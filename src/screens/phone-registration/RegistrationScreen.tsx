import { t as common } from '#i18n/common.ts';
import { t } from '#i18n/phone.ts';
import { Button } from '#ui/Button.tsx';
import { ProgressBar } from '#ui/ProgressBar.tsx';
import { UndoBar } from '#ui/UndoBar.tsx';
import { FailureNotice } from '../shared/FailureNotice.tsx';
import { NoHouseholds } from '../shared/NoHouseholds.tsx';
import { useRecorder } from '../shared/use-recorder.ts';
import { AskHousehold } from './AskHousehold.tsx';
import { Finished } from './Finished.tsx';
import styles from './RegistrationScreen.module.css';
import { useRegisterRound } from './use-register-round.ts';

interface RegistrationScreenProps {
  /** The household to ask; without it, the first that nobody has asked. */
  readonly household?: string | undefined;
}

/**
 * Goes through the households one at a time. The usual household costs two taps (all commitments, “Đăng ký”), the least one;
 * the answer is on the disk before the next household is shown.
 */
export function RegistrationScreen({ household: asked }: RegistrationScreenProps) {
  const { household, counts, goTo, goOn } = useRegisterRound(asked);
  const recorder = useRecorder();
  const { recorded, households } = counts;
  const undoBar = <UndoBar text={recorder.done} undoLabel={common('undo.action')} onUndo={recorder.undo} />;
  const progress = (
    <ProgressBar
      label={t('registration.progress.label')}
      value={recorded}
      max={households}
      text={t('registration.progress.status', { recorded, households })}
    />
  );
  if (households === 0) return <NoHouseholds />;
  return (
    <>
      <FailureNotice failure={recorder.failure} />
      {household ? (
        <AskHousehold household={household} recorder={recorder} undoBar={undoBar} goTo={goTo} goOn={goOn}>
          <div class={styles.round}>
            {progress}
            <Button kind="quiet" icon="next" onClick={goOn}>
              {t('registration.skip.action')}
            </Button>
          </div>
        </AskHousehold>
      ) : (
        <>
          {progress}
          <Finished {...counts} />
          {undoBar}
        </>
      )}
    </>
  );
}
