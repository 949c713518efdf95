import { useEffect, useRef, useState } from 'preact/hooks';

import { eraseHousehold, eraseSubjects } from '#commands/privacy.ts';
import type { RecordFailure, RecordResult } from '#commands/recording.ts';
import { previewErasure } from '#domain/privacy/erasure-preview.ts';
import type { DueData } from '#domain/privacy/retention.ts';
import { t } from '#i18n/privacy.ts';

import { useApp, type AppServices } from '../shared/app-context.ts';
import { nextTurn } from '../shared/next-turn.ts';

/** As many subjects as one erasure names: small enough for a slow line. */
const SUBJECTS_AT_ONCE = 100;

/** How far an erasure in bulk is. */
export type Erasing =
  | { readonly type: 'idle' }
  | { readonly type: 'running'; readonly done: number; readonly total: number }
  | {
      readonly type: 'over';
      readonly erased: number;
      readonly stopped: boolean;
      readonly failure?: RecordFailure;
    };

interface Step {
  readonly count: number;
  readonly record: () => Promise<RecordResult>;
}

function stepsOf(app: AppServices, due: readonly DueData[]): readonly Step[] {
  return due.flatMap(({ rule, village, year, subjects, households }) => {
    const reason = `${t('retention.reason')}: ${t(`retention.rule.${rule.id}.label`)} ${year}`;
    const chunks: (readonly string[])[] = [];
    for (let at = 0; at < subjects.length; at += SUBJECTS_AT_ONCE)
      chunks.push(subjects.slice(at, at + SUBJECTS_AT_ONCE));
    const views = { village: app.village(village).peek(), restricted: app.restricted(village).peek() };
    return [
      ...chunks.map((some) => ({
        count: some.length,
        record: () => eraseSubjects(app.recording, village, { reason, subjects: some }),
      })),
      ...households.map((household) => ({
        count: 1,
        record: () =>
          eraseHousehold(app.recording, village, { ...previewErasure(views, household).body, reason }),
      })),
    ];
  });
}

/** Erases what is due, piece by piece; can be stopped between two of them. What was recorded stays erased. */
export function useErasing() {
  const app = useApp();
  const [erasing, setErasing] = useState<Erasing>({ type: 'idle' });
  const stopped = useRef(false);
  useEffect(
    () => () => {
      stopped.current = true;
    },
    [],
  );
  const begin = async (due: readonly DueData[]): Promise<void> => {
    stopped.current = false;
    const steps = stepsOf(app, due);
    let erased = 0;
    for (const [done, step] of steps.entries()) {
      setErasing({ type: 'running', done, total: steps.length });
      await nextTurn();
      if (stopped.current) return setErasing({ type: 'over', erased, stopped: true });
      const recorded = await step.record();
      if (!recorded.ok) return setErasing({ type: 'over', erased, stopped: true, failure: recorded.error });
      erased += step.count;
    }
    setErasing({ type: 'over', erased, stopped: false });
  };
  return {
    erasing,
    begin,
    stop: () => {
      stopped.current = true;
    },
  };
}
