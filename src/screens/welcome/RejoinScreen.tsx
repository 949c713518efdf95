import { t } from '#i18n/rejoin.ts';
import { Card } from '#ui/Card.tsx';
import { Notice } from '#ui/Notice.tsx';
import { useApp } from '../shared/app-context.ts';
import { needsInvitation, refusalWords } from '../shared/refusal.ts';
import { CodeCard } from './CodeCard.tsx';
import styles from './RejoinScreen.module.css';

interface RejoinScreenProps {
  /** The code of the link that led here. */
  readonly code?: string | undefined;
  /** The app starts anew, as the device that it is now. */
  readonly onRejoined: () => void;
}

/** Why somebody is here; an invitation's link also leads here on a device that the commune still takes. */
function Why() {
  const state = useApp().syncState.value;
  if (state.type === 'refused' && needsInvitation(state.code))
    return <Notice tone="danger" still title={refusalWords(state.code).title} />;
  if (state.type !== 'idle') return null;
  return (
    <Notice still title={t('rejoin.needless.title')}>
      {t('rejoin.needless.hint')}
    </Notice>
  );
}

/** The way back of a device that the commune does not take any more: with a new invitation it goes on, and nothing is typed twice. */
export function RejoinScreen({ code, onRejoined }: RejoinScreenProps) {
  const { identity } = useApp();
  return (
    <>
      <Why />
      <CodeCard
        title={t('rejoin.title')}
        action={t('rejoin.action')}
        start={code}
        onRedeem={async (typed) => {
          const answer = await identity.rejoin(typed);
          if (answer.ok) onRejoined();
          return answer;
        }}
      />
      <Card title={t('rejoin.how.title')}>
        <ol class={styles.steps}>
          <li>{t('rejoin.ask.step')}</li>
          <li>{t('rejoin.type.step')}</li>
          <li>{t('rejoin.again.step')}</li>
        </ol>
        <p>{t('rejoin.kept.status')}</p>
      </Card>
    </>
  );
}
