import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

import type { VillageDifference } from '#register-import/compare-register.ts';
import { t } from '#i18n/import.ts';
import { Card } from '#ui/Card.tsx';
import { CheckRow } from '#ui/CheckRow.tsx';
import { Notice } from '#ui/Notice.tsx';

import { AddedTable, ChangedTable, GoneTable } from './DifferenceTables.tsx';
import type { VillageChoice } from './import-drafts.ts';
import styles from './VillageDifferenceCard.module.css';

interface VillageDifferenceCardProps {
  readonly village: VillageDifference;
  readonly choice: VillageChoice;
  readonly onChoose: (choice: VillageChoice) => void;
}

/** One village's difference: what is new, changed, gone, each with its tick. */
export function VillageDifferenceCard({ village, choice, onChoose }: VillageDifferenceCardProps) {
  const { added, changed, gone, same } = village;
  if (village.name === '') {
    return <Notice tone="pending">{t('compared.village.unnamed', { count: added.length })}</Notice>;
  }
  const counts = { added: added.length, changed: changed.length, gone: gone.length, same };
  const title =
    village.villageId === null ? t('compared.new-village.title', { village: village.name }) : village.name;
  return (
    <Card title={title} aside={<span>{t('compared.village.counts', counts)}</span>}>
      {added.length > 0 && (
        <Group
          label={t('compared.add.label', { count: added.length })}
          checked={choice.added}
          onChange={(checked) => onChoose({ ...choice, added: checked })}
        >
          <AddedTable village={village.name} rows={added} />
        </Group>
      )}
      {changed.length > 0 && (
        <Group
          label={t('compared.change.label', { count: changed.length })}
          checked={choice.changed}
          onChange={(checked) => onChoose({ ...choice, changed: checked })}
        >
          <ChangedTable village={village.name} villageId={village.villageId ?? ''} rows={changed} />
        </Group>
      )}
      {gone.length > 0 && (
        <Group
          label={t('compared.gone.label', { count: gone.length })}
          detail={t('compared.gone.detail')}
          checked={choice.gone}
          onChange={(checked) => onChoose({ ...choice, gone: checked })}
        >
          <GoneTable village={village.name} rows={gone} />
        </Group>
      )}
    </Card>
  );
}

interface GroupProps {
  readonly label: string;
  readonly detail?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly children: ComponentChildren;
}

/** A tick for the whole group; its rows are drawn once somebody looks at them, since a first import has thousands. */
function Group({ label, detail, checked, onChange, children }: GroupProps) {
  const [open, setOpen] = useState(false);
  return (
    <div>
      <CheckRow label={label} detail={detail} checked={checked} onChange={onChange} />
      <details class={styles.rows} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{t('compared.rows.action')}</summary>
        {open && children}
      </details>
    </div>
  );
}
