import { useState } from 'preact/hooks';

import { isVillageRole, ROLES, type Role } from '#domain/book/permissions.ts';
import { villagesOf, type Village } from '#domain/register/commune.ts';
import { t } from '#i18n/desk.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { ChoiceRows } from '#ui/CheckRow.tsx';
import { Field } from '#ui/Field.tsx';
import { Form } from '#ui/Form.tsx';

import { useApp, type OnlineFailure } from '../shared/app-context.ts';
import type { IssuedInvitation } from './InvitationSlip.tsx';
import styles from './InviteForm.module.css';
import { OnlineNotice } from './OnlineNotice.tsx';

const NAME_MAX = 80;

interface InviteFormProps {
  readonly onIssued: (issued: IssuedInvitation) => void;
}

/** What is typed of an invitation and how far asking for its code is. */
function useInvite(villages: readonly Village[], onIssued: InviteFormProps['onIssued']) {
  const app = useApp();
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('village-head');
  const [village, setVillage] = useState('');
  const [state, setState] = useState<'asking' | 'busy' | OnlineFailure>('asking');
  const [tried, setTried] = useState(false);
  const place = isVillageRole(role) ? village : '';
  const nameMissing = name.trim() === '';
  const villageMissing = isVillageRole(role) && village === '';
  const invite = async () => {
    setTried(true);
    if (nameMissing || villageMissing || state === 'busy') return;
    setState('busy');
    const answer = await app.invitations.invite({ name: name.trim(), role, village: place });
    if (!answer.ok) return setState(answer.error);
    const villageName = villages.find((each) => each.id === place)?.name ?? '';
    onIssued({ ...answer.value, name: name.trim(), role, villageName });
  };
  return {
    typed: { name, role, village },
    setName,
    setRole,
    setVillage,
    invite,
    busy: state === 'busy',
    failure: typeof state === 'object' ? state : undefined,
    nameError: tried && nameMissing ? t('people.invite.name.error') : undefined,
    villageError: tried && villageMissing ? t('people.invite.village.error') : undefined,
  };
}

/** Asks who is invited to what, and gets a one-time code for them. */
export function InviteForm({ onIssued }: InviteFormProps) {
  const villages = villagesOf(useApp().commune.value);
  const form = useInvite(villages, onIssued);
  const { name, role, village } = form.typed;
  return (
    <Card title={t('people.invite.title')}>
      <Form class={styles.form} onSubmit={() => void form.invite()}>
        <ChoiceRows
          label={t('people.invite.role.label')}
          choices={ROLES.map((each) => ({
            value: each,
            label: t(`people.role.${each}`),
            detail: t(`people.role.${each}.detail`),
          }))}
          value={role}
          onChoose={form.setRole}
        />
        <div class={styles.who}>
          {isVillageRole(role) && (
            <VillageField
              villages={villages}
              value={village}
              onInput={form.setVillage}
              error={form.villageError}
            />
          )}
          <Field
            label={t('people.invite.name.label')}
            value={name}
            onInput={form.setName}
            maxLength={NAME_MAX}
            error={form.nameError}
          />
          <OnlineNotice failure={form.failure} />
          <Button kind="primary" icon="qr" type="submit" busy={form.busy}>
            {t('people.invite.action')}
          </Button>
        </div>
      </Form>
    </Card>
  );
}

interface VillageFieldProps {
  readonly villages: readonly Village[];
  readonly value: string;
  readonly error: string | undefined;
  readonly onInput: (village: string) => void;
}

function VillageField({ villages, value, error, onInput }: VillageFieldProps) {
  return (
    <Field
      kind="select"
      label={t('people.invite.village.label')}
      options={[
        { value: '', label: t('people.invite.village.choose') },
        ...villages.map((each) => ({ value: each.id, label: each.name })),
      ]}
      value={value}
      error={error}
      onInput={onInput}
    />
  );
}
