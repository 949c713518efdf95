import { t } from '#i18n/rejoin.ts';
import { Notice } from '#ui/Notice.tsx';
import { useApp } from '../shared/app-context.ts';
import { needsInvitation, refusalWords } from '../shared/refusal.ts';
import { CodeCard } from './CodeCard.tsx';

interface RejoinScreenProps {
  /** The app starts anew, as the device that it is now. */
  readonly onRejoined: () => void;
}

/** The way back of a device that the commune does not take any more: with a new invitation it goes on, and nothing is typed twice. */
export function RejoinScreen({ onRejoined }: RejoinScreenProps) {
  const { identity, syncState } = useApp();
  const state = syncState.value;
  const refused = state.type === 'refused' && needsInvitation(state.code) ? state.code : undefined;
  return (
    <>
      {refused && (
        <Notice tone="danger" still title={refusalWords(refused).title}>
          {t('rejoin.kept.status')}
        </Notice>
      )}
      <CodeCard
        title={t('rejoin.title')}
        action={t('rejoin.action')}
        onRedeem={async (code) => {
          const answer = await identity.rejoin(code);
          if (answer.ok) onRejoined();
          return answer;
        }}
      >
        <ol>
          <li>{t('rejoin.ask.step')}</li>
          <li>{t('rejoin.type.step')}</li>
          <li>{t('rejoin.again.step')}</li>
        </ol>
      </CodeCard>
    </>
  );
}
