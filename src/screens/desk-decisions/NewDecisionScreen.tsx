import { useLocation } from 'preact-iso';
import { useMemo, useState } from 'preact/hooks';

import { draftDecision } from '#commands/decisions.ts';
import { t } from '#i18n/decisions.ts';
import { formatNumber } from '#i18n/format.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Notice } from '#ui/Notice.tsx';
import { PageHeader } from '#ui/PageHeader.tsx';

import { useApp } from '../shared/app-context.ts';
import { useMayRecord } from '../shared/OnlyRecorders.tsx';
import { useYear } from '../shared/use-year.ts';
import { DecisionFailureNotice } from './DecisionFailureNotice.tsx';
import { linesOf, proposalGrounds, textOfLines } from './grounds.ts';
import { GroundsField } from './GroundsField.tsx';
import { HouseholdTable, namedHouseholds } from './HouseholdTable.tsx';
import { NamingBar } from './NamingBar.tsx';
import { ReadingBar } from './ReadingBar.tsx';
import { undecidedIn, waitingIn, type VillageRow } from './undecided.ts';
import { useDecisionCommand } from './use-decision-command.ts';
import { useDecisionYear, type DecisionYear } from './use-decision-year.ts';
import { useNaming } from './use-naming.ts';
import { useReadReviews } from './use-read-reviews.ts';
import { VillageSums, VillageTable } from './VillageTable.tsx';

/** Makes a decision of the villages that were accepted: choose them, look at the list, say what it rests on. */
export function NewDecisionScreen() {
  const found = useDecisionYear(useYear());
  const progress = useReadReviews(
    found,
    waitingIn(found).map(({ id }) => id),
  );
  return (
    <>
      <PageHeader
        title={t('new.title')}
        lead={t('new.lead', { year: found.year })}
        back={{ href: '/desk/decisions', label: t('decisions.title') }}
      />
      {progress ? <ReadingBar progress={progress} /> : <NewDecision found={found} />}
    </>
  );
}

function NewDecision({ found }: { readonly found: DecisionYear }) {
  const rows = useMemo(() => undecidedIn(found), [found]);
  // What is being named drops out of what waits: the choice stays on the screen until the draft is whole.
  const [first, setFirst] = useState<readonly VillageRow[]>();
  const mayRecord = useMayRecord();
  const shown = first ?? rows;
  if (shown.length > 0 && !mayRecord) return <Waiting found={found} rows={shown} />;
  if (shown.length > 0) return <Wizard found={found} rows={shown} onBegin={() => setFirst(rows)} />;
  return (
    <EmptyState
      icon="ballot"
      title={t('new.none.title')}
      action={<Button href="/desk">{t('new.board.action')}</Button>}
    >
      {t('new.none.hint')}
    </EmptyState>
  );
}

interface RowsProps {
  readonly found: DecisionYear;
  readonly rows: readonly VillageRow[];
}

/** What a decision would name, for whoever only reads. */
function Waiting({ found, rows }: RowsProps) {
  return (
    <>
      <Notice icon="lock" still>
        {t('reader.hint')}
      </Notice>
      <Card title={t('undecided.title', { count: formatNumber(rows.length) })}>
        <VillageTable name={t('undecided.table.label', { year: found.year })} rows={rows} />
        <VillageSums rows={rows} />
      </Card>
      <NamedCard rows={rows} />
    </>
  );
}

/** The households that a decision of these villages names. */
function NamedCard({ rows }: Pick<RowsProps, 'rows'>) {
  const households = useMemo(() => namedHouseholds(rows), [rows]);
  return (
    <Card title={t('new.list.title', { count: formatNumber(households.length) })}>
      <p>{t('new.list.hint')}</p>
      <HouseholdTable name={t('list.table.label')} rows={households} />
    </Card>
  );
}

interface WizardProps extends RowsProps {
  readonly onBegin: () => void;
}

function Wizard({ found, rows, onBegin }: WizardProps) {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = useMemo(() => rows.filter(({ village }) => !left.has(village.id)), [rows, left]);
  return (
    <>
      <Card title={t('new.villages.title')}>
        <p>{t('new.villages.hint')}</p>
        <VillageTable
          name={t('new.villages.title')}
          rows={rows}
          selection={{
            selected: new Set(chosen.map(({ village }) => village.id)),
            onChange: (selected) =>
              setLeft(new Set(rows.map(({ village }) => village.id).filter((id) => !selected.has(id)))),
            labelOf: ({ village }) => village.name,
            allLabel: t('new.villages.all.label'),
          }}
        />
        <VillageSums rows={chosen} />
      </Card>
      <Drafting found={found} chosen={chosen} onBegin={onBegin} />
      <NamedCard rows={chosen} />
    </>
  );
}

interface DraftingProps extends Pick<WizardProps, 'found' | 'onBegin'> {
  readonly chosen: readonly VillageRow[];
}

/** What the decision rests on. Makes the draft and goes to it, whole or stopped half-way: there it goes on, or is taken back. */
function Drafting({ found, chosen, onBegin }: DraftingProps) {
  const { year } = found;
  const app = useApp();
  const { route } = useLocation();
  const command = useDecisionCommand();
  const naming = useNaming(year);
  const [typed, setTyped] = useState<string>();
  const text =
    typed ??
    textOfLines(
      proposalGrounds(
        chosen.map(({ village }) => village),
        found,
      ),
    );
  // What failed half-way goes on in the draft that is there.
  const [begun, setBegun] = useState<string>();
  const draft = async () => {
    onBegin();
    const grounds = linesOf(text);
    const named = chosen.map(({ village, households }) => ({ village: village.id, households }));
    const id =
      begun ??
      (await command.run(() => draftDecision(app.recording, { year, type: 'recognition', grounds })));
    if (id === undefined) return;
    setBegun(id);
    const done = await command.run(() => naming.name(id, named));
    if (done !== undefined) route(`/desk/decisions/${id}`);
  };
  return (
    <Card title={t('grounds.title')}>
      <GroundsField value={text} onInput={setTyped} />
      <DecisionFailureNotice failure={command.failure} names={found} />
      <NamingBar progress={naming.progress} onStop={naming.stop} />
      <div>
        <Button
          kind="primary"
          large
          icon="ballot"
          busy={command.busy || naming.progress !== undefined}
          disabled={chosen.length === 0}
          onClick={() => void draft()}
        >
          {t('new.draft.action')}
        </Button>
      </div>
    </Card>
  );
}
