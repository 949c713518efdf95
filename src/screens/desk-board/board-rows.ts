import { computed, useComputed, type ReadonlySignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';

import { villagesOf, type Village } from '#domain/register/commune.ts';
import { reviewVillage } from '#domain/review/village-review.ts';
import { summaryOf, type VillageSummary } from '#domain/review/village-summary.ts';

import { useApp, type AppServices } from '../shared/app-context.ts';

/** One line of the board. */
export interface BoardRow {
  readonly village: Village;
  readonly summary: VillageSummary;
  /** When one of the village's phones was last heard; 0 when it has no phone. */
  readonly lastContact: number;
}

/** A village's summary as a signal of its own, so that an entry of one village computes one village anew. */
function createSummaries(app: AppServices, year: number) {
  const summaries = new Map<string, ReadonlySignal<VillageSummary>>();
  return (id: string): VillageSummary => {
    const known =
      summaries.get(id) ?? computed(() => summaryOf(reviewVillage(app.village(id).value, id, year)));
    summaries.set(id, known);
    return known.value;
  };
}

/** The commune's villages with what each has done; moves as entries arrive. */
export function useBoardRows(year: number): readonly BoardRow[] {
  const app = useApp();
  const summary = useMemo(() => createSummaries(app, year), [app, year]);
  const rows = useComputed(() =>
    villagesOf(app.commune.value).map((village): BoardRow => {
      const phones = app.directory.value.filter(
        (recorder) => recorder.village === village.id && !recorder.revoked,
      );
      return {
        village,
        summary: summary(village.id),
        lastContact: phones.reduce((latest, phone) => Math.max(latest, phone.lastContact), 0),
      };
    }),
  );
  return rows.value;
}
