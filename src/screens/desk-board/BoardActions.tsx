import { useState } from 'preact/hooks';

import { t } from '#i18n/desk.ts';
import { Button } from '#ui/Button.tsx';
import { Stack } from '#ui/Card.tsx';

import { useFocusKept } from '../shared/desk/use-focus-kept.ts';
import { isWithCommune } from './board-filters.ts';
import { BulkAccept } from './BulkAccept.tsx';
import type { BoardRow } from './board-rows.ts';

interface BoardActionsProps {
  readonly year: number;
  readonly rows: readonly BoardRow[];
  readonly selected: ReadonlySet<string>;
  readonly onDone: () => void;
}

/** What can be done for many villages at once. */
export function BoardActions({ year, rows, selected, onDone }: BoardActionsProps) {
  const [candidates, setCandidates] = useState<readonly string[]>();
  // Once everything is accepted, the button that opened the dialog is gone.
  useFocusKept(candidates ? 'bulk' : 'board', 'h1');
  const submitted = rows.filter(isWithCommune);
  const ready = submitted.filter(({ isReady }) => isReady).length;
  const names = new Map(rows.map(({ village }) => [village.id, village.name]));
  const idsOf = (some: readonly BoardRow[]) => some.map(({ village }) => village.id);
  return (
    <>
      <Stack row gap={3}>
        {submitted.length > 0 && (
          <Button
            kind={ready > 0 ? 'primary' : 'secondary'}
            icon="check"
            onClick={() => setCandidates(idsOf(submitted))}
          >
            {t('bulk.unflagged.action', { count: ready })}
          </Button>
        )}
        {selected.size > 0 && (
          <Button
            icon="check"
            onClick={() => setCandidates(idsOf(rows).filter((village) => selected.has(village)))}
          >
            {t('bulk.chosen.action', { count: selected.size })}
          </Button>
        )}
      </Stack>
      {candidates && (
        <BulkAccept
          year={year}
          candidates={candidates}
          nameOf={(village) => names.get(village) ?? village}
          onClose={() => {
            setCandidates(undefined);
            onDone();
          }}
        />
      )}
    </>
  );
}
