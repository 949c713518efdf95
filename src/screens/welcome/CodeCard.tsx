import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { CODE_LENGTH, displayCode, normaliseCode } from '#protocol/code.ts';
import { t } from '#i18n/welcome.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { Field } from '#ui/Field.tsx';
import { Form } from '#ui/Form.tsx';
import { LazyPart } from '../shared/LazyPart.tsx';
import { OnlineNotice } from './OnlineNotice.tsx';
import { useOnline } from './use-online.ts';
import type { Redeem } from './WelcomeScreen.tsx';
import styles from './WelcomeScreen.module.css';

const loadScanner = () => import('./scan/ScanDialog.tsx').then((part) => part.ScanDialog);

/** What was typed, in two groups of four as it is printed. */
function grouped(typed: string): string {
  const code = normaliseCode(typed).slice(0, CODE_LENGTH);
  return code.length > CODE_LENGTH / 2 ? displayCode(code) : code;
}

interface ScannerProps {
  readonly onClose: () => void;
  readonly onCode: (code: string) => void;
}

function Scanner(props: ScannerProps) {
  return <LazyPart load={loadScanner}>{(ScanDialog) => <ScanDialog {...props} />}</LazyPart>;
}

interface CodeCardProps {
  readonly onRedeem: Redeem;
  readonly title?: string;
  readonly action?: string;
  /** The code that a link brought. */
  readonly start?: string | undefined;
  /** What to know before the code is typed. */
  readonly children?: ComponentChildren;
}

/** The typed or scanned one-time code of an invitation. */
export function CodeCard({ onRedeem, title, action, start = '', children }: CodeCardProps) {
  const [typed, setTyped] = useState(grouped(start));
  const [short, setShort] = useState(false);
  const [scanning, setScanning] = useState(false);
  const { working, failure, ask } = useOnline();
  const code = normaliseCode(typed);
  const redeem = () => {
    setShort(code.length < CODE_LENGTH);
    if (code.length === CODE_LENGTH) void ask(() => onRedeem(code));
  };
  const missing = t('code.short.error', { count: CODE_LENGTH - code.length });
  return (
    <Card kind="key" title={title ?? t('code.title')}>
      {children}
      <Form class={styles.form} onSubmit={redeem}>
        <OnlineNotice failure={failure} />
        <div class={styles.code}>
          <Field
            label={t('code.label')}
            kind="code"
            autocomplete="one-time-code"
            hint={t('code.hint')}
            value={typed}
            onInput={(text) => {
              setShort(false);
              setTyped(grouped(text));
            }}
            error={short ? missing : undefined}
          />
        </div>
        <Button type="submit" kind="primary" icon="download" large wide busy={working}>
          {working ? t('code.working.status') : (action ?? t('code.action'))}
        </Button>
        <Button icon="qr" large wide onClick={() => setScanning(true)}>
          {t('scan.action')}
        </Button>
      </Form>
      {scanning && (
        <Scanner
          onClose={() => setScanning(false)}
          onCode={(scanned) => {
            setScanning(false);
            setTyped(displayCode(scanned));
            void ask(() => onRedeem(scanned));
          }}
        />
      )}
    </Card>
  );
}
