import { useState } from 'preact/hooks';
import { formatDateTime, formatNumber } from '#i18n/format.ts';
import { t } from '#i18n/transfer.ts';
import { Button } from '#ui/Button.tsx';
import { Card, Facts, Stack } from '#ui/Card.tsx';
import { Notice } from '#ui/Notice.tsx';
import { useApp, type OnlineFailure } from '../shared/app-context.ts';
import { refusalWords } from '../shared/refusal.ts';
import { ReceiptSlip } from '../shared/transfer/ReceiptSlip.tsx';
import { useStanding } from '../shared/transfer/use-standing.ts';

/** The commune's signed receipt for what this device recorded: how much, when, and a slip to show. */
export function ReceiptCard() {
  const { enrolment, progress } = useApp();
  const receipt = useStanding().receipts.get(enrolment.device);
  const [isOpen, setOpen] = useState(false);
  const later = progress.value.entries - (receipt?.seq ?? 0);
  const note = later > 0 && <p>{t('receipt.later.status', { count: later })}</p>;
  if (receipt && isOpen) return <ReceiptSlip receipt={receipt} note={note} onClose={() => setOpen(false)} />;
  return (
    <div data-chrome>
      <Card title={t('receipt.title')}>
        <Stack gap={3}>
          {receipt ? (
            <>
              <Facts
                facts={[
                  [t('receipt.slip.count.label'), formatNumber(receipt.seq)],
                  [t('receipt.slip.time.label'), formatDateTime(receipt.receivedAt)],
                ]}
              />
              {note}
              <Button icon="minutes" wide onClick={() => setOpen(true)}>
                {t('receipt.show.action')}
              </Button>
            </>
          ) : (
            <p>
              {t('receipt.none.status')} {t('receipt.none.hint')}
            </p>
          )}
          {later > 0 && <FetchReceipt />}
        </Stack>
      </Card>
    </div>
  );
}

function FetchReceipt() {
  const { transfer } = useApp();
  const [state, setState] = useState<'ready' | 'busy' | OnlineFailure>('ready');
  const fetch = async () => {
    setState('busy');
    const fetched = await transfer.fetchReceipt();
    setState(fetched.ok ? 'ready' : fetched.error);
  };
  return (
    <>
      {typeof state === 'object' && <FetchFailure failure={state} />}
      <Button icon="refresh" wide busy={state === 'busy'} onClick={() => void fetch()}>
        {t('receipt.fetch.action')}
      </Button>
    </>
  );
}

function FetchFailure({ failure }: { readonly failure: OnlineFailure }) {
  if (failure.type === 'offline') return <Notice>{t('receipt.fetch.offline')}</Notice>;
  if (failure.code === 'not-found') return <Notice>{t('receipt.fetch.nothing')}</Notice>;
  const { title, hint } = refusalWords(failure.code);
  return (
    <Notice tone="danger" title={title}>
      {hint}
    </Notice>
  );
}
