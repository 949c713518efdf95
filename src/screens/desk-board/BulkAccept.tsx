import { acceptableTogether, type AcceptableTogether } from '#domain/timeline/acceptable-together.ts';
import { t as commonText } from '#i18n/common.ts';
import { t } from '#i18n/desk.ts';
import { Button } from '#ui/Button.tsx';
import { Stack } from '#ui/Card.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Notice } from '#ui/Notice.tsx';
import { ProgressBar } from '#ui/ProgressBar.tsx';

import { useApp } from '../shared/app-context.ts';
import { ApartList } from './ApartList.tsx';
import { RunReport } from './RunReport.tsx';
import { GRACE_SECONDS, reviewedVillage, useAcceptRun, type AcceptRunState } from './use-accept-run.ts';

interface BulkAcceptProps {
  readonly year: number;
  /** The villages that the officer has in mind, by id. */
  readonly candidates: readonly string[];
  readonly nameOf: (village: string) => string;
  readonly onClose: () => void;
}

/** Accepts many villages at once: which can go together, which not and why, then one after the other. */
export function BulkAccept({ year, candidates, nameOf, onClose }: BulkAcceptProps) {
  const app = useApp();
  const run = useAcceptRun(year);
  const judged = acceptableTogether(candidates.map((village) => reviewedVillage(app, village, year)));
  const { phase } = run;
  const close = () => {
    run.stop();
    onClose();
  };
  return (
    <Dialog
      open
      title={t('bulk.title')}
      closeLabel={commonText('close.action')}
      // While it runs, closing would hide what is happening: it stops first, and then tells.
      onClose={phase.type === 'running' ? run.stop : close}
      actions={<Actions run={run} together={judged.together} onClose={close} />}
    >
      {phase.type === 'choosing' && <Choice judged={judged} year={year} nameOf={nameOf} />}
      {phase.type === 'grace' && (
        <Notice tone="pending" still>
          {t('bulk.grace.status', { villages: phase.villages.length, count: phase.seconds })}
        </Notice>
      )}
      {phase.type === 'running' && (
        <ProgressBar
          label={t('bulk.progress.label')}
          value={phase.came.length}
          max={phase.villages.length}
          text={t('bulk.progress.status', { done: phase.came.length, of: phase.villages.length })}
        />
      )}
      {phase.type === 'over' && <RunReport phase={phase} nameOf={nameOf} />}
    </Dialog>
  );
}

interface ChoiceProps {
  readonly judged: AcceptableTogether;
  readonly year: number;
  readonly nameOf: (village: string) => string;
}

function Choice({ judged: { together, apart }, year, nameOf }: ChoiceProps) {
  return (
    <Stack gap={3}>
      {together.length === 0 ? (
        <p>{t('bulk.none')}</p>
      ) : (
        <>
          <h3>{t('bulk.together.title', { count: together.length })}</h3>
          <p>{together.map(nameOf).join(', ')}</p>
          <p>{t('bulk.explain', { count: GRACE_SECONDS })}</p>
        </>
      )}
      {apart.length > 0 && <ApartList apart={apart} year={year} nameOf={nameOf} />}
    </Stack>
  );
}

interface ActionsProps {
  readonly run: AcceptRunState;
  readonly together: readonly string[];
  readonly onClose: () => void;
}

function Actions({ run, together, onClose }: ActionsProps) {
  const { phase } = run;
  switch (phase.type) {
    case 'choosing':
      if (together.length === 0) {
        return (
          <Button kind="primary" onClick={onClose}>
            {commonText('close.action')}
          </Button>
        );
      }
      return (
        <>
          <Button onClick={onClose}>{commonText('cancel.action')}</Button>
          <Button kind="primary" icon="check" onClick={() => run.begin(together)}>
            {t('bulk.start.action', { count: together.length })}
          </Button>
        </>
      );
    case 'grace':
      return (
        <>
          <Button onClick={() => run.runNow(phase.villages)}>{t('bulk.now.action')}</Button>
          <Button kind="primary" icon="undo" onClick={run.takeBack}>
            {commonText('undo.action')}
          </Button>
        </>
      );
    case 'running':
      return <Button onClick={run.stop}>{t('bulk.stop.action')}</Button>;
    case 'over':
      return (
        <Button kind="primary" onClick={onClose}>
          {commonText('done.action')}
        </Button>
      );
  }
}
