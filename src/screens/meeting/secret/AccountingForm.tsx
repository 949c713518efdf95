import { validBallots, type BallotAccounting } from '#domain/meeting/ballots.ts';
import { t as common } from '#i18n/common.ts';
import { t } from '#i18n/meeting.ts';
import { Button } from '#ui/Button.tsx';
import { Counter } from '#ui/Counter.tsx';
import { Notice } from '#ui/Notice.tsx';
import { useKept } from '../../shared/use-kept.ts';
import type { OpenMeeting } from '../use-meeting.ts';
import styles from './secret.module.css';

type Numbers = Pick<BallotAccounting, 'issued' | 'spoiled' | 'notReturned'>;

interface AccountingFormProps {
  readonly open: OpenMeeting;
  readonly start: BallotAccounting | undefined;
  readonly onRecord: (accounting: BallotAccounting) => void;
  readonly onCancel: (() => void) | undefined;
}

/** How many papers went out and came back; what is left are the valid ones that two tellers must find. */
export function AccountingForm({ open, start, onRecord, onCancel }: AccountingFormProps) {
  const { attendance } = open.meeting;
  const { present } = attendance;
  const [numbers, setNumbers] = useKept<Numbers>(`accounting:${open.meeting.id}`, {
    issued: start?.issued ?? 0,
    spoiled: start?.spoiled ?? 0,
    notReturned: start?.notReturned ?? 0,
  });
  const households = attendance.seats.filter((seat) => seat.type === 'household').map((seat) => seat.id);
  const accounting: BallotAccounting = { ...numbers, present, households };
  const valid = validBallots(accounting);
  const tooMany = numbers.issued > present;
  const labels = { decreaseLabel: common('decrease.action'), increaseLabel: common('increase.action') };
  return (
    <section class={styles.part} aria-label={t('accounting.title')}>
      <h2>{t('accounting.title')}</h2>
      <p>{t('accounting.hint')}</p>
      <Button icon="people" wide onClick={() => setNumbers({ ...numbers, issued: present })}>
        {t('accounting.all.action', { count: present })}
      </Button>
      {(['issued', 'spoiled', 'notReturned'] as const).map((field) => (
        <Counter
          key={field}
          label={t(`accounting.${field}.label`)}
          value={numbers[field]}
          onChange={(value) => setNumbers({ ...numbers, [field]: value })}
          {...labels}
        />
      ))}
      <AccountingCheck accounting={accounting} />
      <Button
        kind="primary"
        icon="check"
        large
        wide
        disabled={tooMany || valid <= 0}
        onClick={() => onRecord(accounting)}
      >
        {t('accounting.record.action', { count: Math.max(valid, 0) })}
      </Button>
      {onCancel && (
        <Button kind="quiet" icon="back" onClick={onCancel}>
          {common('back.action')}
        </Button>
      )}
    </section>
  );
}

/** The sum of the papers while it is entered, or what can not be about it, with the numbers. */
function AccountingCheck({ accounting }: { readonly accounting: BallotAccounting }) {
  const { issued, spoiled, notReturned, present } = accounting;
  const valid = validBallots(accounting);
  if (issued > present) {
    return (
      <Notice tone="danger">
        {t('accounting.too-many.error', { issued, present, count: issued - present })}
      </Notice>
    );
  }
  if (valid < 0) {
    return (
      <Notice tone="danger">
        {t('accounting.balance.error', { issued, spoiled, notReturned, count: -valid })}
      </Notice>
    );
  }
  return (
    <p class={styles.figure} role="status">
      {t('accounting.valid.label', { issued, spoiled, notReturned, valid })}
    </p>
  );
}
