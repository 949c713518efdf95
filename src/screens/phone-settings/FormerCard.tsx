import { useEffect, useState } from 'preact/hooks';
import { entryId } from '#domain/book/entry.ts';
import { formatDateTime } from '#i18n/format.ts';
import { t } from '#i18n/rejoin.ts';
import type { FormerStream } from '#store/rejoin.ts';
import { Card, Facts } from '#ui/Card.tsx';
import { useApp } from '../shared/app-context.ts';
import { entryLabel, subjectLabel } from '../shared/book-words.ts';

function FormerEntries({ entries }: Pick<FormerStream, 'entries'>) {
  const { enrolment, village } = useApp();
  const view = village(enrolment.village).value;
  return (
    <details>
      <summary>{t('former.entries.action')}</summary>
      <ul>
        {entries.map((entry) => (
          <li key={entryId(entry)}>
            {subjectLabel(view, entry.kind, entry.subject)}: {entryLabel(entry.kind, entry.body)} (
            {formatDateTime(entry.recordedAt)})
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The names that this device went by before it was invited again, and what it recorded under them: kept, and readable for good. */
export function FormerCards() {
  const { identity } = useApp();
  const [streams, setStreams] = useState<readonly FormerStream[]>([]);
  useEffect(() => void identity.former().then(setStreams), [identity]);
  return (
    <>
      {streams.map(({ enrolment, leftAt, entries }) => (
        <Card key={enrolment.device} title={t('former.title')}>
          <p>
            {entries.length > 0
              ? t('former.again.status', { count: entries.length })
              : t('former.nothing.status')}
          </p>
          <Facts
            facts={[
              [t('former.device.label'), enrolment.device],
              [t('former.left.label'), formatDateTime(leftAt)],
            ]}
          />
          {entries.length > 0 && <FormerEntries entries={entries} />}
        </Card>
      ))}
    </>
  );
}
