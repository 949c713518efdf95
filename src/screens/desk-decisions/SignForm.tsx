import { signDecision } from '#commands/decisions.ts';
import type { SigningCapacity } from '#domain/book/kinds-of-recognition.ts';
import { t } from '#i18n/decisions.ts';
import { Button } from '#ui/Button.tsx';
import { CheckRow } from '#ui/CheckRow.tsx';
import { Field } from '#ui/Field.tsx';

import { useApp } from '../shared/app-context.ts';
import { AuthorityNote } from './AuthorityNote.tsx';
import { CAPACITIES } from './decision-words.ts';
import styles from './Decisions.module.css';
import { SigningProblems } from './SigningProblems.tsx';
import type { DecisionPage } from './use-decision.ts';
import type { DecisionCommand } from './use-decision-command.ts';
import { useSigning } from './use-signing.ts';

interface SignFormProps {
  readonly page: DecisionPage;
  readonly command: DecisionCommand;
  readonly onSigned: () => void;
}

const NAME_MAX = 80;

/** Number and day out of the commune's register, who signs in whose name, and what stands against it. */
export function SignForm({ page, command, onSigned }: SignFormProps) {
  const { decision, found } = page;
  const { recording } = useApp();
  const form = useSigning(page);
  const { signing, type } = form;
  const sign = async () => {
    const text = t('sign.done.status', { number: signing.number.trim() });
    const trimmed = { ...signing, number: signing.number.trim() };
    if (await command.record(() => signDecision(recording, decision, trimmed, form.villages), text)) {
      onSigned();
    }
  };
  return (
    <form
      class={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!form.isBlocked) void sign();
      }}
    >
      <SigningProblems problems={form.problems} found={found} />
      <SigningFields form={form} />
      <AuthorityNote decision={decision} ruleSetId={found.ruleSet.id} day={signing.signedOn} />
      {form.isEarly && (
        <CheckRow
          label={t('sign.early.label')}
          checked={signing.evenBeforeAcceptance === true}
          onChange={(evenBeforeAcceptance) => type({ evenBeforeAcceptance })}
        />
      )}
      <div>
        <Button kind="primary" icon="check" type="submit" busy={command.busy} disabled={form.isBlocked}>
          {t('sign.action')}
        </Button>
      </div>
    </form>
  );
}

function SigningFields({ form: { signing, type } }: { readonly form: ReturnType<typeof useSigning> }) {
  const { number, signedOn, signatory, capacity } = signing;
  return (
    <div class={styles.fields}>
      <Field
        label={t('sign.number.label')}
        hint={t('sign.number.hint')}
        value={number}
        onInput={(value) => type({ number: value })}
        maxLength={NAME_MAX}
      />
      <Field
        kind="date"
        label={t('sign.day.label')}
        value={signedOn}
        onInput={(value) => type({ signedOn: value })}
      />
      <Field
        label={t('sign.name.label')}
        value={signatory.name}
        onInput={(name) => type({ signatory: { ...signatory, name } })}
        maxLength={NAME_MAX}
        autocomplete="off"
      />
      <Field
        label={t('sign.position.label')}
        value={signatory.position}
        onInput={(position) => type({ signatory: { ...signatory, position } })}
        suggestions={[t('sign.position.chairman'), t('sign.position.deputy')]}
        maxLength={NAME_MAX}
      />
      <Field
        kind="select"
        label={t('sign.capacity.label')}
        options={CAPACITIES.map((value) => ({ value, label: t(`capacity.${value}.label`) }))}
        value={capacity}
        onInput={(value) =>
          type({ capacity: CAPACITIES.find((each): each is SigningCapacity => each === value) ?? 'SELF' })
        }
      />
    </div>
  );
}
