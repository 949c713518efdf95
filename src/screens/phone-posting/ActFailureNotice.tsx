import { useEffect, useRef } from 'preact/hooks';
import type { RecordFailure } from '#commands/recording.ts';
import { formatDate } from '#i18n/format.ts';
import { t } from '#i18n/posting.ts';
import { Notice } from '#ui/Notice.tsx';
import { FailureNotice } from '../shared/FailureNotice.tsx';
import type { ActFailure } from './use-acts.ts';

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
    default:
      return [t(`${failure.type}.error`), t(`${failure.type}.hint`)];
  }
}

/** Why nothing was put up, taken down, noted or settled. */
export function ActFailureNotice({ failure }: { readonly failure: ActFailure | undefined }) {
  if (!failure) return null;
  switch (failure.type) {
    case 'storage-full':
    case 'storage-closed':
    case 'storage-lost':
    case 'sealed':
    case 'accepted':
      return <FailureNotice failure={failure} />;
    default:
      return <OwnNotice failure={failure} />;
  }
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
