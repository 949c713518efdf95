import { ruleSetOf } from '#domain/register/year-rules.ts';
import type { Household } from '#domain/register/household.ts';
import { registrationOf, registrationSignatureOf } from '#domain/register/registration.ts';
import { language } from '#i18n/translate.ts';
import { t } from '#i18n/household.ts';
import { t as phone } from '#i18n/phone.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { SignatureImage } from '#ui/SignatureImage.tsx';
import { StatusBadge } from '#ui/StatusBadge.tsx';
import { useApp } from '../../shared/app-context.ts';
import { paperUrl } from '../../shared/paper/paper-url.ts';
import { useYear } from '../../shared/use-year.ts';
import styles from './HouseholdScreen.module.css';

/** What the household answered this year, to what it committed, and its signature. */
export function RegistrationCard({ household }: { readonly household: Household }) {
  const { enrolment, village, commune } = useApp();
  const year = useYear();
  const view = village(enrolment.village).value;
  const registration = registrationOf(view, year, household.id);
  const signature = registrationSignatureOf(view, year, household.id);
  const commitments = ruleSetOf(commune.value, year).commitments.value;
  const kept = registration.type === 'empty' ? [] : registration.value.commitments;
  const recorded = registration.type !== 'empty';
  return (
    <Card title={t('household.registration.title', { year })} aside={<State registration={registration} />}>
      {kept.length > 0 && (
        <details>
          <summary class={styles.summary}>
            {t('household.commitments.status', { count: kept.length, total: commitments.length })}
          </summary>
          <ul class={styles.list}>
            {commitments
              .filter(({ id }) => kept.includes(id))
              .map((commitment) => (
                <li key={commitment.id}>{commitment[language.value]}</li>
              ))}
          </ul>
        </details>
      )}
      {signature && signature.strokes.length > 0 && (
        <SignatureImage
          strokes={signature.strokes}
          label={t('household.signature.label', { name: signature.name })}
        />
      )}
      {signature?.strokes.length === 0 && (
        <p>{t('household.signed-name.status', { name: signature.name })}</p>
      )}
      {household.status === 'active' && (
        <Button
          icon="pen"
          kind={recorded ? 'secondary' : 'primary'}
          href={`/registration/${household.id}`}
          wide
        >
          {recorded ? t('household.registration-again.action') : t('household.registration.action')}
        </Button>
      )}
      {registration.type === 'settled' && registration.value.registered && (
        <Button icon="print" href={paperUrl('phone', { form: 'F1', household: household.id })} wide>
          {t('household.registration-paper.action')}
        </Button>
      )}
    </Card>
  );
}

function State({ registration }: { readonly registration: ReturnType<typeof registrationOf> }) {
  switch (registration.type) {
    case 'empty':
      return <StatusBadge>{phone('households.todo.label')}</StatusBadge>;
    case 'disputed':
      return <StatusBadge tone="danger">{phone('households.disputed.label')}</StatusBadge>;
    case 'settled':
      return registration.value.registered ? (
        <StatusBadge tone="success">{phone('households.registered.label')}</StatusBadge>
      ) : (
        <StatusBadge icon="minus">{phone('households.declined.label')}</StatusBadge>
      );
  }
}
