import { useComputed } from '@preact/signals';
import type { PaperFromBook, PaperSubject } from '#documents/from-book/paper-sources.ts';
import { t } from '#i18n/papers.ts';
import { useApp } from '../shared/app-context.ts';
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
      ) : subject.household === EVERY_HOUSEHOLD ? (
        <VillagePapers key={key} from={from} title={title} subject={subject} address={address} />
      ) : (
        <OnePaper key={key} from={from} title={title} subject={subject} address={address} />
      )}
    </>
  );
}

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
