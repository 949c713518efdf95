import { useState } from 'preact/hooks';

import { describeDraft, withdrawDraft } from '#commands/decisions.ts';
import { t } from '#i18n/decisions.ts';
import { Button } from '#ui/Button.tsx';
import { Card, Stack } from '#ui/Card.tsx';

import { useApp } from '../shared/app-context.ts';
import styles from './Decisions.module.css';
import { linesOf, textOfLines } from './grounds.ts';
import { GroundsField } from './GroundsField.tsx';
import { ReasonField } from './ReasonField.tsx';
import type { DecisionPage } from './use-decision.ts';
import type { DecisionCommand } from './use-decision-command.ts';

interface DraftCardProps {
  readonly page: DecisionPage;
  readonly command: DecisionCommand;
}

/** The words of a draft, to be changed until it is signed, and the way to take it back. */
export function DraftCard({ page, command }: DraftCardProps) {
  const { decision, parts } = page;
  const { recording } = useApp();
  const [typed, setTyped] = useState(textOfLines(decision.grounds));
  const [reason, setReason] = useState(decision.reason);
  const hasReason = decision.type !== 'recognition';
  const describe = () =>
    void command.record(
      () =>
        describeDraft(recording, decision, {
          grounds: linesOf(typed),
          ...(hasReason ? { reason: reason.trim() } : {}),
        }),
      t('draft.described.status'),
    );
  const withdraw = () =>
    void command.record(
      () =>
        withdrawDraft(
          recording,
          decision,
          parts.map(({ village }) => village),
        ),
      t('draft.withdrawn.status'),
    );
  return (
    <Card title={t('draft.title')}>
      <div class={styles.form}>
        {hasReason && <ReasonField type={decision.type} value={reason} onInput={setReason} />}
        <GroundsField value={typed} onInput={setTyped} />
        <Stack row gap={3}>
          <Button icon="check" busy={command.busy} onClick={describe}>
            {t('draft.describe.action')}
          </Button>
          <Button kind="danger" icon="cross" busy={command.busy} onClick={withdraw}>
            {t('draft.withdraw.action')}
          </Button>
        </Stack>
      </div>
    </Card>
  );
}
