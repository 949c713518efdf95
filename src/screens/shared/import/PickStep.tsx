import { t } from '#i18n/import.ts';
import { Card } from '#ui/Card.tsx';
import { Notice } from '#ui/Notice.tsx';

import { FileDrop } from '../FileDrop.tsx';
import { failureSentence, type PickFailure } from './failure-sentence.ts';
import styles from './PickStep.module.css';

interface PickStepProps {
  readonly failure: PickFailure | undefined;
  readonly onPick: (file: File) => void;
}

/** Picks or takes a dropped file; a refused one is told in one sentence. */
export function PickStep({ failure, onPick }: PickStepProps) {
  return (
    <>
      {failure && (
        <Notice tone="danger" title={failureSentence(failure)}>
          {t('failure.nothing-written')}
        </Notice>
      )}
      <Card title={t('pick.title')}>
        <FileDrop
          label={t('pick.label')}
          accept=".xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          onFile={onPick}
        >
          <strong>{t('pick.label')}</strong>
          <span>{t('pick.hint')}</span>
          <span class={styles.button}>{t('pick.action')}</span>
        </FileDrop>
      </Card>
    </>
  );
}
