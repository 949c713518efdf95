import type { ComponentChildren } from 'preact';
import type { NextStep } from '#domain/calendar/next-step.ts';
import { compareDates } from '#domain/calendar/civil-date.ts';
import { t } from '#i18n/steps.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import type { IconName } from '#ui/Icon.tsx';
import { StatusBadge } from '#ui/StatusBadge.tsx';
import { useApp } from '../shared/app-context.ts';
import { formatCivilDate } from './next-step-here.ts';
import styles from './HomeScreen.module.css';

/** Until when, and how many days are left; late is said in words and a drawing. */
function Due({ step }: { readonly step: NextStep }) {
  const { due, daysLeft = 0, overdue } = step;
  if (!due) return step.required ? null : <p class={styles.muted}>{t('custom.status')}</p>;
  const left = overdue
    ? t('overdue.status', { count: -daysLeft })
    : daysLeft === 0
      ? t('last-day.status')
      : t('left.status', { count: daysLeft });
  // The board's last day is nobody's to keep: it comes by itself.
  const isBoard = step.step === 'wait-for-posting' || step.step === 'settle-opinions';
  const tone = overdue ? 'danger' : daysLeft <= 7 && !isBoard ? 'pending' : 'neutral';
  const date = formatCivilDate(due);
  return (
    <p class={styles.due}>
      {isBoard ? t('hanging.status', { date }) : t('due.status', { date })}
      <StatusBadge tone={tone} icon="clock">
        {left}
      </StatusBadge>
    </p>
  );
}

/** Where each step is done. The others wait, and say for what. */
const PLACES = {
  register: { icon: 'pen', href: '/registration' },
  'hold-meeting': { icon: 'people', href: '/meeting' },
  'seal-minutes': { icon: 'people', href: '/meeting' },
  'vote-again': { icon: 'people', href: '/posting' },
  post: { icon: 'flag', href: '/posting' },
  'post-again': { icon: 'flag', href: '/posting' },
  'settle-opinions': { icon: 'people', href: '/posting' },
  'wait-for-posting': { icon: 'flag', href: '/posting' },
  'take-down': { icon: 'flag', href: '/posting' },
  submit: { icon: 'cloud-up', href: '/dossier' },
  'answer-return': { icon: 'flag', href: '/returns' },
} as const satisfies Partial<Record<NextStep['step'], { readonly icon: IconName; readonly href: string }>>;

interface ActProps {
  readonly step: NextStep['step'];
  readonly openOpinions: number;
}

function Act({ step, openOpinions }: ActProps) {
  const { enrolment } = useApp();
  if (step === 'wait-for-commune' || step === 'wait-for-decision') return <Waiting step={step} />;
  if (step === 'done') return null;
  const words =
    step === 'settle-opinions' ? t('settle-opinions.action', { count: openOpinions }) : t(`${step}.action`);
  return (
    <>
      {step === 'submit' && enrolment.role !== 'village-head' && <p>{t('submit.hint')}</p>}
      <Button {...PLACES[step]} kind="primary" large wide>
        {words}
      </Button>
    </>
  );
}

/** Handed in on this phone is not yet at the commune: only receipts say that (L8). */
function Waiting({ step }: { readonly step: 'wait-for-commune' | 'wait-for-decision' }) {
  const { unsent } = useApp().progress.value;
  if (step === 'wait-for-decision') return <p>{t('wait-for-decision.hint')}</p>;
  return <p>{unsent > 0 ? t('wait-unsent.hint', { count: unsent }) : t('wait-for-commune.hint')}</p>;
}

interface NextStepCardProps {
  readonly step: NextStep;
  readonly openOpinions?: number;
  readonly children?: ComponentChildren;
}

/** The one thing to do now: what, until when, by which law, and the button. */
export function NextStepCard({ step, openOpinions = 0, children }: NextStepCardProps) {
  const { document, article } = step.citation;
  const { recommended, due, notBefore } = step;
  const today = useApp().today.value;
  const advised = recommended && recommended !== due && compareDates(recommended, today) >= 0;
  const waits = notBefore && compareDates(notBefore, today) > 0;
  return (
    <Card kind="key" title={t('next.label')}>
      <p class={styles.step}>{t(`${step.step}.title`)}</p>
      <Due step={step} />
      {waits && <p class={styles.muted}>{t('not-before.status', { date: formatCivilDate(notBefore) })}</p>}
      {advised && (
        <p class={styles.muted}>{t('recommended.status', { date: formatCivilDate(recommended) })}</p>
      )}
      {children}
      <Act step={step.step} openOpinions={openOpinions} />
      {step.step === 'hold-meeting' && (
        <Button icon="phone" wide href="/ready">
          {t('ready.action')}
        </Button>
      )}
      <p class={styles.source}>
        {t('source.label', { document: article ? `${document}, ${article}` : document })}
      </p>
    </Card>
  );
}
