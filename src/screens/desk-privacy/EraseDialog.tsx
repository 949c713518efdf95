import { useState } from 'preact/hooks';

import { eraseHousehold } from '#commands/privacy.ts';
import { previewErasure } from '#domain/privacy/erasure-preview.ts';
import { isRegistered, registrationOf } from '#domain/register/registration.ts';
import { foldMarks } from '#domain/text/vietnamese.ts';
import { t } from '#i18n/privacy.ts';
import { Stack } from '#ui/Card.tsx';
import { Field } from '#ui/Field.tsx';
import { Notice } from '#ui/Notice.tsx';

import { AskDialog } from '../shared/AskDialog.tsx';
import { useApp } from '../shared/app-context.ts';
import { useCommand } from '../shared/desk/use-command.ts';
import { FailureNotice } from '../shared/FailureNotice.tsx';
import { useYear } from '../shared/use-year.ts';
import { erasableLabel } from './erasable-label.ts';
import lists from './lists.module.css';
import type { FoundHousehold } from './use-found-household.ts';

interface EraseDialogProps {
  readonly found: FoundHousehold;
  readonly onClose: () => void;
  readonly onErased: () => void;
}

/** What goes, what stays, and that nothing brings it back; the head's name has to be typed. */
export function EraseDialog({ found, onClose, onErased }: EraseDialogProps) {
  const { recording } = useApp();
  const command = useCommand();
  const [reason, setReason] = useState('');
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const { body, goes } = previewErasure(found.views, found.id);
  const isSame = foldMarks(typed.trim()) === foldMarks(found.name);
  const confirm = async () => {
    setTried(true);
    if (reason.trim() === '' || !isSame) return;
    const erased = await command.run(() =>
      eraseHousehold(recording, found.village, { ...body, reason: reason.trim() }),
    );
    if (erased) onErased();
  };
  return (
    <AskDialog
      title={t('erase.title', { name: found.name })}
      confirm={{
        label: t('erase.confirm.action'),
        kind: 'danger',
        icon: 'cross',
        busy: command.busy,
        onClick: () => void confirm(),
      }}
      onClose={onClose}
    >
      <Stack gap={3}>
        <Notice still tone="danger">
          {t('erase.final.hint')}
        </Notice>
        <RunningNotice found={found} />
        <WhatGoes goes={goes} />
        <Field
          label={t('erase.reason.label')}
          hint={t('erase.reason.hint')}
          value={reason}
          onInput={setReason}
          maxLength={500}
          error={tried && reason.trim() === '' ? t('erase.reason.error') : undefined}
        />
        <Field
          label={t('erase.confirm.label')}
          value={typed}
          onInput={setTyped}
          error={tried && !isSame ? t('erase.confirm.error', { name: found.name }) : undefined}
        />
        <FailureNotice failure={command.failure} />
      </Stack>
    </AskDialog>
  );
}

/** A household that takes part in the year in hand is still needed under its name. */
function RunningNotice({ found: { views, id } }: { readonly found: FoundHousehold }) {
  const year = useYear();
  return isRegistered(registrationOf(views.village, year, id)) ? (
    <Notice still tone="pending">
      {t('erase.running.hint', { year })}
    </Notice>
  ) : null;
}

interface WhatGoesProps {
  readonly goes: ReturnType<typeof previewErasure>['goes'];
}

/** What will be gone, and what the law keeps. */
function WhatGoes({ goes }: WhatGoesProps) {
  return (
    <>
      <div>
        <h3>{t('erase.goes.title')}</h3>
        <ul class={lists.points}>
          {goes.map(({ kind, count }) => (
            <li key={kind}>{erasableLabel(kind, count)}</li>
          ))}
        </ul>
      </div>
      <div>
        <h3>{t('erase.stays.title')}</h3>
        <p>{t('erase.stays.hint')}</p>
      </div>
    </>
  );
}
