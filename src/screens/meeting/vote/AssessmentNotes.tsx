import { t } from '#i18n/assessment.ts';
import { t as meetingText } from '#i18n/meeting.ts';
import { Notice } from '#ui/Notice.tsx';
import { namesText } from '../names-text.ts';
import { stepName, stepUrl } from '../steps.ts';
import type { OpenMeeting } from '../use-meeting.ts';

/** What the assessment means for the vote: on whom nobody need vote, what to talk about first, who is not proposed whatever the vote, who lacks points. */
export function AssessmentNotes({ open }: { readonly open: OpenMeeting }) {
  const { assessment, meeting, nameOf } = open;
  const { groups, required } = assessment;
  const notes = [
    { type: 'disqualified', households: groups.disqualified },
    { type: 'unmet', households: required ? [] : groups.unmet },
    { type: 'failed', households: groups.failed },
    { type: 'open', households: required ? groups.open : [] },
  ] as const;
  const action = {
    label: meetingText('go-back.action', { step: stepName('assessment') }),
    href: stepUrl(meeting.id, 'assessment'),
  };
  return (
    <>
      {notes
        .filter(({ households }) => households.length > 0)
        .map(({ type, households }) => (
          <Notice
            key={type}
            tone={type === 'open' ? 'pending' : 'info'}
            still
            title={t(`vote.${type}.title`, { count: households.length })}
            action={type === 'open' ? action : undefined}
          >
            {t(`vote.${type}.hint`, { names: namesText(households, nameOf) })}
          </Notice>
        ))}
    </>
  );
}
