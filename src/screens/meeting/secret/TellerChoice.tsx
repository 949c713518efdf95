import { useEffect, useState } from 'preact/hooks';
import type { BallotDraft } from '#domain/meeting/ballots.ts';
import { tellerCountsOf, type Teller } from '#domain/meeting/tellers.ts';
import { t } from '#i18n/meeting.ts';
import { Button } from '#ui/Button.tsx';
import { StatusBadge } from '#ui/StatusBadge.tsx';
import type { OpenMeeting } from '../use-meeting.ts';
import styles from './secret.module.css';

interface TellerChoiceProps {
  readonly open: OpenMeeting;
  readonly valid: number;
  readonly onCount: (teller: Teller) => void;
}

/** Who counts on this phone: the first teller, or the second, who must not have seen the first one's totals. */
export function TellerChoice({ open, valid, onCount }: TellerChoiceProps) {
  const counts = tellerCountsOf(open.view, open.meeting.id);
  const [drafts, setDrafts] = useDrafts(open);
  const startOver = async (teller: Teller) => {
    await open.app.ballotDrafts.clear(open.meeting.id, teller);
    setDrafts((now) => ({ ...now, [teller]: undefined }));
  };
  return (
    <section class={styles.part} aria-label={t('tellers.title')}>
      <h2>{t('tellers.title')}</h2>
      <p>{t('tellers.hint', { count: valid })}</p>
      {([1, 2] as const).map((teller) => {
        const begun = drafts[teller]?.count.ballots ?? 0;
        return (
          <div key={teller} class={styles.teller}>
            <p class={styles.tellerName}>{t('tellers.teller.label', { teller })}</p>
            {counts[teller] ? (
              <StatusBadge tone="success">{t('tellers.done.status')}</StatusBadge>
            ) : (
              <>
                <Button kind="primary" icon="ballot" large wide onClick={() => onCount(teller)}>
                  {begun > 0
                    ? t('tellers.resume.action', { teller, ballots: begun, valid })
                    : t('tellers.count.action', { teller })}
                </Button>
                {begun > 0 && (
                  <Button kind="quiet" icon="refresh" wide onClick={() => void startOver(teller)}>
                    {t('tellers.start-over.action', { teller })}
                  </Button>
                )}
              </>
            )}
          </div>
        );
      })}
    </section>
  );
}

type Drafts = Readonly<Partial<Record<Teller, BallotDraft | undefined>>>;

/** What was counted before the phone went off or the step was left. */
function useDrafts({ app, meeting }: OpenMeeting) {
  const [drafts, setDrafts] = useState<Drafts>({});
  useEffect(() => {
    let here = true;
    const load = async () => {
      const [first, second] = await Promise.all([
        app.ballotDrafts.load(meeting.id, 1),
        app.ballotDrafts.load(meeting.id, 2),
      ]);
      if (here) setDrafts({ 1: first, 2: second });
    };
    void load();
    return () => {
      here = false;
    };
  }, [app, meeting.id]);
  return [drafts, setDrafts] as const;
}
