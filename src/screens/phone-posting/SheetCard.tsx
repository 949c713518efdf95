import { useState } from 'preact/hooks';
import { addDays } from '#domain/calendar/civil-date.ts';
import { isoDayOf } from '#domain/calendar/iso-day.ts';
import type { Posting, PostingStanding } from '#domain/posting/posting.ts';
import { formatDate } from '#i18n/format.ts';
import { t } from '#i18n/posting.ts';
import { Button } from '#ui/Button.tsx';
import { Card, Facts, Stack } from '#ui/Card.tsx';
import { paperUrl } from '../shared/paper/paper-url.ts';
import { useTop } from '../shared/use-top.ts';
import type { BoardProps } from './board-props.ts';
import { CorrectSheet } from './CorrectSheet.tsx';
import styles from './posting.module.css';
import { SheetNames } from './SheetNames.tsx';
import { TakeDownForm } from './TakeDownForm.tsx';

type Posted = Extract<PostingStanding, { readonly type: 'hanging' | 'over' }>;

interface SheetCardProps extends BoardProps {
  readonly posted: Posted;
}

type Doing = 'nothing' | 'correcting' | 'taking-down';

/** The sheet that was put up: its clock first, then what there is to do about it. */
export function SheetCard(props: SheetCardProps) {
  const { standing, nameOf, posted } = props;
  const [doing, setDoing] = useState<Doing>('nothing');
  const { posting } = posted;
  const stop = () => setDoing('nothing');
  useTop(doing);
  if (doing === 'correcting') return <CorrectSheet {...props} posting={posting} onDone={stop} />;
  if (doing === 'taking-down') return <TakeDownForm {...props} posting={posting} onDone={stop} />;
  const locked = standing.review.state === 'accepted';
  return (
    <Card kind="key" title={t('sheet.title', { sheet: posting.sheet })}>
      <Clock posted={posted} />
      <Facts facts={factsOf(posting)} />
      <TakeDownButton
        posted={posted}
        locked={locked}
        isNext={standing.toVoteAgain.length === 0}
        onDo={setDoing}
      />
      <SheetNames households={posting.households} nameOf={nameOf} />
      <SheetPapers village={standing.review.village} takenDown={posting.takenDownOn !== ''} />
      <SheetActions posted={posted} locked={locked} onDo={setDoing} />
    </Card>
  );
}

/** “Còn 6 ngày, hết ngày 08/11/2026”, and from when the dossier may go. */
function Clock({ posted }: Pick<SheetCardProps, 'posted'>) {
  const date = formatDate(isoDayOf(posted.until));
  if (posted.type === 'over') return <p class={styles.clock}>{t('clock.over.status', { date })}</p>;
  const { daysLeft, until } = posted;
  return (
    <div>
      <p class={styles.clock}>
        {daysLeft === 0
          ? t('clock.last.status', { date })
          : t('clock.left.status', { count: daysLeft, date })}
      </p>
      <p class={styles.muted}>
        {t('clock.not-before.status', { date: formatDate(isoDayOf(addDays(until, 1))) })}
      </p>
    </div>
  );
}

function factsOf({ place, postedOn, takenDownOn }: Posting): readonly (readonly [string, string])[] {
  const facts: readonly (readonly [string, string])[] = [
    [t('sheet.place.label'), place || t('sheet.place.none')],
    [t('sheet.posted-on.label'), formatDate(postedOn)],
    [t('sheet.taken-down.label'), takenDownOn && formatDate(takenDownOn)],
  ];
  return facts.filter(([, value]) => value !== '');
}

interface SheetActionsProps extends Pick<SheetCardProps, 'posted'> {
  /** The commune has accepted the year: nothing of it changes any more. */
  readonly locked: boolean;
  readonly onDo: (doing: Doing) => void;
}

function SheetActions({ posted, locked, onDo }: SheetActionsProps) {
  if (locked) return null;
  return (
    <Stack gap={2}>
      <Button icon="pen" wide onClick={() => onDo('correcting')}>
        {t('correct.action')}
      </Button>
      {posted.type === 'hanging' && (
        <Button kind="quiet" icon="check" wide onClick={() => onDo('taking-down')}>
          {t('take-down.action')}
        </Button>
      )}
    </Stack>
  );
}

interface TakeDownButtonProps extends SheetActionsProps {
  /** Before that, an upheld opinion asks for a new vote and perhaps for a new sheet. */
  readonly isNext: boolean;
}

/** Once its time is over, the sheet comes down. */
function TakeDownButton({ posted, locked, isNext, onDo }: TakeDownButtonProps) {
  if (locked || posted.type !== 'over' || posted.posting.takenDownOn !== '') return null;
  return (
    <Button
      kind={isNext ? 'primary' : 'secondary'}
      icon="check"
      large={isNext}
      wide
      onClick={() => onDo('taking-down')}
    >
      {t('take-down.action')}
    </Button>
  );
}

interface SheetPapersProps {
  readonly village: string;
  readonly takenDown: boolean;
}

/** The papers that go with the sheet; the minutes of its end once it is down. */
function SheetPapers({ village, takenDown }: SheetPapersProps) {
  const paper = (n: number) => paperUrl('phone', { form: 'F9', paper: n, village });
  return (
    <Stack gap={2}>
      <Button icon="print" wide href={paper(0)}>
        {t('sheet.print.action')}
      </Button>
      <Button icon="minutes" wide href={paper(1)}>
        {t('sheet.minutes.action')}
      </Button>
      {takenDown && (
        <Button icon="minutes" wide href={paper(2)}>
          {t('sheet.end-minutes.action')}
        </Button>
      )}
    </Stack>
  );
}
