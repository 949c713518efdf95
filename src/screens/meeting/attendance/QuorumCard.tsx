import { useState } from 'preact/hooks';
import { quorumRuleOf } from '#domain/rules/pinned-rules.ts';
import { t } from '#i18n/meeting.ts';
import { QuorumBar } from '#ui/ProgressBar.tsx';
import { CitationLine } from '../../shared/minutes/CitationLine.tsx';
import { fractionText } from '../../shared/minutes/fraction-text.ts';
import type { OpenMeeting } from '../use-meeting.ts';
import styles from './QuorumCard.module.css';

/** The attendance against the pinned quorum, live; where the rule is written unfolds, its mark is always in sight. */
export function QuorumCard({ open }: { readonly open: OpenMeeting }) {
  const { quorum, fields, attendance } = open.meeting;
  const [unfolded, setUnfolded] = useState(false);
  if (!quorum || !fields.rules) return null;
  const { present, of, needed, met } = quorum;
  const rule = quorumRuleOf(fields.rules);
  const share = fractionText(rule.value.fraction);
  return (
    <section class={styles.card} aria-label={t('quorum.label')}>
      <QuorumBar
        label={t('quorum.label')}
        value={present}
        total={of}
        needed={needed}
        text={t('quorum.bar.label', { present, summoned: of, needed, share })}
      />
      <div class={styles.below}>
        <output class={styles.standing} data-met={met}>
          {met ? t('quorum.met.status') : t('quorum.missing.status', { count: needed - present })}
        </output>
        <button
          class={styles.rule}
          type="button"
          aria-expanded={unfolded}
          onClick={() => setUnfolded(!unfolded)}
        >
          {t('quorum.rule.action')}
          {rule.unverified && <strong class={styles.unverified}>{t('quorum.unverified.status')}</strong>}
        </button>
      </div>
      {unfolded && (
        <div>
          <p class={styles.who}>
            {t('quorum.who.label', {
              households: attendance.householdsPresent,
              delegates: attendance.delegatesPresent,
            })}
          </p>
          <CitationLine rule={rule} />
        </div>
      )}
    </section>
  );
}
