import { useState } from 'preact/hooks';

import type { ReturnTarget } from '#domain/book/kinds.ts';
import { opinionsOf } from '#domain/posting/opinions.ts';
import { postingsOf } from '#domain/posting/posting.ts';
import { t } from '#i18n/desk.ts';
import { Tabs } from '#ui/Tabs.tsx';

import { SetAsideTable } from '../shared/desk/SetAsideTable.tsx';
import { DisputesPart } from './DisputesPart.tsx';
import { DossierPart } from './DossierPart.tsx';
import { HouseholdsTable } from './HouseholdsTable.tsx';
import { MeetingsPart } from './MeetingsPart.tsx';
import { MinutesPart } from './MinutesPart.tsx';
import { OpinionsPart } from './OpinionsPart.tsx';
import { PostingsPart } from './PostingsPart.tsx';
import { ReturnsTable } from './ReturnsTable.tsx';
import type { VillagePage } from './use-village.ts';

/** The parts of a village's dossier. */
const PARTS = [
  'households',
  'meetings',
  'minutes',
  'postings',
  'opinions',
  'dossier',
  'disputes',
  'set-aside',
  'returns',
] as const;
type Part = (typeof PARTS)[number];

export interface PartProps {
  readonly page: VillagePage;
  /** Starts to return something; nothing can go back once the village is accepted. */
  readonly onReturn: ((target: ReturnTarget) => void) | undefined;
}

/** The dossier part by part. */
export function VillageTabs({ page, onReturn }: PartProps) {
  const [part, setPart] = useState<Part>('households');
  const { review, setAside, view, year } = page;
  const counts: Readonly<Record<Part, number | undefined>> = {
    households: review.households.length,
    meetings: review.meetings.length,
    minutes: undefined,
    postings: postingsOf(view, year).length,
    opinions: opinionsOf(view, year).length,
    dossier: undefined,
    disputes: review.disputes.length,
    'set-aside': setAside.length,
    returns: review.returnItems.length,
  };
  return (
    <Tabs
      label={t('village.tabs.label')}
      tabs={PARTS.map((id) => ({ id, label: t(`village.tab.${id}`), count: counts[id] || undefined }))}
      selected={part}
      onSelect={setPart}
    >
      {part === 'households' && <HouseholdsTable page={page} onReturn={onReturn} />}
      {part === 'meetings' && <MeetingsPart page={page} onReturn={onReturn} />}
      {part === 'minutes' && <MinutesPart page={page} />}
      {part === 'postings' && <PostingsPart page={page} onReturn={onReturn} />}
      {part === 'opinions' && <OpinionsPart page={page} onReturn={onReturn} />}
      {part === 'dossier' && <DossierPart page={page} onReturn={onReturn} />}
      {part === 'disputes' && <DisputesPart page={page} />}
      {part === 'set-aside' && (
        <SetAsideTable
          rows={setAside.map((each) => ({ ...each, villageName: page.name, view: page.view }))}
        />
      )}
      {part === 'returns' && <ReturnsTable page={page} />}
    </Tabs>
  );
}
