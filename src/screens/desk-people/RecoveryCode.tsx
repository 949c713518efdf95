import { useState } from 'preact/hooks';

import type { RecorderInfo } from '#protocol/sync.ts';
import { displayCode } from '#protocol/code.ts';
import { t } from '#i18n/desk.ts';
import { Button } from '#ui/Button.tsx';
import { Stack } from '#ui/Card.tsx';
import { ChoiceRows } from '#ui/CheckRow.tsx';
import { Field } from '#ui/Field.tsx';

import { useApp, type OnlineFailure } from '../shared/app-context.ts';
import { OnlineNotice } from './OnlineNotice.tsx';
import styles from './RecoveryCode.module.css';

const PURPOSE_MAX = 160;
const PURPOSES = ['forgot', 'other'] as const;
type Purpose = (typeof PURPOSES)[number];

type State =
  | { readonly type: 'asking' | 'busy' }
  | { readonly type: 'failed'; readonly failure: OnlineFailure }
  | { readonly type: 'told'; readonly code: string };

/** Asks for whom the code is, has the log say so, and shows the code to read out. */
export function RecoveryCode({ device }: { readonly device: RecorderInfo }) {
  const app = useApp();
  const [state, setState] = useState<State>({ type: 'asking' });
  const [purpose, setPurpose] = useState<Purpose>('forgot');
  const [other, setOther] = useState('');
  const [tried, setTried] = useState(false);
  const said =
    purpose === 'forgot' ? t('people.recovery.purpose.forgot', { name: device.name }) : other.trim();
  const read = async () => {
    setTried(true);
    if (said === '' || state.type === 'busy') return;
    setState({ type: 'busy' });
    const answer = await app.invitations.readRecoveryCode(device.device, said);
    setState(answer.ok ? { type: 'told', code: answer.value } : { type: 'failed', failure: answer.error });
  };
  if (state.type === 'told') return <ToldCode code={state.code} name={device.name} />;
  return (
    <Stack gap={3}>
      <p>{t('people.recovery.explain')}</p>
      <ChoiceRows
        label={t('people.recovery.purpose.label')}
        choices={PURPOSES.map((value) => ({
          value,
          label: t(`people.recovery.purpose.${value}`, { name: device.name }),
        }))}
        value={purpose}
        onChoose={setPurpose}
      />
      {purpose === 'other' && (
        <Field
          label={t('people.recovery.other.label')}
          value={other}
          onInput={setOther}
          maxLength={PURPOSE_MAX}
          error={tried && said === '' ? t('people.recovery.other.error') : undefined}
        />
      )}
      <OnlineNotice failure={state.type === 'failed' ? state.failure : undefined} />
      <Button kind="primary" icon="lock" wide busy={state.type === 'busy'} onClick={() => void read()}>
        {t('people.recovery.show.action')}
      </Button>
    </Stack>
  );
}

/** The code in fours, and how to read it on the telephone. */
function ToldCode({ code, name }: { readonly code: string; readonly name: string }) {
  return (
    <Stack gap={3}>
      <p>{t('people.recovery.code.label', { name })}</p>
      <p class={styles.code} role="status">
        {displayCode(code)}
      </p>
      <ol class={styles.steps}>
        <li>{t('people.recovery.step.open')}</li>
        <li>{t('people.recovery.step.read')}</li>
        <li>{t('people.recovery.step.pin')}</li>
      </ol>
      <p>{t('people.recovery.once')}</p>
    </Stack>
  );
}
