import { useState } from 'preact/hooks';
import { t } from '#i18n/ready.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { Notice } from '#ui/Notice.tsx';
import { SpaceBar } from '../shared/storage/SpaceBar.tsx';
import { CheckLine, type Check } from './CheckLine.tsx';
import { TypePin } from './TypePin.tsx';
import { useChecks } from './use-checks.ts';

/** Whether the phone is ready, in one line. Nothing here hinders a meeting. */
function Standing({ checks }: { readonly checks: readonly Check[] }) {
  const todo = checks.filter((check) => check.state === 'todo').length;
  if (checks.some((check) => check.state === 'working'))
    return <Notice icon="clock" title={t('ready.working.status')} />;
  if (todo === 0)
    return (
      <Notice tone="success" title={t('ready.ok.status')}>
        {t('ready.ok.hint')}
      </Notice>
    );
  return (
    <Notice tone="pending" icon="warning" title={t('ready.todo.status', { count: todo })}>
      {t('ready.todo.hint')}
    </Notice>
  );
}

/** The phone looked over before a meeting: each thing as it is, and what to do where something is to do. */
export function ReadyScreen() {
  const [pinTyped, setPinTyped] = useState(false);
  const [typing, setTyping] = useState(false);
  const { checks, storage } = useChecks(pinTyped, () => setTyping(true));
  return (
    <>
      <Standing checks={checks} />
      <Card>
        <ul aria-label={t('ready.list.label')}>
          {checks.map((check) => (
            <CheckLine
              key={check.id}
              {...check}
              more={check.id === 'space' && storage ? <SpaceBar state={storage} /> : undefined}
            />
          ))}
        </ul>
      </Card>
      <Button kind="primary" icon="people" large wide href="/meeting">
        {t('ready.meeting.action')}
      </Button>
      <TypePin
        open={typing}
        onClose={() => setTyping(false)}
        onTyped={() => {
          setTyping(false);
          setPinTyped(true);
        }}
      />
    </>
  );
}
