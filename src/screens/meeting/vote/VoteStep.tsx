import { useState } from 'preact/hooks';
import { setMeetingFields } from '#commands/meetings.ts';
import { blocksVote } from '#domain/meeting/progress.ts';
import type { BallotMethod } from '#domain/rules/rule-set.ts';
import { t } from '#i18n/meeting.ts';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import { useStepRecorder } from '../use-step-recorder.ts';
import { Feedback } from '../Feedback.tsx';
import { problemText } from '../problem-text.ts';
import { SecretVote } from '../secret/SecretVote.tsx';
import { stepName, stepUrl } from '../steps.ts';
import type { OpenMeeting } from '../use-meeting.ts';
import { AssessmentNotes } from './AssessmentNotes.tsx';
import { HandsVote } from './HandsVote.tsx';
import { ListVote } from './ListVote.tsx';
import { MethodBar, MethodChoice } from './MethodChoice.tsx';

const WAYS = { LIST: ListVote, SHOW_OF_HANDS: HandsVote, SECRET: SecretVote } as const;

/** The vote, in the way the meeting chose. Closed while too few are present: a vote without a quorum decides nothing. */
export function VoteStep({ open }: { readonly open: OpenMeeting }) {
  const { app, place, meeting, progress } = open;
  const recorder = useStepRecorder();
  const [choosing, setChoosing] = useState(false);
  const blocked = progress.problems.find(blocksVote);
  const { method, rules } = meeting.fields;

  if (blocked) {
    const action = { label: t('vote.blocked.action'), href: stepUrl(meeting.id, 'attendance') };
    return (
      <Notice tone="pending" icon="people" title={t('vote.blocked.title')} action={action}>
        {problemText(blocked, open.nameOf)} {t('vote.blocked.hint')}
      </Notice>
    );
  }
  const choose = async (next: BallotMethod) => {
    const recorded =
      next === method || (await recorder.run(() => setMeetingFields(app.recording, place, { method: next })));
    if (recorded) setChoosing(false);
  };
  if (!method || choosing) {
    return (
      <>
        <MethodChoice
          methods={rules?.ballotMethods ?? []}
          method={method}
          onChoose={(next) => void choose(next)}
        />
        <Feedback of={recorder} />
      </>
    );
  }
  const Way = WAYS[method];
  return (
    <Way
      open={open}
      recorder={recorder}
      bar={
        <>
          <AssessmentNotes open={open} />
          <MethodBar method={method} onChange={() => setChoosing(true)} />
        </>
      }
      foot={
        <Feedback of={recorder}>
          {progress.done.has('vote') && (
            <Button kind="primary" icon="next" wide href={stepUrl(meeting.id, 'minutes')}>
              {t('go-on.action', { step: stepName('minutes') })}
            </Button>
          )}
        </Feedback>
      }
    />
  );
}
