import { useComputed } from '@preact/signals';
import { fromBook } from '#documents/from-book/f08-minutes.ts';
import type { PaperProblem } from '#documents/from-book/paper-sources.ts';
import type { Meeting } from '#domain/meeting/meeting.ts';
import { t } from '#i18n/minutes.ts';
import { Notice } from '#ui/Notice.tsx';
import { useApp } from '../app-context.ts';
import { bookSources } from '../paper/book-sources.ts';
import { PaperView } from '../paper/PaperView.tsx';

interface MinutesDocumentProps {
  /** The village's id. */
  readonly village: string;
  readonly meeting: Meeting;
}

/** The sealed minutes as the decree's form: the same paper as in the file, printable on a phone without a network. */
export function MinutesDocument({ village, meeting }: MinutesDocumentProps) {
  const app = useApp();
  const { id, year } = meeting;
  const made = useComputed(() => fromBook.make(bookSources(app, [village], year), { village, meeting: id }));
  return made.value.ok ? <PaperView paper={made.value.value} /> : <NoMinutes why={made.value.error.type} />;
}

/** Why there is nothing to print, and what to do about it. */
const NoMinutes = ({ why }: { readonly why: PaperProblem['type'] }) => (
  <Notice tone="pending" title={t(`none.${why}.title`)}>
    {t(`none.${why}.hint`)}
  </Notice>
);
