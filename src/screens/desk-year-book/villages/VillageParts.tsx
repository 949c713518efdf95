import type { Village } from '#domain/register/commune.ts';
import { t } from '#i18n/year-book.ts';
import { Button } from '#ui/Button.tsx';
import { CheckRow } from '#ui/CheckRow.tsx';
import { Field } from '#ui/Field.tsx';

import type { VillageChange } from './village-change.ts';
import styles from './VillageParts.module.css';

export interface PartProps {
  readonly change: VillageChange;
  readonly villages: readonly Village[];
  readonly onEdit: (fields: Partial<VillageChange>) => void;
}

/** Several villages that are one from now on: one of them, or a new one. */
export function MergedVillages({ change, villages, onEdit }: PartProps) {
  const { from, into, names } = change;
  return (
    <>
      <fieldset class={styles.villages}>
        <legend>{t('village.merge.from.label')}</legend>
        {villages.map(({ id, name }) => (
          <CheckRow
            key={id}
            label={name}
            checked={from.includes(id)}
            onChange={(checked) =>
              onEdit({
                from: checked ? [...from, id] : from.filter((one) => one !== id),
                into: into === id ? '' : into,
              })
            }
          />
        ))}
      </fieldset>
      <Field
        kind="select"
        label={t('village.merge.into.label')}
        options={[
          { value: '', label: t('village.merge.new.label') },
          ...villages
            .filter(({ id }) => from.includes(id))
            .map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={into}
        onInput={(village) => onEdit({ into: village })}
      />
      {into === '' && (
        <Field
          label={t('village.name.label')}
          maxLength={80}
          value={names[0] ?? ''}
          onInput={(name) => onEdit({ names: [name] })}
        />
      )}
    </>
  );
}

/** One village that is several from now on. */
export function SplitVillage({ change, villages, onEdit }: PartProps) {
  const { names, stays } = change;
  return (
    <>
      <VillageChoice label={t('village.split.from.label')} {...{ change, villages, onEdit }} />
      <CheckRow
        label={t('village.split.stays.label')}
        checked={stays}
        onChange={(checked) => onEdit({ stays: checked })}
      />
      {names.map((name, index) => (
        <Field
          // oxlint-disable-next-line react/no-array-index-key -- names are only added at the end
          key={index}
          label={t('village.split.name.label', { number: index + 1 })}
          maxLength={80}
          value={name}
          onInput={(text) => onEdit({ names: names.map((one, at) => (at === index ? text : one)) })}
        />
      ))}
      <div>
        <Button icon="plus" onClick={() => onEdit({ names: [...names, ''] })}>
          {t('village.split.more.action')}
        </Button>
      </div>
    </>
  );
}

/** A village that is called otherwise from now on. */
export function RenamedVillage({ change, villages, onEdit }: PartProps) {
  return (
    <>
      <VillageChoice label={t('village.rename.from.label')} {...{ change, villages, onEdit }} />
      <Field
        label={t('village.rename.name.label')}
        maxLength={80}
        value={change.names[0] ?? ''}
        onInput={(name) => onEdit({ names: [name] })}
      />
    </>
  );
}

function VillageChoice({ label, change, villages, onEdit }: PartProps & { readonly label: string }) {
  return (
    <Field
      kind="select"
      label={label}
      options={[
        { value: '', label: t('village.choose.label') },
        ...villages.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      value={change.from[0] ?? ''}
      onInput={(village) => onEdit({ from: village === '' ? [] : [village] })}
    />
  );
}
