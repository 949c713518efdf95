import { useId, useState } from 'preact/hooks';

import { t } from '#i18n/import.ts';
import { Card } from '#ui/Card.tsx';
import { Icon } from '#ui/Icon.tsx';
import { Notice } from '#ui/Notice.tsx';

import { failureSentence, type PickFailure } from './failure-sentence.ts';
import styles from './PickStep.module.css';

interface PickStepProps {
  readonly failure: PickFailure | undefined;
  readonly onPick: (file: File) => void;
}

/**
 * Picks or takes a dropped file; a refused one is told in one sentence. The browser's own control lies over the whole field,
 * so that it takes presses and dropped files by itself.
 */
export function PickStep({ failure, onPick }: PickStepProps) {
  const id = useId();
  const [over, setOver] = useState(false);
  const take = (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (file) onPick(file);
  };
  return (
    <>
      {failure && (
        <Notice tone="danger" title={failureSentence(failure)}>
          {t('failure.nothing-written')}
        </Notice>
      )}
      <Card title={t('pick.title')}>
        <label class={styles.drop} data-over={over} for={id}>
          <Icon name="download" large />
          <strong>{t('pick.label')}</strong>
          <span>{t('pick.hint')}</span>
          <span class={styles.button}>{t('pick.action')}</span>
          <input
            id={id}
            class={styles.input}
            type="file"
            aria-label={t('pick.label')}
            accept=".xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            onDragEnter={() => setOver(true)}
            onDragLeave={() => setOver(false)}
            onDrop={() => setOver(false)}
            onChange={(event) => take(event.currentTarget.files)}
          />
        </label>
      </Card>
    </>
  );
}
