import { useEffect, useMemo, useState } from 'preact/hooks';
import { bundleOf } from '#documents/forms/f01-bundle.ts';
import type { PaperFromBook, PaperSubject } from '#documents/from-book/paper-sources.ts';
import type { Paper } from '#documents/paper-model.ts';
import { fileNameOf } from '#documents/wording.ts';
import { activeHouseholdsOf } from '#domain/register/household.ts';
import { villagesOf } from '#domain/register/commune.ts';
import { t } from '#i18n/papers.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { Chips } from '#ui/Chips.tsx';
import { Notice } from '#ui/Notice.tsx';
import { ProgressBar } from '#ui/ProgressBar.tsx';
import { useApp } from '../shared/app-context.ts';
import type { PaperAddress } from '../shared/paper/paper-url.ts';
import { useYear } from '../shared/use-year.ts';
import { makeAll, type MadePapers } from './make-all.ts';
import { PaperProblemNotice } from './PaperProblemNotice.tsx';
import { PaperStage } from './PaperStage.tsx';
import styles from './PaperScreen.module.css';
import { problemText } from './problem-words.ts';
import { paperSourcesOf, useSide } from './side.ts';

/** So many households' papers are shown and printed in one go: a phone prints no thousand pages. */
const PART = 100;

interface VillagePapersProps {
  readonly from: PaperFromBook;
  readonly title: string;
  readonly subject: PaperSubject;
  readonly address: PaperAddress;
}

type Making =
  | { readonly type: 'making'; readonly done: number; readonly total: number }
  | { readonly type: 'stopped' }
  | { readonly type: 'made'; readonly made: MadePapers };

/** The same paper for each household of the village, to be printed in one go. */
export function VillagePapers(props: VillagePapersProps) {
  const [making, controls] = useMaking(props);
  if (making.type === 'stopped') {
    return (
      <Notice
        title={t('all.stopped.title')}
        action={{ label: t('all.again.action'), onClick: controls.again }}
      />
    );
  }
  if (making.type === 'making') {
    const { done, total } = making;
    return (
      <Card>
        <ProgressBar
          label={t('all.making.label')}
          value={done}
          max={total}
          text={t('all.making.status', { done, total })}
        />
        <div>
          <Button icon="cross" onClick={controls.stop}>
            {t('docx.stop.action')}
          </Button>
        </div>
      </Card>
    );
  }
  return <MadeForVillage {...props} made={making.made} />;
}

/** Begins when the screen opens, with the book as it is then; leaving the screen stops it. */
function useMaking({ from, subject }: VillagePapersProps) {
  const app = useApp();
  const side = useSide();
  const year = useYear();
  const [order] = useState(() => ({ from, subject, sources: paperSourcesOf(app, side, year) }));
  const [making, setMaking] = useState<Making>({ type: 'making', done: 0, total: 0 });
  const [round, setRound] = useState(() => new AbortController());
  useEffect(() => {
    const households = activeHouseholdsOf(order.sources.village(order.subject.village ?? ''));
    const total = households.length;
    void makeAll(order, households, {
      signal: round.signal,
      onProgress: (done) => setMaking({ type: 'making', done, total }),
    }).then((made) => setMaking(made ? { type: 'made', made } : { type: 'stopped' }));
    return () => round.abort();
  }, [order, round]);
  const again = () => {
    setMaking({ type: 'making', done: 0, total: 0 });
    setRound(new AbortController());
  };
  return [making, { stop: () => round.abort(), again }] as const;
}

interface MadeForVillageProps extends VillagePapersProps {
  readonly made: MadePapers;
}

function MadeForVillage({ title, subject, address, made: { papers, skipped } }: MadeForVillageProps) {
  const [part, setPart] = useState(0);
  const name = useFileName(title, subject.village);
  const whole = useMemo(() => bundleOf(papers, name), [papers, name]);
  const shown = useMemo(
    () => bundleOf(papers.slice(part * PART, (part + 1) * PART), `${name}-${part + 1}`),
    [papers, part, name],
  );
  const [first] = skipped;
  if (!whole || !shown) {
    const problem = first?.problem ?? { type: 'not-found', what: 'household' };
    return <PaperProblemNotice problem={problem} subject={subject} address={address} />;
  }
  return (
    <>
      {skipped.map(({ problem, count }) => (
        <p key={problemText(problem)} class={styles.note} data-chrome>
          {t('all.skipped.status', { count, why: problemText(problem) })}
        </p>
      ))}
      {papers.length > PART && (
        <Chips
          label={t('all.parts.label')}
          choices={partsOf(papers)}
          value={String(part)}
          onChoose={(chosen) => setPart(Number(chosen))}
        />
      )}
      <PaperStage
        key={part}
        title={title}
        paper={shown}
        bundle={{
          whole,
          copies: Math.min(PART, papers.length - part * PART),
          docxLabel: t('docx.all.action'),
        }}
      />
    </>
  );
}

const partsOf = (papers: readonly Paper[]) =>
  Array.from({ length: Math.ceil(papers.length / PART) }, (_, part) => ({
    value: String(part),
    label: t('all.part.label', {
      from: part * PART + 1,
      to: Math.min((part + 1) * PART, papers.length),
    }),
  }));

function useFileName(title: string, village: string | undefined): string {
  const { commune } = useApp();
  const year = useYear();
  const found = villagesOf(commune.value).find(({ id }) => id === village);
  return fileNameOf(title, found?.name ?? '', year);
}
