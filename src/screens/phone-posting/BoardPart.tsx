import { t } from '#i18n/posting.ts';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Notice } from '#ui/Notice.tsx';
import { CitationLine } from '../shared/minutes/CitationLine.tsx';
import type { BoardProps } from './board-props.ts';
import { NewSheetCard } from './NewSheetCard.tsx';
import { SheetCard } from './SheetCard.tsx';

const toDossier = () => ({ label: t('posting.dossier.action'), href: '/dossier' });

/** Where the posting of the list is, and what is done about it next. */
export function BoardPart(props: BoardProps) {
  const { standing } = props;
  const { posting, proposed, ruleSet } = standing;
  if (posting.type === 'not-required') {
    return (
      <Notice still title={t('posting.not-required.title')} action={toDossier()}>
        <p>{t('posting.not-required.hint')}</p>
        <CitationLine rule={ruleSet.posting} />
      </Notice>
    );
  }
  if (proposed.length === 0) {
    return (
      <EmptyState
        icon="list"
        title={t('posting.nobody.title')}
        action={<Button href="/dossier">{t('posting.dossier.action')}</Button>}
      >
        {t('posting.nobody.hint')}
      </EmptyState>
    );
  }
  switch (posting.type) {
    case 'not-posted':
      return <NewSheetCard {...props} />;
    case 'outdated':
      return <NewSheetCard {...props} outdated={posting} />;
    case 'hanging':
    case 'over':
      return <SheetCard {...props} posted={posting} />;
  }
}
