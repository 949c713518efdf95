import { t } from '#i18n/decisions.ts';
import { formatNumber } from '#i18n/format.ts';
import { Card } from '#ui/Card.tsx';
import { CheckRow } from '#ui/CheckRow.tsx';

import styles from './Decisions.module.css';
import type { MeritTie } from './merit-choice.ts';

interface TieCardProps {
  readonly tie: MeritTie;
  readonly name: string;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

/** Households with as many votes at a village's last place: so many of them may be chosen, and no more can be ticked. */
export function TieCard({ tie, name, chosen, onChoose }: TieCardProps) {
  const { places, rows } = tie;
  const taken = rows.filter(({ status }) => status !== 'to-choose' && status !== 'not-chosen').length;
  const votes = rows[0]?.candidate.votesFor ?? 0;
  const choose = (key: string, isChosen: boolean) => {
    const next = new Set(chosen);
    if (isChosen) next.add(key);
    else next.delete(key);
    onChoose(next);
  };
  return (
    <Card title={t('tie.title', { village: name })}>
      <p>
        {t('tie.status', {
          count: formatNumber(rows.length),
          votes: formatNumber(votes),
          places: formatNumber(places),
          left: formatNumber(places - taken),
        })}
      </p>
      <div class={styles.fields}>
        {rows.map(({ key, candidate, status }) => (
          <CheckRow
            key={key}
            label={candidate.line.household.headName}
            detail={
              status === 'given' || status === 'drafted' ? t(`merit.status.${status}.label`) : undefined
            }
            checked={chosen.has(key) || status === 'given' || status === 'drafted'}
            disabled={status === 'given' || status === 'drafted' || status === 'not-chosen'}
            onChange={(isChosen) => choose(key, isChosen)}
          />
        ))}
      </div>
    </Card>
  );
}
