import type { ComponentChildren } from 'preact';
import type { AssessFailure } from '#commands/assessments.ts';
import type { RecordFailure } from '#commands/recording.ts';
import { formatList } from '#i18n/format.ts';
import { t } from '#i18n/assessment.ts';
import { Notice } from '#ui/Notice.tsx';
import { isRecordFailure } from '../../shared/record-failure.ts';
import { Feedback } from '../Feedback.tsx';
import { namesText } from '../names-text.ts';
import type { AssessRecorder } from './use-assess-recorder.ts';

interface AssessFeedbackProps {
  readonly of: AssessRecorder;
  readonly nameOf: (household: string) => string;
  readonly children?: ComponentChildren;
}

/** The foot of the assessment: the last tap with one step back, or why it was not recorded, above the main answers. */
export function AssessFeedback({ of: recorder, nameOf, children }: AssessFeedbackProps) {
  const { failure, done, undo } = recorder;
  const recordFailure = failure && isRecordFailure(failure) ? failure : undefined;
  const refusal = failure && !isRecordFailure(failure) ? refusalText(failure, nameOf) : undefined;
  return (
    <Feedback of={{ failure: recordFailure, done, undo }}>
      {refusal && (
        <Notice tone="danger" title={refusal.error}>
          {refusal.hint}
        </Notice>
      )}
      {children}
    </Feedback>
  );
}

/** Why the meeting does not take an assessment and what to do; what any record may fail by has its words elsewhere. */
function refusalText(
  failure: Exclude<AssessFailure, RecordFailure>,
  nameOf: (household: string) => string,
): { readonly error: string; readonly hint: string } {
  switch (failure.type) {
    case 'not-summoned': {
      const { households } = failure;
      const slots = { count: households.length, names: namesText(households, nameOf) };
      return { error: t('failure.not-summoned.error', slots), hint: t('failure.not-summoned.hint') };
    }
    case 'wrong-points':
      return {
        error: t('failure.wrong-points.error', { items: formatList(failure.items) }),
        hint: t('failure.wrong-points.hint'),
      };
    case 'no-case':
      return { error: t('failure.no-case.error'), hint: t('failure.no-case.hint') };
    case 'no-scale':
      return { error: t('failure.no-scale.error'), hint: t('failure.no-scale.hint') };
  }
}
