import { useState } from 'preact/hooks';
import type { Result } from '#domain/result.ts';
import type { Enrolment, Welcome } from '#protocol/enrolment.ts';
import { t as common } from '#i18n/common.ts';
import { t as guide } from '#i18n/guide.ts';
import { t } from '#i18n/welcome.ts';
import { Button } from '#ui/Button.tsx';
import { Working } from '#ui/EmptyState.tsx';
import { Icon } from '#ui/Icon.tsx';
import { Notice } from '#ui/Notice.tsx';
import type { OnlineFailure } from '../shared/app-context.ts';
import { CodeCard } from './CodeCard.tsx';
import { InvitationCard } from './InvitationCard.tsx';
import { SampleDoors } from './SampleDoors.tsx';
import { SetUpCard } from './SetUpCard.tsx';
import styles from './WelcomeScreen.module.css';

/** `undefined`: the person came back to the code before the commune was asked. */
type Enrolled = Promise<Result<Enrolment, OnlineFailure> | undefined>;

export type Redeem = (code: string) => Enrolled;

export type SetUp = (setUp: {
  readonly code: string;
  readonly communeName: string;
  readonly officerName: string;
}) => Enrolled;

interface WelcomeScreenProps {
  /** What the server tells a visitor; `offline` when it can not be reached. */
  readonly welcome: Welcome | 'offline' | 'loading';
  readonly onRedeem: Redeem;
  readonly onSetUp: SetUp;
  /** From the link `/#setup=CODE`. */
  readonly setupCode?: string | undefined;
  /** From the link `/#invite=CODE`. */
  readonly invitationCode?: string | undefined;
}

/** The way in that fits: set-up for an empty server, an invitation by link, the sample's two doors, or a typed code. */
function Door(props: WelcomeScreenProps) {
  const { welcome, onRedeem, onSetUp, setupCode, invitationCode } = props;
  const [byCode, setByCode] = useState(false);
  if (welcome === 'loading') return <Working text={t('welcome.loading.status')} />;
  if (welcome === 'offline') {
    return (
      <Notice
        tone="pending"
        title={t('welcome.offline.title')}
        action={{ label: common('retry.action'), onClick: () => location.reload() }}
      >
        {t('welcome.offline.hint')}
      </Notice>
    );
  }
  if (welcome.state === 'empty') return <SetUpCard setupCode={setupCode} onSetUp={onSetUp} />;
  if (invitationCode && !byCode) {
    return (
      <InvitationCard invitationCode={invitationCode} onRedeem={onRedeem} onOther={() => setByCode(true)} />
    );
  }
  return (
    <>
      {welcome.sample && <SampleDoors communeName={welcome.communeName} />}
      <CodeCard onRedeem={onRedeem} />
    </>
  );
}

/** Nobody needs a code, or a network from the second visit on, to try the way of a meeting. */
function PracticeDoor() {
  return (
    <section class={styles.practice}>
      <p>{guide('practice.enter.hint')}</p>
      <Button href="/practice" wide>
        {guide('practice.enter.action')}
      </Button>
    </section>
  );
}

/** What a device sees before it belongs to a commune. */
export function WelcomeScreen(props: WelcomeScreenProps) {
  const { welcome } = props;
  const communeName = typeof welcome === 'object' ? welcome.communeName : '';
  return (
    <main class={styles.page}>
      <header class={styles.head}>
        <span class={styles.roof}>
          <Icon name="house" large />
        </span>
        <h1>{t('welcome.title')}</h1>
        {communeName && <p>{communeName}</p>}
        <p class={styles.muted}>{t('welcome.lead')}</p>
      </header>
      <Door {...props} />
      <PracticeDoor />
    </main>
  );
}
