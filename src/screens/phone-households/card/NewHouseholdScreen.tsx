import { addHousehold } from '#commands/households.ts';
import { clustersOf, householdsOf } from '#domain/register/household.ts';
import { t as common } from '#i18n/common.ts';
import { t } from '#i18n/household.ts';
import { UndoBar } from '#ui/UndoBar.tsx';
import { useMemo } from 'preact/hooks';
import { ActionFoot } from '../../shared/ActionFoot.tsx';
import { useApp } from '../../shared/app-context.ts';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import { useRecorder } from '../../shared/use-recorder.ts';
import { EMPTY_FORM } from './household-form.ts';
import { HouseholdForm } from './HouseholdForm.tsx';

/** Adds households at the end of the register, one after another. */
export function NewHouseholdScreen() {
  const { enrolment, village, recording } = useApp();
  const recorder = useRecorder();
  const view = village(enrolment.village).value;
  const households = useMemo(() => householdsOf(view), [view]);
  const order = 1 + Math.max(0, ...households.map((household) => household.order));
  return (
    <>
      <FailureNotice failure={recorder.failure} />
      <HouseholdForm
        keptAs="new"
        start={EMPTY_FORM}
        clusters={clustersOf(households)}
        action={t('form.add.action')}
        onRecord={(fields) =>
          recorder.run(
            () => addHousehold(recording, enrolment.village, { ...fields, order }),
            t('household.added.status', { name: fields.headName }),
          )
        }
      />
      <ActionFoot empty={recorder.done === undefined}>
        <UndoBar text={recorder.done} undoLabel={common('undo.action')} onUndo={recorder.undo} />
      </ActionFoot>
    </>
  );
}
