import { useComputed } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { PaperFromBook, PaperSubject } from '#documents/from-book/paper-sources.ts';
import { t } from '#i18n/papers.ts';
import { useApp } from '../shared/app-context.ts';
import { LazyPart } from '../shared/LazyPart.tsx';
import { EVERY_HOUSEHOLD, type PaperAddress } from '../shared/paper/paper-url.ts';
import { useYear } from '../shared/use-year.ts';
import { choicesFor } from './choices.ts';
import { PaperProblemNotice } from './PaperProblemNotice.tsx';
import styles from './PaperScreen.module.css';
import { SheetStage } from './SheetStage.tsx';
import { paperSourcesOf, useSide } from './side.ts';
import { SubjectPickers } from './SubjectPickers.tsx';
import { VillagePapers } from './VillagePapers.tsx';

interface FilledPaperProps {
  readonly from: PaperFromBook;
  readonly title: string;
  readonly address: PaperAddress;
}

/** A paper made from what was recorded, as soon as it is clear what it is about. */
export function FilledPaper({ from, title, address }: FilledPaperProps) {
  const app = useApp();
  const side = useSide();
  const year = useYear();
  const { village, meeting, household, decision } = address;
  const choices = choicesFor(from.needs, paperSourcesOf(app, side, year), {
    village,
    meeting,
    household,
    decision,
  });
  const { subject, open } = choices;
  const key = Object.values(subject).join('/');
  return (
    <>
      <SubjectPickers choices={choices} address={address} />
      {open ? (
        open !== 'household' && <p class={styles.note}>{t('pick.first.hint')}</p>
      ) : (
        <Guarded from={from} subject={subject}>
          {subject.household === EVERY_HOUSEHOLD ? (
            <VillagePapers key={key} from={from} title={title} subject={subject} address={address} />
          ) : (
            <OnePaper key={key} from={from} title={title} subject={subject} address={address} />
          )}
        </Guarded>
      )}
    </>
  );
}

interface GuardedProps {
  readonly from: PaperFromBook;
  readonly subject: PaperSubject;
  readonly children: ComponentChildren;
}

/** A paper that names disqualifying cases stands behind the question what it is for. */
function Guarded({ from, subject: { village = '', household = '' }, children }: GuardedProps) {
  const side = useSide();
  // A phone has only the cases that were recorded on it.
  if (!from.showsCases || side === 'phone') return <>{children}</>;
  const about = household === EVERY_HOUSEHOLD ? '' : household;
  const what = from.showsCases === 'household-data' ? 'household-data' : 'disqualification';
  return (
    <LazyPart load={loadRestrictedFacts}>
      {(RestrictedFacts) => (
        <RestrictedFacts village={village} what={what} household={about}>
          {children}
        </RestrictedFacts>
      )}
    </LazyPart>
  );
}

const loadRestrictedFacts = () =>
  import('../shared/access/RestrictedFacts.tsx').then(({ RestrictedFacts }) => RestrictedFacts);

interface OnePaperProps extends FilledPaperProps {
  readonly subject: PaperSubject;
}

/** Its key says what it is about, so that it is computed anew only for something else or when the book says more. */
function OnePaper({ from, title, subject, address }: OnePaperProps) {
  const app = useApp();
  const side = useSide();
  const year = useYear();
  const made = useComputed(() => from.make(paperSourcesOf(app, side, year), subject));
  if (made.value.ok) return <SheetStage title={title} paper={made.value.value} />;
  return <PaperProblemNotice problem={made.value.error} subject={subject} address={address} />;
}
