import { useState } from 'preact/hooks';
import { groupOf, nextOpen } from '#domain/assessment/assessment-summary.ts';
import { useTop } from '../../shared/use-top.ts';
import type { OpenMeeting } from '../use-meeting.ts';
import { BulkPicker } from './BulkPicker.tsx';
import { HouseholdAssessment } from './HouseholdAssessment.tsx';
import { Overview } from './Overview.tsx';
import { useAssessRecorder } from './use-assess-recorder.ts';

type Place = { readonly at: 'list' | 'bulk' } | { readonly at: 'household'; readonly id: string };

/** How the households stand against the standards: all at once with exceptions, then those one after the other. */
export function AssessmentStep({ open }: { readonly open: OpenMeeting }) {
  const recorder = useAssessRecorder(open);
  const [where, setWhere] = useState<Place>({ at: 'list' });
  useTop(where.at === 'household' ? where.id : where.at);
  const list = () => setWhere({ at: 'list' });
  const goTo = (id: string | undefined) =>
    setWhere(id === undefined ? { at: 'list' } : { at: 'household', id });

  if (where.at === 'bulk') {
    return <BulkPicker open={open} recorder={recorder} onDone={goTo} onBack={list} />;
  }
  if (where.at === 'household') {
    const next = nextOpen(open.assessment, where.id);
    return (
      <HouseholdAssessment
        key={where.id}
        open={open}
        recorder={recorder}
        household={where.id}
        next={next}
        onGo={goTo}
        onList={list}
      />
    );
  }
  return (
    <Overview
      open={open}
      recorder={recorder}
      onBulk={() => setWhere({ at: 'bulk' })}
      onOpen={(id) => goTo(id)}
      groupOf={(id) => groupOf(open.assessment.standings.get(id) ?? { type: 'none' })}
    />
  );
}
