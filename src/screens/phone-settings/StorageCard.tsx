import { useEffect, useState } from 'preact/hooks';
import { t as ready } from '#i18n/ready.ts';
import { t } from '#i18n/settings.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import {
  askToKeep,
  LITTLE_ROOM_BYTES,
  readStorage,
  roomLeft,
  type StorageState,
} from '../shared/storage/read-storage.ts';
import { SpaceBar } from '../shared/storage/SpaceBar.tsx';

/** Whether the browser promised to keep the book, and what to do while it has not. */
function Keeping({ kept, onAsked }: { readonly kept: boolean | undefined; readonly onAsked: () => void }) {
  const [refused, setRefused] = useState(false);
  if (kept) return <p>{ready('kept.ok.status')}</p>;
  const ask = async () => {
    setRefused(!(await askToKeep()));
    onAsked();
  };
  return (
    <>
      <p>
        {kept === undefined ? ready('kept.unknown.status') : ready('kept.todo.status')}.{' '}
        {kept === undefined ? ready('kept.unknown.hint') : ready('kept.todo.hint')}
      </p>
      {refused && <p role="status">{ready('kept.refused.hint')}</p>}
      <Button icon="lock" wide onClick={() => void ask()}>
        {ready('kept.action')}
      </Button>
    </>
  );
}

/** Whether the phone may throw the book away when it is full, and how much room is left. */
export function StorageCard() {
  const [state, setState] = useState<StorageState>();
  const read = () => void readStorage().then(setState);
  useEffect(read, []);
  if (!state) return null;
  const left = roomLeft(state);
  return (
    <Card title={t('storage.title')}>
      <SpaceBar state={state} />
      {left !== undefined && left < LITTLE_ROOM_BYTES && <p role="status">{ready('space.hint')}</p>}
      <Keeping kept={state.kept} onAsked={read} />
    </Card>
  );
}
