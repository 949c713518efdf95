import type { HouseholdEvent } from '#domain/year-book/succession.ts';
import { formatDate, formatList } from '#i18n/format.ts';
import { t } from '#i18n/year-book.ts';
import { Card } from '#ui/Card.tsx';

import { DeskTable, type DeskColumn } from '../../shared/desk/DeskTable.tsx';

type NameOf = (household: string) => string;

/** What happened, with the names of all it concerns. */
function eventWords({ type, from, to, formerHead }: HouseholdEvent, nameOf: NameOf): string {
  const names = (ids: readonly string[]) => formatList(ids.map(nameOf));
  const others = (ids: readonly string[], than: readonly string[]) =>
    names(ids.filter((id) => !than.includes(id)));
  switch (type) {
    case 'split':
      return t('event.split.words', { from: names(from), to: others(to, from) });
    case 'merge':
      return t('event.merge.words', { from: others(from, to), to: names(to) });
    case 'new-head':
      return t('event.new-head.words', { before: formerHead, after: names(to) });
    case 'moved-in':
      return t('event.moved-in.words', { name: names(to) });
    case 'moved-out':
      return t('event.moved-out.words', { name: names(from) });
  }
}

const columns = (nameOf: NameOf): readonly DeskColumn<HouseholdEvent>[] => [
  { key: 'on', header: t('events.column.on'), value: ({ on }) => (on === '' ? '' : formatDate(on)) },
  { key: 'what', header: t('events.column.what'), value: (event) => eventWords(event, nameOf) },
  { key: 'note', header: t('events.column.note'), value: ({ note }) => note },
];

interface EventsCardProps {
  readonly events: readonly HouseholdEvent[];
  readonly nameOf: NameOf;
}

/** What happened to the household and to those it comes from. */
export function EventsCard({ events, nameOf }: EventsCardProps) {
  return (
    <Card title={t('events.title')}>
      {events.length === 0 ? (
        <p>{t('events.empty.status')}</p>
      ) : (
        <DeskTable
          name={t('events.title')}
          columns={columns(nameOf)}
          rows={events}
          keyOf={({ id }) => id}
          emptyText=""
          filter={false}
        />
      )}
    </Card>
  );
}
