import { useState } from 'preact/hooks';

import { isSigned } from '#domain/decision/decision.ts';
import { t } from '#i18n/decisions.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';

import { SignForm } from './SignForm.tsx';
import type { DecisionPage } from './use-decision.ts';
import type { DecisionCommand } from './use-decision-command.ts';

interface SignCardProps {
  readonly page: DecisionPage;
  readonly command: DecisionCommand;
}

/** Signing a draft; of a signed decision, what was typed wrong is typed again until it is published. */
export function SignCard({ page, command }: SignCardProps) {
  const signed = isSigned(page.decision);
  const [retyping, setRetyping] = useState(false);
  if (signed && !retyping) {
    return (
      <div>
        <Button kind="quiet" icon="pen" onClick={() => setRetyping(true)}>
          {t('sign.retype.action')}
        </Button>
      </div>
    );
  }
  return (
    <Card title={signed ? t('sign.retype.title') : t('sign.title')} kind={signed ? 'plain' : 'key'}>
      {!signed && <p>{t('sign.hint')}</p>}
      <SignForm page={page} command={command} onSigned={() => setRetyping(false)} />
    </Card>
  );
}
