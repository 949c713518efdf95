import type { Posting, PostingStanding } from '#domain/posting/posting.ts';
import { postingsOf, postingStandingOf } from '#domain/posting/posting.ts';
import { proposedOf } from '#domain/dossier/dossier.ts';
import { isoDayOf } from '#domain/calendar/iso-day.ts';
import { ruleSetOfVillage } from '#domain/register/year-rules.ts';
import { t } from '#i18n/desk.ts';
import { formatDate, formatNumber } from '#i18n/format.ts';
import { Stack } from '#ui/Card.tsx';
import { Notice } from '#ui/Notice.tsx';

import { useApp } from '../shared/app-context.ts';
import { DeskTable, type DeskColumn } from '../shared/desk/DeskTable.tsx';
import { paperUrl } from '../shared/paper/paper-url.ts';
import { PartTools } from './PartTools.tsx';
import type { VillagePage } from './use-village.ts';
import type { PartProps } from './VillageTabs.tsx';

const dayText = (day: string): string => (day === '' ? t('none.label') : formatDate(day));

function columns(): readonly DeskColumn<Posting>[] {
  return [
    { key: 'sheet', header: t('posting.column.sheet'), value: ({ sheet }) => sheet },
    {
      key: 'count',
      header: t('posting.column.households'),
      align: 'end',
      value: ({ households }) => households.length,
    },
    { key: 'place', header: t('posting.column.place'), value: ({ place }) => place },
    dayColumn('from', t('posting.column.from'), ({ postedOn }) => postedOn),
    dayColumn('until', t('posting.column.until'), ({ until }) => until),
    dayColumn('down', t('posting.column.down'), ({ takenDownOn }) => takenDownOn),
  ];
}

/** A day as people wrote it: sorts as it is, reads as 24/11/2026. */
function dayColumn(key: string, header: string, dayOf: (posting: Posting) => string): DeskColumn<Posting> {
  const textOf = (posting: Posting) => dayText(dayOf(posting));
  return { key, header, value: dayOf, cell: textOf, excel: textOf };
}

/** The sheets on the notice board: which names, how long, and whether they are still the list. */
export function PostingsPart({ page, onReturn }: PartProps) {
  const postings = postingsOf(page.view, page.year);
  const standing = useStanding(page, postings);
  return (
    <Stack gap={3}>
      <Notice tone={TONES[standing.type]} still>
        {standingSentence(standing, page)}
      </Notice>
      {postings.length > 0 && (
        <DeskTable
          name={t('posting.table.label', { village: page.name, year: page.year })}
          columns={columns()}
          rows={postings}
          keyOf={({ id }) => id}
          emptyText={t('posting.none')}
          filter={false}
        />
      )}
      <PartTools
        papers={[
          {
            label: t('paper.posting-notice.action'),
            href: paperUrl('desk', { form: 'F9', paper: 0, village: page.id }),
          },
          {
            label: t('paper.posting-minutes.action'),
            href: paperUrl('desk', { form: 'F9', paper: 1, village: page.id }),
          },
        ]}
        returnLabel={t('return.posting.action')}
        onReturn={onReturn && (() => onReturn({ type: 'village', field: 'posting' }))}
      />
    </Stack>
  );
}

const TONES = {
  'not-required': 'info',
  'not-posted': 'pending',
  outdated: 'danger',
  hanging: 'info',
  over: 'success',
} as const satisfies Readonly<Record<PostingStanding['type'], string>>;

function useStanding({ id, year, review }: VillagePage, postings: readonly Posting[]): PostingStanding {
  const app = useApp();
  return postingStandingOf({
    term: ruleSetOfVillage(app.commune.value, year, id).posting.value,
    proposed: proposedOf(review),
    postings,
    today: app.today.value,
  });
}

function standingSentence(standing: PostingStanding, { nameOf }: VillagePage): string {
  switch (standing.type) {
    case 'not-required':
    case 'not-posted':
      return t(`posting.standing.${standing.type}`);
    case 'outdated':
      return [
        t('posting.standing.outdated'),
        namesSentence('added', standing.added.map(nameOf)),
        namesSentence('removed', standing.removed.map(nameOf)),
      ]
        .filter(Boolean)
        .join(' ');
    case 'hanging':
      return t('posting.standing.hanging', {
        date: formatDate(isoDayOf(standing.until)),
        count: formatNumber(standing.daysLeft),
      });
    case 'over':
      return t('posting.standing.over', { date: formatDate(isoDayOf(standing.until)) });
  }
}

const NAMES_MAX = 5;

function namesSentence(change: 'added' | 'removed', names: readonly string[]): string {
  if (names.length === 0) return '';
  const shown = names.slice(0, NAMES_MAX).join(', ');
  const others = names.length - NAMES_MAX;
  const list = others > 0 ? t('flags.and-others', { names: shown, count: others }) : shown;
  return t(`posting.standing.${change}`, { count: names.length, names: list });
}
