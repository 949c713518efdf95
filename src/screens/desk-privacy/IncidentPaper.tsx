import type { Paper } from '#documents/paper-model.ts';
import { t } from '#i18n/papers.ts';
import { Button } from '#ui/Button.tsx';
import { Stack } from '#ui/Card.tsx';
import { Notice } from '#ui/Notice.tsx';

import { PaperView } from '../shared/paper/PaperView.tsx';
import { printPaper } from '../shared/paper/print-paper.ts';
import { useDocx } from '../shared/paper/use-docx.ts';

/** The filled record, to print or to keep as a file. */
export function IncidentPaper({ paper }: { readonly paper: Paper }) {
  const docx = useDocx();
  return (
    <Stack gap={3}>
      <Stack row gap={3}>
        <Button kind="primary" icon="print" onClick={() => printPaper(paper)}>
          {t('print.action')}
        </Button>
        <Button icon="download" busy={docx.state.type === 'writing'} onClick={() => void docx.write(paper)}>
          {t('docx.action')}
        </Button>
      </Stack>
      {docx.state.type === 'saved' && (
        <Notice tone="success">{t('docx.saved.status', { name: docx.state.name })}</Notice>
      )}
      {docx.state.type === 'failed' && (
        <Notice tone="danger" title={t('docx.failed.title')}>
          {t('docx.failed.hint', { cause: docx.state.cause })}
        </Notice>
      )}
      <PaperView paper={paper} />
    </Stack>
  );
}
