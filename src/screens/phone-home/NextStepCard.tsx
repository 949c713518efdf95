import type { ComponentChildren } from 'preact';
import type { NextStep } from '#domain/calendar/next-step.ts';
import { compareDates } from '#domain/calendar/civil-date.ts';
import { t } from '#i18n/phone.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { StatusBadge } from '#ui/StatusBadge.tsx';
import { useApp } from '../shared/app-context.ts';
import { formatCivilDate } from './next-step-here.ts';
import styles from './HomeScreen.module.css';

/** Until when, and how many days are left; late is said in words and a drawing. */
function Due({ step }: { readonly step: NextStep }) {
  const { due, daysLeft = 0, overdue } = step;
  if (!due) return step.required ? null : <p class={styles.muted}>{t('home.custom.status')}</p>;
  const left = overdue
    ? t('home.overdue.status', { count: -daysLeft })
    : daysLeft === 0
      ? t('home.last-day.status')
      : t('home.left.status', { count: daysLeft });
  return (
    <p class={styles.due}>
      {t('home.due.status', { date: formatCivilDate(due) })}
      <StatusBadge tone={overdue ? 'danger' : daysLeft <= 7 ? 'pending' : 'neutral'} icon="clock">
        {left}
      </StatusBadge>
    </p>
  );
}

function Act({ step, onSubmit }: { readonly step: NextStep['step']; readonly onSubmit: () => void }) {
  const { enrolment, progress } = useApp();
  const { unsent } = progress.value;
  const big = { kind: 'primary', large: true, wide: true } as const;
  switch (step) {
    case 'register':
      return (
        <Button {...big} icon="pen" href="/registration">
          {t('home.register.action')}
        </Button>
      );
    case 'hold-meeting':
      return (
        <Button {...big} icon="people" href="/meeting">
          {t('home.hold-meeting.action')}
        </Button>
      );
    case 'seal-minutes':
      return (
        <Button {...big} icon="people" href="/meeting">
          {t('home.seal-minutes.action')}
        </Button>
      );
    case 'answer-return':
      return (
        <Button {...big} icon="flag" href="/returns">
          {t('home.answer-return.action')}
        </Button>
      );
    case 'submit':
      return enrolment.role === 'village-head' ? (
        <Button {...big} icon="cloud-up" onClick={onSubmit}>
          {t('home.submit.action')}
        </Button>
      ) : (
        <p>{t('home.submit.hint')}</p>
      );
    case 'wait-for-commune':
      // Handed in on this phone is not yet at the commune: only receipts say that (L8).
      return (
        <p>{unsent > 0 ? t('home.wait-unsent.hint', { count: unsent }) : t('home.wait-for-commune.hint')}</p>
      );
    case 'done':
      return <p>{t('home.done.hint')}</p>;
  }
}

interface NextStepCardProps {
  readonly step: NextStep;
  readonly onSubmit: () => void;
  readonly children?: ComponentChildren;
}

/** The one thing to do now: what, until when, by which law, and the button. */
export function NextStepCard({ step, onSubmit, children }: NextStepCardProps) {
  const { document, article } = step.citation;
  const { recommended, due, notBefore } = step;
  const today = useApp().today.value;
  const advised = recommended && recommended !== due && compareDates(recommended, today) >= 0;
  const waits = notBefore && step.daysLeft !== undefined;
  return (
    <Card kind="key" title={t('home.next.label')}>
      <p class={styles.step}>{t(`home.${step.step}.title`)}</p>
      <Due step={step} />
      {waits && (
        <p class={styles.muted}>{t('home.not-before.status', { date: formatCivilDate(notBefore) })}</p>
      )}
      {advised && (
        <p class={styles.muted}>{t('home.recommended.status', { date: formatCivilDate(recommended) })}</p>
      )}
      {children}
      <Act step={step.step} onSubmit={onSubmit} />
      <p class={styles.source}>
        {t('home.source.label', { document: article ? `${document}, ${article}` : document })}
      </p>
    </Card>
  );
}
