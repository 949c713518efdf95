import { correctPosting } from '#commands/postings.ts';
import type { Posting } from '#domain/posting/posting.ts';
import { t } from '#i18n/posting.ts';
import { Card } from '#ui/Card.tsx';
import { useApp } from '../shared/app-context.ts';
import { termOf, type BoardProps } from './board-props.ts';
import { SheetForm } from './SheetForm.tsx';

interface CorrectSheetProps extends BoardProps {
  readonly posting: Posting;
  readonly onDone: () => void;
}

/** Place or day that was typed wrong; the last day is reckoned anew. */
export function CorrectSheet({ standing, recorder, posting, onDone }: CorrectSheetProps) {
  const { recording } = useApp();
  const { village } = standing.review;
  const leave = () => {
    recorder.forget();
    onDone();
  };
  return (
    <Card title={t('correct.title')}>
      <SheetForm
        standing={standing}
        posting={posting}
        keptAs={`correct-sheet:${posting.id}`}
        action={t('correct.record.action')}
        icon="pen"
        onCancel={leave}
        onRecord={async (at) => {
          const correct = () => correctPosting(recording, village, posting, at, termOf(standing));
          const recorded = await recorder.run(correct, t('correct.status'));
          if (recorded) onDone();
          return recorded;
        }}
      />
    </Card>
  );
}
