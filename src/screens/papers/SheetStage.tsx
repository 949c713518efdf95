import { useMemo, useState } from 'preact/hooks';
import type { Paper } from '#documents/paper-model.ts';
import { t } from '#i18n/papers.ts';
import { Field } from '#ui/Field.tsx';
import { PaperStage } from './PaperStage.tsx';
import { sheetCount, sheetParts, SHEETS_AT_ONCE } from './sheet-parts.ts';

interface SheetStageProps {
  readonly title: string;
  readonly paper: Paper;
}

/** A paper; of very many loose sheets a part at a time, while the file holds all of them. */
export function SheetStage({ title, paper }: SheetStageProps) {
  const parts = useMemo(() => sheetParts(paper), [paper]);
  const [chosen, setChosen] = useState(0);
  const part = Math.min(chosen, parts.length - 1);
  const shown = parts[part] ?? paper;
  if (parts.length === 1) return <PaperStage title={title} paper={paper} />;
  return (
    <>
      <div data-chrome>
        <Field
          kind="select"
          label={t('all.parts.label')}
          options={parts.map((each, index) => ({
            value: String(index),
            label: t('sheets.part.label', {
              from: index * SHEETS_AT_ONCE + 1,
              to: index * SHEETS_AT_ONCE + sheetCount(each),
            }),
          }))}
          value={String(part)}
          onInput={(value) => setChosen(Number(value))}
        />
      </div>
      <PaperStage
        key={part}
        title={title}
        paper={shown}
        bundle={{ whole: paper, copies: sheetCount(shown), docxLabel: t('sheets.docx.action') }}
      />
    </>
  );
}
