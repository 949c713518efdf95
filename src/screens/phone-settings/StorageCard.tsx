import { useEffect, useState } from 'preact/hooks';
import { formatNumber } from '#i18n/format.ts';
import { t } from '#i18n/settings.ts';
import { Button } from '#ui/Button.tsx';
import { Card, Facts } from '#ui/Card.tsx';

const MEGABYTE = 1024 * 1024;

interface StorageState {
  readonly kept: boolean;
  /** In bytes; 0 where the browser does not tell. */
  readonly usage: number;
  readonly quota: number;
}

/** Asks the browser; `undefined` where it knows nothing of storage. Safari before 15.2 lacks parts of it. */
async function readStorage(): Promise<StorageState | undefined> {
  const storage = navigator.storage as Partial<StorageManager> | undefined;
  if (!storage?.persisted) return undefined;
  const { usage = 0, quota = 0 } = (await storage.estimate?.()) ?? {};
  return { kept: await storage.persisted(), usage, quota };
}

const megabytes = (bytes: number): string =>
  t('storage.megabytes.label', { count: formatNumber(Math.ceil(bytes / MEGABYTE)) });

/** Whether the phone may throw the book away when it is full, and how much room is left. */
export function StorageCard() {
  const [state, setState] = useState<StorageState>();
  const [refused, setRefused] = useState(false);
  useEffect(() => void readStorage().then(setState), []);
  if (!state) return null;
  const keep = async () => {
    setRefused(!(await navigator.storage.persist()));
    setState(await readStorage());
  };
  return (
    <Card title={t('storage.title')}>
      <p>{state.kept ? t('storage.kept.status') : t('storage.not-kept.status')}</p>
      {refused && <p role="status">{t('storage.refused.status')}</p>}
      {state.quota > 0 && (
        <Facts
          facts={[
            [t('storage.used.label'), megabytes(state.usage)],
            [t('storage.free.label'), megabytes(state.quota - state.usage)],
          ]}
        />
      )}
      {!state.kept && (
        <Button icon="lock" wide onClick={() => void keep()}>
          {t('storage.keep.action')}
        </Button>
      )}
    </Card>
  );
}
