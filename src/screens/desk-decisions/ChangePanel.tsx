import { useLocation } from 'preact-iso';
import { useMemo, useState } from 'preact/hooks';

import { correctDecision, revokeTitles, type NamedVillage } from '#commands/decisions.ts';
import { t } from '#i18n/decisions.ts';
import { Button } from '#ui/Button.tsx';
import { Card, Stack } from '#ui/Card.tsx';
import { Notice } from '#ui/Notice.tsx';

import { useApp } from '../shared/app-context.ts';
import { changeableIn, correctedParts, heldKeys, revokedParts, type Changeable } from './changeable.ts';
import type { Change } from './ChangeCard.tsx';
import styles from './Decisions.module.css';
import { DecisionFailureNotice, VillageLinks } from './DecisionFailureNotice.tsx';
import { linesOf } from './grounds.ts';
import { GroundsField } from './GroundsField.tsx';
import { HouseholdTable, namedHouseholds } from './HouseholdTable.tsx';
import { ReasonField } from './ReasonField.tsx';
import type { DecisionPage } from './use-decision.ts';
import { useDecisionCommand } from './use-decision-command.ts';

interface ChangePanelProps {
  readonly page: DecisionPage;
  readonly change: Change;
  readonly onClose: () => void;
}

/** Drafts the decision that changes a signed one: whom it takes the title from, or who has it instead. */
export function ChangePanel({ page, change, onClose }: ChangePanelProps) {
  const { decision, found } = page;
  const changeable = useMemo(() => changeableIn(page, change), [page, change]);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(() =>
    change === 'correction' ? heldKeys(changeable) : new Set(),
  );
  const rows = useMemo(
    () => namedHouseholds(changeable.map(({ village, choices }) => ({ village, households: choices }))),
    [changeable],
  );
  const replaced = page.parts
    .map(({ village }) => village)
    .filter((village) => !changeable.some((one) => one.village.id === village));
  return (
    <Card
      title={t(
        change === 'correction' ? 'change.correction.title' : `change.revocation-${decision.award}.title`,
      )}
      kind="key"
    >
      <p>{t(change === 'correction' ? 'change.correction.hint' : 'change.revocation.hint')}</p>
      {replaced.length > 0 && (
        <Notice tone="info" still>
          {t('change.replaced.status')} <VillageLinks villages={replaced} names={found} />
        </Notice>
      )}
      <HouseholdTable
        name={t(change === 'correction' ? 'change.correction.label' : 'change.revocation.label')}
        rows={rows}
        selection={{
          selected: ticked,
          onChange: setTicked,
          labelOf: ({ headName, village }) =>
            t('change.row.label', { name: headName, village: village.name }),
          allLabel: t('change.all.label'),
        }}
      />
      <ChangeForm page={page} change={change} changeable={changeable} ticked={ticked} onClose={onClose} />
    </Card>
  );
}

interface ChangeFormProps extends ChangePanelProps {
  readonly changeable: readonly Changeable[];
  readonly ticked: ReadonlySet<string>;
}

function ChangeForm({ page, change, changeable, ticked, onClose }: ChangeFormProps) {
  const { decision, found } = page;
  const { recording } = useApp();
  const { route } = useLocation();
  const command = useDecisionCommand();
  const [reason, setReason] = useState('');
  const [grounds, setGrounds] = useState('');
  const named: readonly NamedVillage[] =
    change === 'correction' ? correctedParts(changeable, ticked) : revokedParts(changeable, ticked);
  const draft = async () => {
    const make = change === 'correction' ? correctDecision : revokeTitles;
    const later = { reason: reason.trim(), grounds: linesOf(grounds), named };
    const id = await command.run(() => make(recording, decision, later));
    if (id !== undefined) route(`/desk/decisions/${id}`);
  };
  return (
    <div class={styles.form}>
      <p>
        {change === 'correction'
          ? t('change.correction.status', { count: named.length })
          : t('change.revocation.status', { count: ticked.size })}
      </p>
      <ReasonField type={change} value={reason} onInput={setReason} />
      <GroundsField value={grounds} onInput={setGrounds} />
      <DecisionFailureNotice failure={command.failure} names={found} />
      <Stack row gap={3}>
        <Button onClick={onClose}>{t('change.cancel.action')}</Button>
        <Button
          kind="primary"
          icon="check"
          busy={command.busy}
          disabled={named.length === 0}
          onClick={() => void draft()}
        >
          {t('change.draft.action')}
        </Button>
      </Stack>
    </div>
  );
}
