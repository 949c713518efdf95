import type { ComponentChildren } from 'preact';
import { t as common } from '#i18n/common.ts';
import { UndoBar } from '#ui/UndoBar.tsx';
import { ActionFoot } from '../shared/ActionFoot.tsx';
import { FailureNotice } from '../shared/FailureNotice.tsx';
import type { Recorder } from '../shared/use-recorder.ts';

interface FeedbackProps {
  readonly of: Pick<Recorder, 'failure' | 'done' | 'undo'>;
  /** The main answers of the step: they stay under the thumb. */
  readonly children?: ComponentChildren;
}

/** The foot of every step: what was just recorded with one step back, or why nothing was, above the main answers. */
export function Feedback({ of: recorder, children }: FeedbackProps) {
  return (
    <ActionFoot empty={!recorder.failure && recorder.done === undefined && !children}>
      <FailureNotice failure={recorder.failure} />
      <UndoBar text={recorder.done} undoLabel={common('undo.action')} onUndo={recorder.undo} />
      {children}
    </ActionFoot>
  );
}
