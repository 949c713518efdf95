import { placeVillage } from '#commands/commune-year.ts';
import { resolve } from '#domain/book/resolve.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { areaOfVillage, type Area } from '#domain/register/areas.ts';
import { villagesOf, type Village } from '#domain/register/commune.ts';
import { t } from '#i18n/rules.ts';
import { Card } from '#ui/Card.tsx';
import { CheckRow } from '#ui/CheckRow.tsx';

import { useApp } from '../../shared/app-context.ts';
import { CommandFeedback } from '../CommandFeedback.tsx';
import { useYearCommand } from '../use-year-command.ts';
import styles from './AreaVillages.module.css';

/** Which villages lie in an area: a tick is recorded at once. */
export function AreaVillages({ area }: { readonly area: Area }) {
  const { commune, recording } = useApp();
  const view = commune.value;
  const command = useYearCommand();
  const put = ({ id, name }: Village, inside: boolean) => {
    const known = resolve(view.get(subjectOf.village(id)), 'village');
    if (known.type === 'empty') return;
    void command.record(
      () => placeVillage(recording, id, known.value, inside ? area.id : undefined),
      t(inside ? 'areas.village.in.status' : 'areas.village.out.status', { village: name, name: area.name }),
    );
  };
  return (
    <Card title={t('areas.villages.title')}>
      <p>{t('areas.villages.hint')}</p>
      <div class={styles.villages}>
        {villagesOf(view).map((village) => {
          const now = areaOfVillage(view, village.id);
          return (
            <CheckRow
              key={village.id}
              label={village.name}
              detail={now && now.id !== area.id && t('areas.village.elsewhere', { name: now.name })}
              checked={now?.id === area.id}
              onChange={(inside) => put(village, inside)}
            />
          );
        })}
      </div>
      <CommandFeedback of={command} />
    </Card>
  );
}
