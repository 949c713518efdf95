import { putUpPosting } from '#commands/postings.ts';
import type { PostingStanding } from '#domain/posting/posting.ts';
import { formatDate } from '#i18n/format.ts';
import { t } from '#i18n/posting.ts';
import { Button } from '#ui/Button.tsx';
import { Card, Facts } from '#ui/Card.tsx';
import { Notice } from '#ui/Notice.tsx';
import { useApp } from '../shared/app-context.ts';
import { namesText } from '../shared/dossier/dossier-words.ts';
import { paperUrl } from '../shared/paper/paper-url.ts';
import { termOf, type BoardProps } from './board-props.ts';
import { SheetForm } from './SheetForm.tsx';
import { SheetNames } from './SheetNames.tsx';

type Outdated = Extract<PostingStanding, { readonly type: 'outdated' }>;

interface NewSheetCardProps extends BoardProps {
  /** The sheet that hangs and no longer says what is proposed. */
  readonly outdated?: Outdated;
}

/** A sheet to put up: what is on it, its print, and one button once it is on the board. */
export function NewSheetCard({ standing, recorder, nameOf, outdated }: NewSheetCardProps) {
  const { recording } = useApp();
  const { review, proposed, postings } = standing;
  const print = paperUrl('phone', { form: 'F9', paper: 0, village: review.village });
  return (
    <>
      {outdated && <Changes outdated={outdated} nameOf={nameOf} />}
      <Card kind="key" title={t('sheet.new.title')}>
        <SheetNames households={proposed} nameOf={nameOf} />
        <Button icon="print" wide href={print}>
          {t('sheet.print.action')}
        </Button>
        <SheetForm
          standing={standing}
          keptAs={`new-sheet:${postings.length}`}
          action={t('put-up.action')}
          icon="check"
          onRecord={(at) =>
            recorder.run(
              () => putUpPosting(recording, { ...termOf(standing), review, postings }, at),
              t('put-up.status', { date: formatDate(at.postedOn) }),
            )
          }
        />
      </Card>
    </>
  );
}

/** Who is new on the list and who has gone from it since the sheet was put up. */
function Changes({ outdated, nameOf }: { readonly outdated: Outdated } & Pick<BoardProps, 'nameOf'>) {
  const { added, removed } = outdated;
  const facts = (
    [
      [t('put-up.added.label'), namesText(added, nameOf)],
      [t('put-up.removed.label'), namesText(removed, nameOf)],
    ] as const
  ).filter(([, names]) => names !== '');
  return (
    <Notice still tone="pending" title={t('put-up.new.title')}>
      <Facts facts={facts} />
      <p>{t('put-up.new.hint')}</p>
    </Notice>
  );
}
