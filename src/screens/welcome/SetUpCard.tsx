import { useState } from 'preact/hooks';
import { normaliseCode } from '#protocol/code.ts';
import { normaliseSpaces } from '#domain/text/vietnamese.ts';
import { t } from '#i18n/welcome.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { Field } from '#ui/Field.tsx';
import { Form } from '#ui/Form.tsx';
import { OnlineNotice } from './OnlineNotice.tsx';
import { useOnline } from './use-online.ts';
import type { SetUp } from './WelcomeScreen.tsx';
import styles from './WelcomeScreen.module.css';

const NAME_MAX = 120;

interface SetUpCardProps {
  /** From the link that the server printed; typed when the link was not used. */
  readonly setupCode: string | undefined;
  readonly onSetUp: SetUp;
}

/** The first officer names the commune and themselves, once. */
export function SetUpCard({ setupCode, onSetUp }: SetUpCardProps) {
  const [typedCode, setTypedCode] = useState(setupCode ?? '');
  const [commune, setCommune] = useState('');
  const [officer, setOfficer] = useState('');
  const [tried, setTried] = useState(false);
  const { working, failure, ask } = useOnline();
  const communeName = normaliseSpaces(commune.normalize('NFC'));
  const officerName = normaliseSpaces(officer.normalize('NFC'));
  const code = normaliseCode(typedCode);
  const setUp = () => {
    setTried(true);
    if (code && communeName && officerName) void ask(() => onSetUp({ code, communeName, officerName }));
  };
  const missing = (value: string, error: string) => (tried && value === '' ? error : undefined);
  return (
    <Card kind="key" title={t('set-up.title')}>
      <p>{t('set-up.hint')}</p>
      <Form class={styles.form} onSubmit={setUp}>
        <OnlineNotice failure={failure} />
        {setupCode === undefined && (
          <Field
            label={t('set-up.code.label')}
            kind="code"
            hint={t('set-up.code.hint')}
            value={typedCode}
            maxLength={20}
            onInput={setTypedCode}
            error={missing(code, t('set-up.code.error'))}
          />
        )}
        <Field
          label={t('set-up.commune.label')}
          value={commune}
          maxLength={NAME_MAX}
          onInput={setCommune}
          error={missing(communeName, t('set-up.commune.error'))}
        />
        <Field
          label={t('set-up.officer.label')}
          value={officer}
          maxLength={NAME_MAX}
          onInput={setOfficer}
          error={missing(officerName, t('set-up.officer.error'))}
        />
        <Button type="submit" kind="primary" icon="check" large wide busy={working}>
          {t('set-up.action')}
        </Button>
      </Form>
    </Card>
  );
}
