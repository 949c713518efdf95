import { countOpinions, opinionsOf, toBeVotedAgain, type Opinion } from '#domain/posting/opinions.ts';
import { amendedOf } from '#domain/dossier/dossier.ts';
import { t } from '#i18n/desk.ts';
import { formatDate, formatList } from '#i18n/format.ts';
import { Stack } from '#ui/Card.tsx';
import { Notice } from '#ui/Notice.tsx';
import { StatusBadge } from '#ui/StatusBadge.tsx';
import type { Tone } from '#ui/tone.ts';

import { DeskTable, type DeskColumn } from '../shared/desk/DeskTable.tsx';
import { paperUrl } from '../shared/paper/paper-url.ts';
import { PartTools } from './PartTools.tsx';
import type { VillagePage } from './use-village.ts';
import type { PartProps } from './VillageTabs.tsx';

const TONES: Readonly<Record<Opinion['settlement'], Tone>> = {
  open: 'pending',
  dismissed: 'neutral',
  upheld: 'info',
};

function columnsOf({ nameOf }: VillagePage): readonly DeskColumn<Opinion>[] {
  const receivedText = ({ receivedOn }: Opinion) => (receivedOn === '' ? '' : formatDate(receivedOn));
  const settlementText = ({ settlement }: Opinion) => t(`opinions.settlement.${settlement}`);
  return [
    {
      key: 'about',
      header: t('opinions.column.about'),
      value: ({ household }) => (household === '' ? t('opinions.about-list.label') : nameOf(household)),
    },
    { key: 'text', header: t('opinions.column.text'), value: ({ text }) => text },
    {
      key: 'from',
      header: t('opinions.column.from'),
      value: ({ from }) => from || t('opinions.unnamed.label'),
    },
    {
      key: 'received',
      header: t('opinions.column.received'),
      value: ({ receivedOn }) => receivedOn,
      cell: receivedText,
      excel: receivedText,
    },
    {
      key: 'settlement',
      header: t('opinions.column.settlement'),
      value: settlementText,
      cell: (opinion) => (
        <StatusBadge tone={TONES[opinion.settlement]}>{settlementText(opinion)}</StatusBadge>
      ),
    },
    { key: 'how', header: t('opinions.column.how'), value: ({ how }) => how },
  ];
}

/** What people said of the posted list, and what became of it. */
export function OpinionsPart({ page, onReturn }: PartProps) {
  const opinions = opinionsOf(page.view, page.year);
  const again = toBeVotedAgain(opinions, amendedOf(page.review));
  const counts = countOpinions(opinions);
  return (
    <Stack gap={3}>
      {again.length > 0 && (
        <Notice tone="pending" still>
          {t('opinions.vote-again.status', { names: formatList(again.map(page.nameOf)) })}
        </Notice>
      )}
      {opinions.length > 0 && <p>{t('opinions.counts.status', { ...counts, count: counts.received })}</p>}
      {opinions.length === 0 && <p>{t('opinions.none')}</p>}
      {opinions.length > 0 && (
        <DeskTable
          name={t('opinions.table.label', { village: page.name, year: page.year })}
          columns={columnsOf(page)}
          rows={opinions}
          keyOf={({ id }) => id}
          emptyText={t('opinions.none')}
        />
      )}
      <PartTools
        papers={[
          {
            label: t('paper.opinions.action'),
            href: paperUrl('desk', { form: 'F9', paper: 3, village: page.id }),
          },
        ]}
        returnLabel={t('return.opinions.action')}
        onReturn={onReturn && (() => onReturn({ type: 'village', field: 'opinions' }))}
      />
    </Stack>
  );
}
