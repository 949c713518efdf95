import { useState } from 'preact/hooks';

import { returnVillage, type ReturnRequest } from '#commands/reviews.ts';
import { t as commonText } from '#i18n/common.ts';
import { t } from '#i18n/desk.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { Notice } from '#ui/Notice.tsx';

import { useApp } from '../shared/app-context.ts';
import { useCommand } from '../shared/desk/use-command.ts';
import { useFocusKept } from '../shared/desk/use-focus-kept.ts';
import { FailureNotice } from '../shared/FailureNotice.tsx';
import { aboutTarget } from './about-target.ts';
import styles from './ReturnBasket.module.css';
import type { VillagePage } from './use-village.ts';

interface ReturnBasketProps {
  readonly page: VillagePage;
  readonly requests: readonly ReturnRequest[];
  readonly onRemove: (index: number) => void;
  readonly onSent: () => void;
}

/** What was collected to go back, sent to the village all at once. */
export function ReturnBasket({ page, requests, onRemove, onSent }: ReturnBasketProps) {
  const app = useApp();
  const command = useCommand();
  const [sent, setSent] = useState(0);
  useFocusKept(requests.length === 0 ? 'empty' : 'filled', '[data-returned]');
  const send = async () => {
    const recorded = await command.run(() => returnVillage(app.recording, page.id, page.year, requests));
    if (!recorded) return;
    setSent(requests.length);
    onSent();
  };
  if (requests.length === 0) {
    return sent > 0 ? (
      <div data-returned>
        <Notice tone="success">{t('return.sent.status', { count: sent })}</Notice>
      </div>
    ) : null;
  }
  return (
    <Card title={t('return.basket.title', { count: requests.length })} kind="key">
      <p>{t('return.basket.hint')}</p>
      <FailureNotice failure={command.failure} />
      <ol class={styles.requests}>
        {requests.map((request, index) => (
          <li key={`${index}-${request.reason}`} class={styles.request}>
            <span>
              <strong>{aboutTarget(request.target, page)}</strong>: {request.reason}
            </span>
            <Button kind="quiet" icon="cross" onClick={() => onRemove(index)}>
              {commonText('remove.action')}
            </Button>
          </li>
        ))}
      </ol>
      <div>
        <Button kind="danger" icon="undo" busy={command.busy} onClick={() => void send()}>
          {t('return.send.action')}
        </Button>
      </div>
    </Card>
  );
}
