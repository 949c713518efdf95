import type { Paper } from '#documents/paper-model.ts';
import { t } from '#i18n/papers.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { Working } from '#ui/EmptyState.tsx';
import { Notice } from '#ui/Notice.tsx';
import { ProgressBar } from '#ui/ProgressBar.tsx';
import { PaperView } from '../shared/paper/PaperView.tsx';
import styles from './PaperScreen.module.css';
import { printPaper } from '../shared/paper/print-paper.ts';
import { useDocx, type DocxState } from '../shared/paper/use-docx.ts';
import { useGradually } from './use-gradually.ts';
import { useXlsx } from './use-xlsx.ts';

interface PaperStageProps {
  readonly title: string;
  /** What is shown and printed. */
  readonly paper: Paper;
  /** Several households' papers: the file holds all of them, also those that are not shown. */
  readonly bundle?:
    | { readonly whole: Paper; readonly copies: number; readonly docxLabel: string }
    | undefined;
}

/** In the largest letters a sheet is wider than the screen: its frame scrolls, by keys too. */
const SCROLLS_BY_KEYS = { tabIndex: 0 } as const;

/** A paper with what one does with it: print, or take it along as a file. */
export function PaperStage({ title, paper, bundle }: PaperStageProps) {
  const { shown, done } = useGradually(paper);
  const docx = useDocx();
  const xlsx = useXlsx();
  const hasTables = !bundle && paper.blocks.some(({ type }) => type === 'table');
  return (
    <div class={styles.stage}>
      <div class={styles.actions} data-chrome>
        <Button kind="primary" icon="print" busy={!done} onClick={() => printPaper(paper)}>
          {!done
            ? t('print.preparing.status')
            : bundle
              ? t('print.part.action', { count: bundle.copies })
              : t('print.action')}
        </Button>
        <Button
          icon="download"
          busy={docx.state.type === 'writing'}
          onClick={() => void docx.write(bundle?.whole ?? paper)}
        >
          {bundle?.docxLabel ?? t('docx.action')}
        </Button>
        {hasTables && (
          <Button icon="download" onClick={() => void xlsx.write(paper)}>
            {t('xlsx.action')}
          </Button>
        )}
      </div>
      <div class={styles.news} data-chrome>
        <DocxNews state={docx.state} onStop={docx.stop} />
        {xlsx.failed && (
          <Notice tone="danger" title={t('xlsx.failed.title')}>
            {t('xlsx.failed.hint')}
          </Notice>
        )}
      </div>
      <section class={styles.preview} aria-label={t('preview.label', { title })} {...SCROLLS_BY_KEYS}>
        <PaperView paper={paper} shown={shown} />
      </section>
    </div>
  );
}

interface DocxNewsProps {
  readonly state: DocxState;
  readonly onStop: () => void;
}

/** What becomes of the file, with a way to stop it. */
function DocxNews({ state, onStop }: DocxNewsProps) {
  switch (state.type) {
    case 'idle':
      return null;
    case 'saved':
      return <Notice tone="success">{t('docx.saved.status', { name: state.name })}</Notice>;
    case 'failed':
      return (
        <Notice tone="danger" title={t('docx.failed.title')}>
          {t('docx.failed.hint', { cause: state.cause })}
        </Notice>
      );
    case 'writing':
      return (
        <Card>
          {state.progress.stage === 'packing' ? (
            <Working text={t('docx.packing.status')} />
          ) : (
            <ProgressBar
              label={t('docx.label')}
              value={state.progress.done}
              max={state.progress.total}
              text={t('docx.laying-out.status', state.progress)}
            />
          )}
          <div>
            <Button icon="cross" onClick={onStop}>
              {t('docx.stop.action')}
            </Button>
          </div>
        </Card>
      );
  }
}
