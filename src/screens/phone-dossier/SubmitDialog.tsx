import { displayCode } from '#protocol/code.ts';
import { submitVillage } from '#commands/meetings.ts';
import { lackingOf } from '#domain/dossier/dossier.ts';
import type { Meeting } from '#domain/meeting/meeting.ts';
import { t } from '#i18n/dossier.ts';
import { Notice } from '#ui/Notice.tsx';
import { AskDialog } from '../shared/AskDialog.tsx';
import { useApp } from '../shared/app-context.ts';
import { reasonText } from '../shared/dossier/dossier-words.ts';
import type { VillageStanding } from '../shared/dossier/use-village-standing.ts';
import { FailureNotice } from '../shared/FailureNotice.tsx';
import { useRecorder } from '../shared/use-recorder.ts';
import styles from './DossierScreen.module.css';

function MeetingLine({ meeting }: { readonly meeting: Meeting }) {
  const cluster = meeting.fields.cluster ?? '';
  const code = meeting.minutes.type === 'empty' ? '' : displayCode(meeting.minutes.value.code);
  const proposed = meeting.results.filter((result) => result.outcome === 'proposed').length;
  const rejected = meeting.results.filter((result) => result.outcome === 'not-proposed').length;
  return (
    <li>
      <strong>
        {cluster ? t('submit.cluster-meeting.label', { cluster }) : t('submit.village-meeting.label')}
      </strong>
      <p class={styles.muted}>{t('submit.meeting.detail', { code, proposed, rejected })}</p>
    </li>
  );
}

interface SubmitDialogProps {
  readonly standing: VillageStanding;
  readonly nameOf: (household: string) => string;
  readonly onClose: () => void;
  readonly onSubmitted: () => void;
}

/** Lists what is handed in, says what is missing, and hands it in: one of the few steps that asks before. */
export function SubmitDialog({ standing, nameOf, onClose, onSubmitted }: SubmitDialogProps) {
  const { recording } = useApp();
  const recorder = useRecorder();
  const { review, dossier } = standing;
  const { village, year, meetings } = review;
  const submit = async () => {
    const ids = meetings.map((meeting) => meeting.id);
    if (await recorder.run(() => submitVillage(recording, village, year, ids))) onSubmitted();
  };
  return (
    <AskDialog
      title={t('submit.title')}
      confirm={{
        label: dossier.isComplete ? t('submit.confirm.action') : t('submit.anyway.action'),
        icon: 'cloud-up',
        onClick: () => void submit(),
      }}
      onClose={onClose}
    >
      <div class={styles.list}>
        <FailureNotice failure={recorder.failure} />
        <Lacking standing={standing} nameOf={nameOf} />
        <p>{t('submit.lead')}</p>
        <ul class={styles.list}>
          {meetings.map((meeting) => (
            <MeetingLine key={meeting.id} meeting={meeting} />
          ))}
        </ul>
        <p class={styles.muted}>{t('submit.hint')}</p>
      </div>
    </AskDialog>
  );
}

/** What the commune would miss. The law asks for it and stops nobody here: the village may have it on paper. */
function Lacking({ standing, nameOf }: Pick<SubmitDialogProps, 'standing' | 'nameOf'>) {
  const lacking = lackingOf(standing.dossier);
  if (lacking.length === 0) return null;
  return (
    <Notice still tone="pending" title={t('submit.lacking.title')}>
      <ul class={styles.list}>
        {lacking.map(({ paper, why }) => (
          <li key={paper}>
            {t(`paper.${paper}.label`)}: {reasonText(why, nameOf)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
