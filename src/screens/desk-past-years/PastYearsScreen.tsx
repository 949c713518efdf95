import { createPastYearsImport, type PastYearsImport } from '#register-import/import-client.ts';
import { t as importText } from '#i18n/import.ts';
import { t } from '#i18n/year-book.ts';
import { Button } from '#ui/Button.tsx';
import { PageHeader } from '#ui/PageHeader.tsx';

import { useFocusKept } from '../shared/desk/use-focus-kept.ts';
import { PickStep } from '../shared/import/PickStep.tsx';
import { ReadingStep } from '../shared/import/ReadingStep.tsx';
import { WriteFailedStep } from '../shared/import/WriteFailedStep.tsx';
import { EndStep, WritingStep } from './EndSteps.tsx';
import { MatchedStep } from './MatchedStep.tsx';
import { UnderstoodStep } from './UnderstoodStep.tsx';
import { usePastYears, type PastImport } from './use-past-years.ts';

interface PastYearsScreenProps {
  /** How a file is read: in a worker of the browser, unless there is none. */
  readonly createReader?: () => PastYearsImport;
}

/** Brings in what earlier years left in spreadsheets: what was understood, whose it is, and only then writes. */
export function PastYearsScreen({ createReader = createPastYearsImport }: PastYearsScreenProps) {
  const running = usePastYears(createReader);
  const { type } = running.step;
  useFocusKept(type);
  return (
    <>
      <PageHeader
        title={t('past.title')}
        lead={t('past.intro')}
        back={{ href: '/desk/book', label: t('book.title') }}
        actions={
          (type === 'understood' || type === 'matched') && (
            <Button icon="undo" onClick={running.restart}>
              {importText('pick.other.action')}
            </Button>
          )
        }
      />
      <Step running={running} />
    </>
  );
}

function Step({ running }: { readonly running: PastImport }) {
  const { step } = running;
  switch (step.type) {
    case 'pick':
      return <PickStep failure={step.failure} onPick={(file) => void running.open(file)} />;
    case 'reading':
      return <ReadingStep progress={step.progress} onStop={running.restart} />;
    case 'understood':
      return <UnderstoodStep read={step} onNext={() => void running.match(step)} />;
    case 'matched':
      return (
        <MatchedStep
          matched={step}
          onBack={() => running.back(step)}
          onWrite={(changes) => void running.write(changes, step.known)}
        />
      );
    case 'writing':
      return <WritingStep {...step} onStop={running.stop} />;
    case 'write-failed':
      return <WriteFailedStep failure={step.failure} onAgain={running.restart} />;
    case 'done':
    case 'taken-back':
      return <EndStep step={step} running={running} />;
  }
}
