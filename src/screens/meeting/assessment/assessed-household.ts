import { assessHousehold, type AssessmentChange } from '#commands/assessments.ts';
import type { AssessmentBody } from '#domain/book/kinds-of-recognition.ts';
import type { OpenMeeting } from '../use-meeting.ts';
import type { Act } from './use-assess-recorder.ts';

/** One household's part of the assessment, as its parts on the screen need it. */
export interface AssessedHousehold {
  readonly open: OpenMeeting;
  readonly household: string;
  readonly name: string;
  /** Records what an act says of this household; undoing it comes back to it. True once it is on the disk. */
  readonly record: (act: Act) => Promise<boolean>;
  /** On to the next open household, or to the list after the last. */
  readonly onNext: () => void;
}

type Found = Pick<AssessmentBody, 'unmet' | 'points'>;

/** Changes what the book says of the household when the turn of the tap comes, under words that may name the new state. */
export function changing(
  { open: { app }, household }: AssessedHousehold,
  changed: (found: Found) => AssessmentChange,
  said: string | ((change: AssessmentChange) => string),
): Act {
  return async (assessing) => {
    const change = changed(assessing.meeting.assessments.get(household) ?? { unmet: [], points: null });
    return {
      result: await assessHousehold(app.recording, assessing, household, change),
      said: typeof said === 'string' ? said : said(change),
    };
  };
}
