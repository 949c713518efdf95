import type { CommuneYearFailure } from '#commands/commune-year.ts';
import type { RecordFailure } from '#commands/recording.ts';
import { t as common } from '#i18n/common.ts';
import { formatDate, formatList } from '#i18n/format.ts';
import { t } from '#i18n/rules.ts';
import { Notice } from '#ui/Notice.tsx';
import { UndoBar } from '#ui/UndoBar.tsx';

import { FailureNotice } from '../shared/FailureNotice.tsx';
import { problemWords } from './editor/group-props.ts';
import type { YearCommand } from './use-year-command.ts';

type OwnFailure = Exclude<CommuneYearFailure, RecordFailure>;
type Slots = { readonly what: string };

const daysText = (days: readonly string[]): string =>
  formatList(days.map((day) => (day ? formatDate(day) : '–')));

/** What a sentence about a failure names; a new failure does not compile without its words. */
function slotsOf(failure: OwnFailure): Slots {
  switch (failure.type) {
    case 'no-such-day':
      return { what: failure.day || '–' };
    case 'other-year':
    case 'day-twice':
    case 'worked-anyway':
      return { what: daysText(failure.days) };
    case 'wrong-numbers':
      return { what: [...new Set(failure.problems.map(({ type }) => problemWords(type)))].join(' ') };
    case 'no-name':
    case 'no-document':
    case 'villages-do-not-fit':
      return { what: '' };
  }
}

const isOwn = (failure: CommuneYearFailure): failure is OwnFailure => failure.type in OWN;

const OWN: Readonly<Record<OwnFailure['type'], true>> = {
  'no-name': true,
  'no-such-day': true,
  'other-year': true,
  'day-twice': true,
  'worked-anyway': true,
  'no-document': true,
  'villages-do-not-fit': true,
  'wrong-numbers': true,
};

/** Why nothing was recorded, in a sentence and one thing to do. */
function YearFailureNotice({ failure }: { readonly failure: CommuneYearFailure | undefined }) {
  if (!failure) return null;
  if (!isOwn(failure)) return <FailureNotice failure={failure} />;
  return (
    <Notice tone="danger" title={t(`failure.${failure.type}.error`, slotsOf(failure))}>
      {t(`failure.${failure.type}.hint`)}
    </Notice>
  );
}

/** What became of the last command: why it failed, or what was recorded and the one step back. */
export function CommandFeedback({ of: command }: { readonly of: YearCommand }) {
  return (
    <>
      <YearFailureNotice failure={command.failure} />
      <UndoBar text={command.done} undoLabel={common('undo.action')} onUndo={command.undo} />
    </>
  );
}
