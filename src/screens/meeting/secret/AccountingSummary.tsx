import { validBallots, type BallotAccounting } from '#domain/meeting/ballots.ts';
import { t as common } from '#i18n/common.ts';
import { t } from '#i18n/meeting.ts';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import styles from './secret.module.css';

interface AccountingSummaryProps {
  readonly accounting: BallotAccounting;
  /** Households summoned now: more than stand on the ballot when the list was changed after it was printed. */
  readonly households: number;
  readonly onEdit: () => void;
}

/** The paper in one line, and the way to put it right. */
export function AccountingSummary({ accounting, households, onEdit }: AccountingSummaryProps) {
  return (
    <>
      <div class={styles.summary}>
        <p>{t('accounting.valid.label', { ...accounting, valid: validBallots(accounting) })}</p>
        <Button kind="quiet" icon="pen" label={t('accounting.edit.label')} onClick={onEdit}>
          {common('edit.action')}
        </Button>
      </div>
      {accounting.households.length !== households && (
        <Notice tone="pending">
          {t('accounting.list-changed.hint', { ballot: accounting.households.length, households })}
        </Notice>
      )}
    </>
  );
}
