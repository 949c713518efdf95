import type { Meeting } from '#domain/meeting/meeting.ts';
import type { Household } from '#domain/register/household.ts';
import { t } from '#i18n/minutes.ts';
import { shareText } from './fraction-text.ts';
import styles from './MinutesDocument.module.css';
import { SignaturesPart } from './SignaturesPart.tsx';
import tableStyles from './VotesTable.module.css';

interface AmendmentPartProps {
  readonly meeting: Meeting;
  readonly register: ReadonlyMap<string, Household>;
}

/** What was changed after sealing, why, and who signed it. */
export function AmendmentPart({ meeting, register }: AmendmentPartProps) {
  if (meeting.amendment.type === 'empty') return null;
  const { changes, reason, chair, secretary } = meeting.amendment.value;
  return (
    <section class={styles.amendment}>
      <h3>{t('amendment.title')}</h3>
      {meeting.amendment.type === 'disputed' && <p class={styles.draft}>{t('amendment.disputed.status')}</p>}
      <p>{t('amendment.reason.label', { reason })}</p>
      <table class={tableStyles.votes}>
        <thead>
          <tr>
            <th scope="col">{t('table.number.label')}</th>
            <th scope="col">{t('table.name.label')}</th>
            <th scope="col">{t('amendment.votes.label')}</th>
            <th scope="col">{t('table.outcome.label')}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change, index) => (
            <tr key={change.household}>
              <td>{index + 1}</td>
              <th scope="row">{register.get(change.household)?.headName ?? change.household}</th>
              <td>{shareText(change.for, change.base)}</td>
              <td>{t(`outcome.${change.outcome}.label`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <SignaturesPart chair={chair} secretary={secretary} />
    </section>
  );
}
