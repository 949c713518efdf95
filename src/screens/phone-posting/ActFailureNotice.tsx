import { useEffect, useRef } from 'preact/hooks';
import type { OpinionFailure, PostingFailure } from '#commands/postings.ts';
import type { RecordFailure } from '#commands/recording.ts';
import { formatDate } from '#i18n/format.ts';
import { t } from '#i18n/posting.ts';
import { Notice } from '#ui/Notice.tsx';
import { FailureNotice } from '../shared/FailureNotice.tsx';
import { isRecordFailure } from '../shared/record-failure.ts';

/** Why nothing was done at the board. */
export type ActFailure = PostingFailure | OpinionFailure;

type OwnFailure = Exclude<ActFailure, RecordFailure>;

/** What is wrong, and the one thing to do. */
function wordsOf(failure: OwnFailure): readonly [error: string, hint: string] {
  switch (failure.type) {
    case 'before-posting':
      return [t('before-posting.error'), t('before-posting.hint', { date: formatDate(failure.postedOn) })];
    case 'term-runs': {
      const date = formatDate(failure.until);
      return [t('term-runs.error', { date }), t('term-runs.hint', { date })];
    }
    case 'not-required':
    case 'not-sealed':
    case 'nobody-proposed':
    case 'no-such-day':
    case 'already-posted':
    case 'taken-down':
    case 'no-text':
    case 'no-reason':
      return [t(`${failure.type}.error`), t(`${failure.type}.hint`)];
  }
}

/** Why nothing was put up, taken down, noted or settled. */
export function ActFailureNotice({ failure }: { readonly failure: ActFailure | undefined }) {
  if (!failure) return null;
  return isRecordFailure(failure) ? <FailureNotice failure={failure} /> : <OwnNotice failure={failure} />;
}

function OwnNotice({ failure }: { readonly failure: OwnFailure }) {
  const place = useRef<HTMLDivElement>(null);
  // The button that was pressed may be a screen further down.
  useEffect(() => place.current?.scrollIntoView({ block: 'nearest' }), [failure]);
  const [error, hint] = wordsOf(failure);
  return (
    <div ref={place}>
      <Notice tone="danger" title={error}>
        {hint}
      </Notice>
    </div>
  );
}
