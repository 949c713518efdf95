import { useState } from 'preact/hooks';
import { hasSealedMinutes } from '#domain/dossier/dossier.ts';
import { t as common } from '#i18n/common.ts';
import { t } from '#i18n/posting.ts';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { UndoBar } from '#ui/UndoBar.tsx';
import { ActionFoot } from '../shared/ActionFoot.tsx';
import { useApp } from '../shared/app-context.ts';
import { useNameOf } from '../shared/dossier/use-name-of.ts';
import { useVillageStanding } from '../shared/dossier/use-village-standing.ts';
import { useRecorder } from '../shared/use-recorder.ts';
import { useTop } from '../shared/use-top.ts';
import { ActFailureNotice, type ActFailure } from './ActFailureNotice.tsx';
import { BoardPart } from './BoardPart.tsx';
import type { BoardProps } from './board-props.ts';
import { Disputes } from './Disputes.tsx';
import { EarlierSheets } from './EarlierSheets.tsx';
import { NoteForm } from './NoteForm.tsx';
import { OpinionsPart, VoteAgain } from './OpinionsPart.tsx';
import { SettleForm } from './SettleForm.tsx';

/** What fills the screen: the board, or a form that must not be lost between its parts. */
type Shown =
  | { readonly type: 'board' | 'noted' | 'note' }
  | { readonly type: 'settle'; readonly opinion: string };

const BOARD: Shown = { type: 'board' };

function Parts(props: BoardProps) {
  const [shown, setShown] = useState<Shown>(BOARD);
  const { opinions, posting, postings, dossier, review } = props.standing;
  // First the sheet comes down, though the dossier could go without.
  const hangsOn = posting.type === 'over' && posting.posting.takenDownOn === '';
  const isNext = dossier.isComplete && review.state === 'sealed' && !hangsOn;
  const back = (to: Shown = BOARD) => {
    props.recorder.forget();
    setShown(to);
  };
  useTop(shown.type);
  if (shown.type === 'note') return <NoteForm {...props} onDone={() => back({ type: 'noted' })} />;
  const opinion = shown.type === 'settle' && opinions.find(({ id }) => id === shown.opinion);
  if (opinion) return <SettleForm {...props} opinion={opinion} onDone={() => back()} />;
  // The next thing to do stands where the eye begins.
  const toDossier = (
    <Button
      kind={isNext ? 'primary' : 'secondary'}
      icon="list"
      large={isNext || undefined}
      wide
      href="/dossier"
    >
      {t('posting.dossier.action')}
    </Button>
  );
  return (
    <>
      <Disputes {...props} />
      <VoteAgain {...props} />
      {isNext && toDossier}
      <BoardPart {...props} />
      <OpinionsPart
        {...props}
        inSight={shown.type === 'noted'}
        onNote={() => setShown({ type: 'note' })}
        onSettle={(id) => setShown({ type: 'settle', opinion: id })}
      />
      <EarlierSheets postings={postings} />
      {!isNext && toDossier}
    </>
  );
}

/** The notice board: the sheet, its clock, and what people said. */
export function PostingScreen() {
  const { enrolment } = useApp();
  const standing = useVillageStanding(enrolment.village);
  const recorder = useRecorder<ActFailure>();
  const { view, review } = standing;
  const nameOf = useNameOf(view);
  if (!hasSealedMinutes(review)) {
    return (
      <EmptyState
        icon="flag"
        title={t('posting.sealed-first.title')}
        action={<Button href="/meeting">{t('posting.meeting.action')}</Button>}
      >
        {t('posting.sealed-first.hint')}
      </EmptyState>
    );
  }
  return (
    <>
      <ActFailureNotice failure={recorder.failure} />
      <Parts standing={standing} recorder={recorder} nameOf={nameOf} />
      <ActionFoot empty={recorder.done === undefined}>
        <UndoBar text={recorder.done} undoLabel={common('undo.action')} onUndo={recorder.undo} />
      </ActionFoot>
    </>
  );
}
