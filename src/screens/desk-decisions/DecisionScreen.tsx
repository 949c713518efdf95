import { useState } from 'preact/hooks';

import { isSigned, type Decision } from '#domain/decision/decision.ts';
import { isWithdrawn } from '#domain/decision/naming.ts';
import { t as commonText } from '#i18n/common.ts';
import { t } from '#i18n/decisions.ts';
import { PageHeader } from '#ui/PageHeader.tsx';
import { UndoBar } from '#ui/UndoBar.tsx';

import { useMayRecord } from '../shared/OnlyRecorders.tsx';
import { ChangeCard, type Change } from './ChangeCard.tsx';
import { ChangePanel } from './ChangePanel.tsx';
import { DecisionBadge } from './decision-columns.tsx';
import { numberText, typeText } from './decision-words.ts';
import styles from './Decisions.module.css';
import { DecisionFailureNotice } from './DecisionFailureNotice.tsx';
import { DecisionFacts } from './DecisionFacts.tsx';
import { DraftCard } from './DraftCard.tsx';
import { DraftVillagesCard } from './DraftVillagesCard.tsx';
import { HandOverCard } from './HandOverCard.tsx';
import { ListCard } from './ListCard.tsx';
import { PapersCard } from './PapersCard.tsx';
import { PublishCard } from './PublishCard.tsx';
import { ReadingBar } from './ReadingBar.tsx';
import { RelatedNotices } from './RelatedNotices.tsx';
import { SignCard } from './SignCard.tsx';
import { waitingIn } from './undecided.ts';
import { useDecision, type DecisionPage } from './use-decision.ts';
import { useDecisionYear, type DecisionYear } from './use-decision-year.ts';
import { useReadReviews } from './use-read-reviews.ts';
import { useDecisionCommand, type DecisionCommand } from './use-decision-command.ts';

const toList = () => ({ href: '/desk/decisions', label: t('decisions.title') });

/** One decision: its list, number, signature and publication, and what changes it. */
export function DecisionScreen({ id = '' }: { readonly id?: string | undefined }) {
  // A decision's id begins with its year.
  const found = useDecisionYear(Number(id.slice(0, 4)) || 0);
  const decision = found.decisions.find((each) => each.id === id);
  const progress = useReadReviews(found, decision ? villagesShown(decision, found) : []);
  if (!decision) return <PageHeader title={t('decision.unknown.title')} back={toList()} />;
  if (!progress) return <ReadDecision key={id} id={id} found={found} />;
  return (
    <>
      <PageHeader title={numberText(decision)} back={toList()} />
      <ReadingBar progress={progress} />
    </>
  );
}

/** The villages that a decision names, and to a draft those that may be added. */
const villagesShown = (decision: Decision, found: DecisionYear): readonly string[] => [
  ...found.partsOf(decision).map(({ village }) => village),
  ...(isSigned(decision) ? [] : waitingIn(found).map(({ id }) => id)),
];

function ReadDecision({ id, found }: { readonly id: string; readonly found: DecisionYear }) {
  const page = useDecision(id, found);
  return page ? <KnownDecision page={page} /> : null;
}

function KnownDecision({ page }: { readonly page: DecisionPage }) {
  const { decision, state, found, parts } = page;
  const command = useDecisionCommand();
  const [change, setChange] = useState<Change>();
  const signed = isSigned(decision);
  const number = numberText(decision);
  return (
    <>
      <PageHeader
        back={toList()}
        title={signed ? t('decision.title', { number }) : number}
        lead={t('decision.lead', { type: typeText(decision), year: decision.year })}
        actions={<DecisionBadge state={state} />}
      />
      <RelatedNotices page={page} />
      {isWithdrawn(decision, parts) ? (
        <p>{t('decision.withdrawn.status')}</p>
      ) : change ? (
        <ChangePanel page={page} change={change} onClose={() => setChange(undefined)} />
      ) : (
        <DecisionBody page={page} command={command} onChange={setChange} />
      )}
      <div class={styles.news}>
        <DecisionFailureNotice failure={command.failure} names={found} />
        <UndoBar
          // What cannot be undone shows on the page itself, and needs no bar over it.
          text={command.undo && command.done}
          undoLabel={commonText('undo.action')}
          onUndo={command.undo}
        />
      </div>
    </>
  );
}

interface DecisionBodyProps {
  readonly page: DecisionPage;
  readonly command: DecisionCommand;
  readonly onChange: (change: Change) => void;
}

function DecisionBody({ page, command, onChange }: DecisionBodyProps) {
  const { decision } = page;
  const signed = isSigned(decision);
  const isPublished = decision.publishedOn !== '';
  // Where the rules ask for no publication, nothing comes before the handing over.
  const isReady = signed && (isPublished || page.found.ruleSet.publish.value === null);
  const givesPaper = decision.type !== 'revocation';
  const mayRecord = useMayRecord();
  return (
    <>
      <div class={styles.columns}>
        <div class={styles.column}>
          {signed && <DecisionFacts page={page} />}
          {mayRecord && signed && <PublishCard page={page} command={command} />}
          {mayRecord && isReady && givesPaper && <HandOverCard page={page} command={command} />}
          {mayRecord && !(signed && isPublished) && <SignCard page={page} command={command} />}
        </div>
        <div class={styles.column}>
          <PapersCard page={page} />
          {mayRecord && !signed && <DraftCard page={page} command={command} />}
          {mayRecord && signed && givesPaper && <ChangeCard page={page} onChange={onChange} />}
        </div>
      </div>
      {mayRecord && !signed && decision.type === 'recognition' && (
        <DraftVillagesCard page={page} command={command} />
      )}
      <ListCard page={page} />
    </>
  );
}
