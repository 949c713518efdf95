import { nameHouseholds } from '#commands/decisions.ts';
import { t } from '#i18n/decisions.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';

import { useApp } from '../shared/app-context.ts';
import { DecisionFailureNotice } from './DecisionFailureNotice.tsx';
import styles from './Decisions.module.css';
import { NamingBar } from './NamingBar.tsx';
import { undecidedIn } from './undecided.ts';
import type { DecisionPage } from './use-decision.ts';
import type { DecisionCommand } from './use-decision-command.ts';
import { useDecisionCommand } from './use-decision-command.ts';
import { useNaming } from './use-naming.ts';

interface DraftVillagesCardProps {
  readonly page: DecisionPage;
  readonly command: DecisionCommand;
}

/** Which villages a draft names: those that wait are added, one that should not be in it is taken out. */
export function DraftVillagesCard({ page, command }: DraftVillagesCardProps) {
  const { decision, found, rows } = page;
  const { recording } = useApp();
  const adding = useDecisionCommand();
  const naming = useNaming(found.year);
  const waiting = undecidedIn(found);
  const add = () => {
    const named = waiting.map(({ village, households }) => ({ village: village.id, households }));
    void adding.run(() => naming.name(decision.id, named));
  };
  const takeOut = (village: string, name: string) =>
    void command.record(
      () => nameHouseholds(recording, decision, [{ village, households: [] }]),
      t('draft.taken-out.status', { village: name }),
    );
  if (waiting.length + rows.length === 0) return null;
  return (
    <Card title={t('draft.villages.title')}>
      {waiting.length > 0 && (
        <>
          <p>{t('draft.waiting.status', { count: waiting.length })}</p>
          <NamingBar progress={naming.progress} onStop={naming.stop} />
          <DecisionFailureNotice failure={adding.failure} names={found} />
          <div>
            <Button icon="plus" busy={adding.busy} onClick={add}>
              {t('draft.add.action', { count: waiting.length })}
            </Button>
          </div>
        </>
      )}
      <ul class={styles.chips}>
        {rows.map(({ village, households }) => (
          <li key={village.id}>
            {t('draft.village.status', { village: village.name, count: households.length })}
            <Button
              kind="quiet"
              icon="cross"
              busy={command.busy}
              label={t('draft.take-out.label', { village: village.name })}
              onClick={() => takeOut(village.id, village.name)}
            >
              {t('draft.take-out.action')}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
