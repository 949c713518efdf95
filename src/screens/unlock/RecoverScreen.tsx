import { useState } from 'preact/hooks';
import { displayCode, normaliseCode } from '#protocol/code.ts';
import type { Vault } from '#store/vault/vault.ts';
import { t } from '#i18n/unlock.ts';
import { Button } from '#ui/Button.tsx';
import { Working } from '#ui/EmptyState.tsx';
import { Field } from '#ui/Field.tsx';
import { Form } from '#ui/Form.tsx';
import { ChoosePin } from '../shared/pin/ChoosePin.tsx';
import { GatePage } from '../shared/pin/GatePage.tsx';
import { UnlockNotice } from '../shared/pin/UnlockNotice.tsx';
import { useTries } from '../shared/pin/use-tries.ts';
import styles from './RecoverScreen.module.css';

interface RecoverScreenProps {
  readonly vault: Pick<Vault, 'recover'>;
  readonly place: 'phone' | 'desk';
  readonly onRecovered: (pin: string) => void;
  readonly onBack: () => void;
}

const CODE_LENGTH = 12;
const STEPS = ['call', 'say', 'type'] as const;

/** What was typed, in groups of four as it is read out. */
const grouped = (typed: string): string => displayCode(normaliseCode(typed).slice(0, CODE_LENGTH));

function problemOf(code: string): string | undefined {
  if (code.includes('U')) return t('recover.code.letter.error');
  if (code.length < CODE_LENGTH) return t('recover.code.short.error', { count: CODE_LENGTH - code.length });
  return undefined;
}

interface CodeFormProps {
  readonly typed: string;
  readonly onInput: (typed: string) => void;
  readonly onCode: (code: string) => void;
}

function CodeForm({ typed, onInput, onCode }: CodeFormProps) {
  const [problem, setProblem] = useState<string>();
  const proceed = () => {
    const code = normaliseCode(typed);
    const found = problemOf(code);
    setProblem(found);
    if (!found) onCode(code);
  };
  return (
    <Form class={styles.form} onSubmit={proceed}>
      <Field
        label={t('recover.code.label')}
        kind="code"
        autocomplete="one-time-code"
        hint={t('recover.code.hint')}
        value={typed}
        onInput={(text) => {
          setProblem(undefined);
          onInput(grouped(text));
        }}
        error={problem}
      />
      <Button type="submit" kind="primary" icon="next" large wide>
        {t('recover.next.action')}
      </Button>
    </Form>
  );
}

/** The way back in when the PIN is forgotten: the code that the commune keeps, also by telephone, and a new PIN. */
export function RecoverScreen({ vault, place, onRecovered, onBack }: RecoverScreenProps) {
  const [typed, setTyped] = useState('');
  const [code, setCode] = useState('');
  const [chosen, setChosen] = useState<string>();
  const { working, refusal, waitMs, attempt, forgive } = useTries();
  const open = async (told: string, pin: string) => {
    if (await attempt(() => vault.recover(told, pin))) return onRecovered(pin);
    setChosen(pin);
    setCode('');
  };
  if (code !== '')
    return (
      <GatePage asks="choose" title={t('choose.title')}>
        <ChoosePin
          onChoose={async (pin) => {
            await open(code, pin);
            return { ok: true, value: null };
          }}
        >
          <p>{t('recover.new.hint')}</p>
        </ChoosePin>
      </GatePage>
    );
  return (
    <GatePage asks="recover" title={t('recover.title')}>
      <ol class={styles.steps}>
        {STEPS.map((step) => (
          <li key={step}>{t(`recover.${place}.${step}.step`)}</li>
        ))}
      </ol>
      <UnlockNotice refusal={refusal} waitMs={waitMs} />
      <CodeForm
        typed={typed}
        onInput={(text) => {
          forgive();
          setTyped(text);
        }}
        onCode={(whole) => {
          if (working || waitMs > 0) return;
          // Nobody chooses a PIN again because the code was misheard.
          if (chosen) void open(whole, chosen);
          else setCode(whole);
        }}
      />
      {working ? <Working text={t('unlock.working.status')} /> : chosen && <p>{t('recover.kept.hint')}</p>}
      <Button kind="quiet" wide onClick={onBack}>
        {t('recover.back.action')}
      </Button>
    </GatePage>
  );
}
