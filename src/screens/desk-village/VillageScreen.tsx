import { useState } from 'preact/hooks';

import type { ReturnRequest } from '#commands/reviews.ts';
import type { ReturnTarget } from '#domain/book/kinds.ts';
import { t } from '#i18n/desk.ts';
import { Card } from '#ui/Card.tsx';
import { PageHeader } from '#ui/PageHeader.tsx';

import { StateBadge } from '../shared/desk/StateBadge.tsx';
import { useMayRecord } from '../shared/OnlyRecorders.tsx';
import { TimelineList } from '../shared/timeline/TimelineList.tsx';
import { AcceptPanel } from './AcceptPanel.tsx';
import { FlagsList } from './FlagsList.tsx';
import { ReturnBasket } from './ReturnBasket.tsx';
import { ReturnDialog } from './ReturnDialog.tsx';
import { useVillage, type VillagePage } from './use-village.ts';
import { VillageFacts } from './VillageFacts.tsx';
import styles from './VillageScreen.module.css';
import { VillageTabs } from './VillageTabs.tsx';

/** One village's year on one page: what it says, what to look at, and the officer's answer. */
export function VillageScreen({ id }: { readonly id: string }) {
  const page = useVillage(id);
  if (!page) {
    return <PageHeader title={t('village.unknown.title')} back={toBoard()} />;
  }
  return <KnownVillage key={`${id}/${page.year}`} page={page} />;
}

function KnownVillage({ page }: { readonly page: VillagePage }) {
  const [asking, setAsking] = useState<ReturnTarget>();
  const [requests, setRequests] = useState<readonly ReturnRequest[]>([]);
  const mayRecord = useMayRecord();
  const canReturn = mayRecord && page.review.state !== 'accepted';
  return (
    <>
      <PageHeader
        back={toBoard()}
        title={page.name}
        lead={t('village.year.status', { year: page.year })}
        actions={<StateBadge stage={page.stage} />}
      />
      <Card title={t('village.timeline.title')}>
        <TimelineList timeline={page.timeline} />
      </Card>
      <div class={styles.top}>
        <VillageFacts page={page} />
        <Card title={t('flags.title')}>
          <FlagsList page={page} />
          {mayRecord && (
            <AcceptPanel page={page} onReturn={() => setAsking({ type: 'village', field: '' })} />
          )}
        </Card>
      </div>
      <ReturnBasket
        page={page}
        requests={requests}
        onRemove={(index) => setRequests(requests.filter((_, place) => place !== index))}
        onSent={() => setRequests([])}
      />
      <div class={styles.tabs}>
        <VillageTabs page={page} onReturn={canReturn ? setAsking : undefined} />
      </div>
      {asking && (
        <ReturnDialog
          page={page}
          target={asking}
          onClose={() => setAsking(undefined)}
          onAdd={(request) => {
            setRequests([...requests, request]);
            setAsking(undefined);
          }}
        />
      )}
    </>
  );
}

const toBoard = () => ({ href: '/desk', label: t('nav.board.label') });
