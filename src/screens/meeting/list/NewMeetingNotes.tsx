import type { Meeting } from '#domain/meeting/meeting.ts';
import { isSealed } from '#domain/meeting/meeting.ts';
import type { Household } from '#domain/register/household.ts';
import type { RuleSet } from '#domain/rules/rule-set.ts';
import { language } from '#i18n/translate.ts';
import { t } from '#i18n/meeting.ts';
import { Notice } from '#ui/Notice.tsx';
import { CitationLine } from '../../shared/minutes/CitationLine.tsx';
import { fractionText } from '../../shared/minutes/fraction-text.ts';
import styles from './NewMeetingNotes.module.css';

/** A second meeting beside an open one is rarely meant: the way back to it. */
export function AlreadyOpen({ meetings }: { readonly meetings: readonly Meeting[] }) {
  const open = meetings.find((meeting) => !isSealed(meeting));
  if (!open) return null;
  const action = { label: t('new.already-open.action'), href: `/meeting/${open.id}` };
  return (
    <Notice tone="pending" still action={action}>
      {t('new.already-open.hint')}
    </Notice>
  );
}

/** Who is not summoned because the year's rules require a registration. */
export function NotRegistered({ households }: { readonly households: readonly Household[] }) {
  if (households.length === 0) return null;
  return (
    <Notice
      tone="pending"
      icon="info"
      still
      title={t('new.not-registered.title', { count: households.length })}
    >
      <p>{t('new.not-registered.hint')}</p>
      <details>
        <summary class={styles.more}>{t('new.not-registered.action')}</summary>
        <ul class={styles.names}>
          {households.map((household) => (
            <li key={household.id}>{household.headName}</li>
          ))}
        </ul>
      </details>
    </Notice>
  );
}

/** The rules that this meeting will pin, each with where it is written. */
export function RulesInForce({ ruleSet }: { readonly ruleSet: RuleSet }) {
  const { quorum, approval } = ruleSet;
  return (
    <section class={styles.rules}>
      <h3>{t('new.rules.title')}</h3>
      <p class={styles.name}>{ruleSet.title[language.value]}</p>
      <p>{t(`rules.quorum.${quorum.value.base}.label`, { share: fractionText(quorum.value.fraction) })}</p>
      <CitationLine rule={quorum} />
      <p>
        {t(`rules.approval.${approval.value.base}.label`, { share: fractionText(approval.value.fraction) })}
      </p>
      <CitationLine rule={approval} />
    </section>
  );
}
