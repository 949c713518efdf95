import { createRegisterImport, type RegisterImport } from '#register-import/import-client.ts';
import { t } from '#i18n/import.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { PageHeader } from '#ui/PageHeader.tsx';
import { ProgressBar } from '#ui/ProgressBar.tsx';

import { useFocusKept } from '../shared/desk/use-focus-kept.ts';
import { PickStep } from '../shared/import/PickStep.tsx';
import { ReadingStep } from '../shared/import/ReadingStep.tsx';
import { WriteFailedStep } from '../shared/import/WriteFailedStep.tsx';
import { ComparedStep } from './ComparedStep.tsx';
import { DoneStep } from './DoneStep.tsx';
import { UnderstoodStep } from './UnderstoodStep.tsx';
import { useImport, type Import } from './use-import.ts';

interface ImportScreenProps {
  /** How a file is read: in a worker of the browser, unless there is none. */
  readonly createReader?: () => RegisterImport;
}

/** Takes a register's file in: what was understood, what it changes, and only then writes. */
export function ImportScreen({ createReader = createRegisterImport }: ImportScreenProps) {
  const running = useImport(createReader);
  useFocusKept(running.step.type);
  return (
    <>
      <PageHeader
        title={t('import.title')}
        lead={t('import.intro')}
        actions={
          (running.step.type === 'understood' || running.step.type === 'compared') && (
            <Button icon="undo" onClick={running.restart}>
              {t('pick.other.action')}
            </Button>
          )
        }
      />
      <Step running={running} />
    </>
  );
}

function Step({ running }: { readonly running: Import }) {
  const { step } = running;
  switch (step.type) {
    case 'pick':
      return <PickStep failure={step.failure} onPick={(file) => void running.open(file)} />;
    case 'reading':
      return <ReadingStep progress={step.progress} onStop={running.restart} />;
    case 'understood':
      return (
        <UnderstoodStep
          // A new understanding begins with its own columns.
          key={JSON.stringify(step.understanding.sheets)}
          understood={step}
          onCorrect={(mapping) => void running.correct(step, mapping)}
          onNext={() => void running.compare(step)}
        />
      );
    case 'compared':
      return (
        <ComparedStep
          difference={step.difference}
          onBack={() => running.back(step)}
          onWrite={(choices) => void running.write(step.difference, choices)}
        />
      );
    case 'writing':
      return (
        <Card title={t('writing.label')}>
          <ProgressBar
            label={t('writing.label')}
            value={step.done}
            max={step.total}
            text={t('writing.status', { done: step.done, total: step.total })}
          />
        </Card>
      );
    case 'write-failed':
      return <WriteFailedStep failure={step.failure} onAgain={running.restart} />;
    case 'done':
      return <DoneStep counts={step.counts} onAgain={running.restart} />;
  }
}
