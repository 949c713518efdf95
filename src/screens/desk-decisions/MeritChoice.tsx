import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';

import { draftDecision } from '#commands/decisions.ts';
import type { VillageMeritList } from '#domain/decision/merit-candidates.ts';
import { t } from '#i18n/decisions.ts';
import { formatNumber } from '#i18n/format.ts';
import { Button } from '#ui/Button.tsx';
import { Card, Figures } from '#ui/Card.tsx';
import { Notice } from '#ui/Notice.tsx';

import { useApp } from '../shared/app-context.ts';
import { DeskTable } from '../shared/desk/DeskTable.tsx';
import { useMayRecord } from '../shared/OnlyRecorders.tsx';
import { DecisionFailureNotice } from './DecisionFailureNotice.tsx';
import styles from './Decisions.module.css';
import { meritColumns } from './merit-columns.tsx';
import { meritNamed, meritRows, meritTies, type MeritRow } from './merit-choice.ts';
import { meritGrounds } from './merit-lists.ts';
import { NamingBar } from './NamingBar.tsx';
import { ReasonField } from './ReasonField.tsx';
import { TieCard } from './TieCard.tsx';
import { useDecisionCommand } from './use-decision-command.ts';
import type { DecisionYear } from './use-decision-year.ts';
import { useNaming } from './use-naming.ts';

interface MeritChoiceProps {
  readonly found: DecisionYear;
  readonly lists: readonly VillageMeritList[];
}

/** The candidates in the order of their votes; the officer chooses only where votes are equal at the last place, and others read it. */
export function MeritChoice({ found, lists }: MeritChoiceProps) {
  const mayRecord = useMayRecord();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const rows = meritRows(found, lists, chosen);
  const ties = meritTies(rows, lists);
  const sum = (pick: (list: VillageMeritList) => number) =>
    formatNumber(lists.reduce((total, list) => total + pick(list), 0));
  return (
    <>
      {!mayRecord && (
        <Notice icon="lock" still>
          {t('reader.hint')}
        </Notice>
      )}
      <Figures
        figures={[
          { label: t('merit.eligible.label'), value: sum(({ eligible }) => eligible) },
          { label: t('merit.places.label'), value: sum(({ places }) => places) },
          { label: t('merit.ties.label'), value: formatNumber(ties.length) },
        ]}
      />
      {mayRecord &&
        ties.map((tie) => (
          <TieCard
            key={tie.village}
            tie={tie}
            name={found.nameOf(tie.village)}
            chosen={chosen}
            onChoose={setChosen}
          />
        ))}
      <Card title={t('merit.list.title', { count: formatNumber(rows.length) })}>
        <p>{t('merit.list.hint')}</p>
        <DeskTable
          name={t('merit.list.label')}
          columns={meritColumns(found)}
          rows={rows}
          keyOf={({ key }) => key}
          emptyText={t('merit.empty.status')}
        />
      </Card>
      {mayRecord && <MeritDraft found={found} rows={rows} />}
    </>
  );
}

interface MeritDraftProps {
  readonly found: DecisionYear;
  readonly rows: readonly MeritRow[];
}

function MeritDraft({ found, rows }: MeritDraftProps) {
  const { year } = found;
  const { recording } = useApp();
  const { route } = useLocation();
  const command = useDecisionCommand();
  const naming = useNaming(year);
  const [reason, setReason] = useState('');
  const [begun, setBegun] = useState<string>();
  const named = meritNamed(rows);
  const hasChosen = rows.some(({ status }) => status === 'chosen');
  const lacksReason = hasChosen && reason.trim() === '';
  const draft = async () => {
    const words = { grounds: meritGrounds(found), reason: hasChosen ? reason.trim() : '' };
    const id =
      begun ?? (await command.run(() => draftDecision(recording, { year, type: 'merit', ...words })));
    if (id === undefined) return;
    setBegun(id);
    const done = await command.run(() => naming.name(id, named));
    if (done !== undefined) route(`/desk/decisions/${id}`);
  };
  return (
    <Card title={t('merit.draft.title')} kind="key">
      <div class={styles.form}>
        <p>
          {t('merit.draft.status', { count: named.reduce((sum, one) => sum + one.households.length, 0) })}
        </p>
        {hasChosen && <ReasonField type="merit" value={reason} onInput={setReason} />}
        <DecisionFailureNotice failure={command.failure} names={found} />
        <NamingBar progress={naming.progress} onStop={naming.stop} />
        <div>
          <Button
            kind="primary"
            icon="ballot"
            busy={command.busy}
            disabled={named.length === 0 || lacksReason}
            onClick={() => void draft()}
          >
            {t('merit.draft.action')}
          </Button>
        </div>
      </div>
    </Card>
  );
}
