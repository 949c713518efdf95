import { quorumRuleOf } from '#domain/rules/pinned-rules.ts';
import { t } from '#i18n/meeting.ts';
import { QuorumBar } from '#ui/ProgressBar.tsx';
import { CitationLine } from '../../shared/minutes/CitationLine.tsx';
import { fractionText } from '../../shared/minutes/fraction-text.ts';
import type { OpenMeeting } from '../use-meeting.ts';
import styles from './QuorumCard.module.css';

/** The attendance against the pinned quorum, live, with where the rule is written. */
export function QuorumCard({ open }: { readonly open: OpenMeeting }) {
  const { quorum, fields, attendance } = open.meeting;
  if (!quorum || !fields.rules) return null;
  const { present, of, needed, met } = quorum;
  const rule = quorumRuleOf(fields.rules);
  const text = t('quorum.bar.label', {
    present,
    summoned: of,
    needed,
    share: fractionText(rule.value.fraction),
  });
  return (
    <section class={styles.card} aria-label={t('quorum.label')}>
      <QuorumBar label={t('quorum.label')} value={present} total={of} needed={needed} text={text} />
      <p class={styles.standing} data-met={met} role="status">
        {met ? t('quorum.met.status') : t('quorum.missing.status', { count: needed - present })}
      </p>
      <details class={styles.rule}>
        <summary class={styles.more}>
          {t('quorum.who.label', {
            households: attendance.householdsPresent,
            delegates: attendance.delegatesPresent,
          })}
          {rule.unverified && <strong class={styles.unverified}>{t('quorum.unverified.status')}</strong>}
        </summary>
        <CitationLine rule={rule} />
      </details>
    </section>
  );
}
