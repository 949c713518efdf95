import { useState } from 'preact/hooks';

import { villagesOf } from '#domain/register/commune.ts';
import type { RestrictedFactsAsked } from '#domain/privacy/restricted-access.ts';
import { t } from '#i18n/access.ts';
import { Button } from '#ui/Button.tsx';
import { ChoiceRows } from '#ui/CheckRow.tsx';
import { Field } from '#ui/Field.tsx';
import { Notice } from '#ui/Notice.tsx';

import { AskDialog } from '../AskDialog.tsx';
import { useApp } from '../app-context.ts';
import { useCommand } from '../desk/use-command.ts';
import { FailureNotice } from '../FailureNotice.tsx';
import { useRestrictedFacts, type RestrictedFacts } from './use-restricted-facts.ts';

const PURPOSE_MAX = 200;
const PURPOSES = ['review', 'answer', 'report', 'check', 'other'] as const;
type Purpose = (typeof PURPOSES)[number];

interface AskRestrictedProps extends RestrictedFactsAsked {
  readonly village: string;
}

/** In the place of restricted facts: the door to them. Nothing once they are shown. */
export function AskRestricted({ village, what, household }: AskRestrictedProps) {
  const app = useApp();
  const facts = useRestrictedFacts(village, { what, household });
  const [asking, setAsking] = useState(false);
  if (facts.state === 'said') return null;
  if (facts.state === 'not-yours') return <p data-chrome>{t('restricted.not-yours.hint')}</p>;
  const place = villagesOf(app.commune.value).find(({ id }) => id === village)?.name ?? '';
  return (
    <div data-chrome>
      <Notice still icon="people" title={t('restricted.title')}>
        <p>{t(`restricted.${what}.hint`)}</p>
        <Button label={t('restricted.show.label', { place })} onClick={() => setAsking(true)}>
          {t('restricted.show.action')}
        </Button>
      </Notice>
      {asking && <PurposeDialog say={facts.say} onClose={() => setAsking(false)} />}
    </div>
  );
}

interface PurposeDialogProps {
  readonly say: RestrictedFacts['say'];
  readonly onClose: () => void;
}

function PurposeDialog({ say, onClose }: PurposeDialogProps) {
  const [purpose, setPurpose] = useState<Purpose>('review');
  const [other, setOther] = useState('');
  const [tried, setTried] = useState(false);
  const command = useCommand();
  const said = purpose === 'other' ? other.trim() : t(`restricted.purpose.${purpose}`);
  const confirm = async () => {
    setTried(true);
    // What opens the door also takes the dialog away with it.
    if (said !== '') await command.run(() => say(said));
  };
  return (
    <AskDialog
      title={t('restricted.ask.title')}
      confirm={{ label: t('restricted.confirm.action'), busy: command.busy, onClick: () => void confirm() }}
      onClose={onClose}
    >
      <p>{t('restricted.ask.hint')}</p>
      <ChoiceRows
        label={t('restricted.purpose.label')}
        choices={PURPOSES.map((value) => ({ value, label: t(`restricted.purpose.${value}`) }))}
        value={purpose}
        onChoose={setPurpose}
      />
      {purpose === 'other' && (
        <Field
          label={t('restricted.other.label')}
          value={other}
          onInput={setOther}
          maxLength={PURPOSE_MAX}
          error={tried && said === '' ? t('restricted.other.error') : undefined}
        />
      )}
      <FailureNotice failure={command.failure} />
    </AskDialog>
  );
}
