import { entryId } from '#domain/book/entry.ts';
import type { BookView } from '#domain/book/view.ts';
import { t as errors } from '#i18n/errors.ts';
import { formatDateTime } from '#i18n/format.ts';
import { t } from '#i18n/returns.ts';
import { Card } from '#ui/Card.tsx';
import type { SetAsideEntry } from './app-context.ts';
import { entryLabel, subjectLabel } from './book-words.ts';
import { useRecorderName } from './recorder-name.ts';

interface SetAsideListProps {
  readonly view: BookView;
  readonly entries: readonly SetAsideEntry[];
}

/** Entries that are kept and speak for nothing: what was recorded, why it has no effect, and what one can do. */
export function SetAsideList({ view, entries }: SetAsideListProps) {
  const nameOf = useRecorderName();
  return (
    <>
      {entries.map(({ entry, code }) => (
        <Card key={entryId(entry)} title={subjectLabel(view, entry.kind, entry.subject)}>
          <p>{entryLabel(entry.kind, entry.body)}</p>
          <p>
            <strong>{errors(`aside.${code}.error`)}</strong> {errors(`aside.${code}.hint`)}
          </p>
          <p>
            <small>
              {t('aside.who.detail', { name: nameOf(entry), when: formatDateTime(entry.recordedAt) })}
            </small>
          </p>
        </Card>
      ))}
    </>
  );
}
