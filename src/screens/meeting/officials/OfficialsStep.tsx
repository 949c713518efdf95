import { useState } from 'preact/hooks';
import { setMeetingFields } from '#commands/meetings.ts';
import type { Official } from '#domain/book/kinds.ts';
import { t } from '#i18n/meeting.ts';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import { useStepRecorder } from '../use-step-recorder.ts';
import { Feedback } from '../Feedback.tsx';
import { chairPosition, SECRETARY_POSITION } from '../positions.ts';
import { stepName, stepUrl } from '../steps.ts';
import type { OpenMeeting } from '../use-meeting.ts';
import { OfficialCard } from './OfficialCard.tsx';
import { OfficialPicker } from './OfficialPicker.tsx';

export type OfficialRole = 'chair' | 'secretary';

/** Who chairs and who writes: chosen from those present, or typed. */
export function OfficialsStep({ open }: { readonly open: OpenMeeting }) {
  const { app, place, meeting, progress } = open;
  const { chair, secretary } = meeting.fields;
  const recorder = useStepRecorder();
  const [choosing, setChoosing] = useState<OfficialRole>();
  const positions = { chair: chairPosition(app), secretary: SECRETARY_POSITION };

  const choose = async (role: OfficialRole, official: Official) => {
    const said = t(`officials.${role}.status`, { name: official.name });
    const recorded = await recorder.run(
      () => setMeetingFields(app.recording, place, { [role]: official }),
      said,
    );
    if (recorded) setChoosing(undefined);
  };

  if (choosing) {
    return (
      <>
        <OfficialPicker
          open={open}
          office={choosing}
          position={meeting.fields[choosing]?.position || positions[choosing]}
          onChoose={(official) => void choose(choosing, official)}
          onCancel={() => setChoosing(undefined)}
        />
        <Feedback of={recorder} />
      </>
    );
  }
  return (
    <>
      <OfficialCard office="chair" official={chair} onChoose={() => setChoosing('chair')}>
        {!chair && app.enrolment.role === 'village-head' && (
          <IChair
            name={app.enrolment.name}
            onChair={(name) => void choose('chair', { name, position: positions.chair })}
          />
        )}
      </OfficialCard>
      <OfficialCard office="secretary" official={secretary} onChoose={() => setChoosing('secretary')} />
      {progress.problems.some((problem) => problem.type === 'chair-is-secretary') && (
        <Notice tone="danger">{t('problem.chair-is-secretary.error')}</Notice>
      )}
      <Feedback of={recorder}>
        <Button
          kind={progress.done.has('officials') ? 'primary' : 'secondary'}
          icon="next"
          wide
          href={stepUrl(meeting.id, 'assessment')}
        >
          {t('go-on.action', { step: stepName('assessment') })}
        </Button>
      </Feedback>
    </>
  );
}

/** Usually the phone's owner chairs. */
function IChair({ name, onChair }: { readonly name: string; readonly onChair: (name: string) => void }) {
  return (
    <Button kind="primary" icon="person" large wide onClick={() => onChair(name)}>
      {t('officials.me.action', { name })}
    </Button>
  );
}
