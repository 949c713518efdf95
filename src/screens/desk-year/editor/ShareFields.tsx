import type { Approval, Quorum } from '#domain/rules/rule-set.ts';
import { t } from '#i18n/desk.ts';
import { Stack } from '#ui/Card.tsx';
import { CheckRow } from '#ui/CheckRow.tsx';
import { Field } from '#ui/Field.tsx';

import type { ShareDraft } from './rules-draft.ts';

interface ShareFieldsProps<Base> {
  readonly label: string;
  readonly hint: string;
  readonly bases: readonly Base[];
  readonly share: ShareDraft<Base>;
  readonly error: string | undefined;
  readonly onChange: (share: ShareDraft<Base>) => void;
}

/** A share with what it is taken of; the two questions after it are asked once a share is typed. */
export function ShareFields<Base extends Quorum['base'] | Approval['base']>(props: ShareFieldsProps<Base>) {
  const { label, hint, bases, share, error, onChange } = props;
  const nameOf = (base: Quorum['base'] | Approval['base']) => t(`year.base.${base}`);
  return (
    <Stack gap={2}>
      <Field
        label={label}
        hint={hint}
        value={share.text}
        error={error}
        onInput={(text) => onChange({ ...share, text })}
      />
      {share.text !== '' && (
        <>
          <Field
            kind="select"
            label={t('year.overrides.base.label')}
            options={bases.map((base) => ({ value: base, label: nameOf(base) }))}
            value={share.base}
            onInput={(value) =>
              onChange({ ...share, base: bases.find((base) => base === value) ?? share.base })
            }
          />
          <CheckRow
            label={t('year.overrides.strict.label')}
            checked={share.strict}
            onChange={(strict) => onChange({ ...share, strict })}
          />
        </>
      )}
    </Stack>
  );
}
