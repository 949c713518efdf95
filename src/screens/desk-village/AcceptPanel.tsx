import { useState } from 'preact/hooks';

import { acceptVillage } from '#commands/reviews.ts';
import { acceptProblems } from '#domain/review/accept-problems.ts';
import { openPapersOf } from '#domain/timeline/acceptable-together.ts';
import { t } from '#i18n/desk.ts';
import { formatDateTime, formatList } from '#i18n/format.ts';
import { Button } from '#ui/Button.tsx';
import { CheckRow } from '#ui/CheckRow.tsx';
import { Notice } from '#ui/Notice.tsx';

import { AskDialog } from '../shared/AskDialog.tsx';
import { useApp } from '../shared/app-context.ts';
import { paperText } from '../shared/desk/paper-text.ts';
import { problemText } from '../shared/desk/problem-text.ts';
import { useCommand } from '../shared/desk/use-command.ts';
import { FailureNotice } from '../shared/FailureNotice.tsx';
import styles from './AcceptPanel.module.css';
import type { VillagePage } from './use-village.ts';

interface AcceptPanelProps {
  readonly page: VillagePage;
  /** Starts to return the dossier as a whole. */
  readonly onReturn: () => void;
}

/** The officer's two answers to a dossier: accept it, or send it back. */
export function AcceptPanel({ page, onReturn }: AcceptPanelProps) {
  const { review, flags, dossier } = page;
  const [seen, setSeen] = useState<string>();
  const [asking, setAsking] = useState(false);
  const problems = acceptProblems(review);
  if (review.acceptance.type !== 'empty') return <Accepted page={page} />;
  // A flag that arrives after the tick takes the tick back.
  const flagsNow = JSON.stringify(flags);
  const acknowledged = flags.length === 0 || seen === flagsNow;
  return (
    <div class={styles.panel}>
      {problems.map((problem) => (
        <Notice key={problem.type} tone="info" still>
          {problemText(problem)}
        </Notice>
      ))}
      {problems.length === 0 && !dossier.isComplete && (
        <Notice tone="pending" still>
          {t('accept.dossier.status', { papers: formatList(openPapersOf(dossier).map(paperText)) })}
        </Notice>
      )}
      {problems.length === 0 && flags.length > 0 && (
        <CheckRow
          label={t('accept.flags.label', { count: flags.length })}
          checked={acknowledged}
          onChange={(checked) => setSeen(checked ? flagsNow : undefined)}
        />
      )}
      <div class={styles.buttons}>
        <Button
          kind="primary"
          icon="check"
          disabled={problems.length > 0 || !acknowledged}
          onClick={() => setAsking(true)}
        >
          {t('accept.action')}
        </Button>
        <Button kind="danger" icon="undo" onClick={onReturn}>
          {t('return.village.action')}
        </Button>
      </div>
      {asking && <AcceptDialog page={page} onClose={() => setAsking(false)} />}
    </div>
  );
}

function Accepted({ page }: { readonly page: VillagePage }) {
  const { acceptance } = page.review;
  const at = acceptance.type === 'settled' ? (acceptance.heads[0]?.recordedAt ?? 0) : 0;
  return (
    <Notice
      tone="success"
      still
      action={
        page.stage === 'accepted'
          ? { label: t('accept.decide.action'), href: '/desk/decisions/new' }
          : undefined
      }
    >
      {at > 0 ? t('accept.done.status', { time: formatDateTime(at) }) : t('accept.problem.already-accepted')}
    </Notice>
  );
}

interface AcceptDialogProps {
  readonly page: VillagePage;
  readonly onClose: () => void;
}

/** Accepting locks the village's year: the one step at this desk that asks before. */
function AcceptDialog({ page, onClose }: AcceptDialogProps) {
  const app = useApp();
  const command = useCommand();
  const { id, name, year, review } = page;
  const accept = async () => {
    const covers = await app.coversOf(id);
    const meetings = review.submission.type === 'empty' ? [] : review.submission.value.meetings;
    await command.run(() => acceptVillage(app.recording, id, year, meetings, covers));
  };
  const proposed = review.results.filter((result) => result.outcome === 'proposed').length;
  return (
    <AskDialog
      title={t('accept.title', { village: name, year })}
      confirm={{
        label: t('accept.confirm.action'),
        icon: 'check',
        busy: command.busy,
        onClick: () => void accept(),
      }}
      onClose={onClose}
    >
      <p>{t('accept.summary', { proposed, households: review.households.length })}</p>
      <p>{t('accept.explain')}</p>
      <FailureNotice failure={command.failure} />
    </AskDialog>
  );
}
