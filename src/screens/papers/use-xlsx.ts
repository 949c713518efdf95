import { useState } from 'preact/hooks';
import type { Paper } from '#documents/paper-model.ts';
import { saveFile } from '#export/save-file.ts';

/** Takes a paper's tables along as an Excel workbook. */
export function useXlsx() {
  const [failed, setFailed] = useState(false);
  const write = async (paper: Paper): Promise<void> => {
    setFailed(false);
    try {
      const { paperTablesToXlsx } = await import('../shared/paper/paper-sheets.ts');
      const file = await paperTablesToXlsx(paper);
      if (file) saveFile(file, `${paper.fileName}.xlsx`);
    } catch {
      // The part that writes it could not be fetched: the screen says so.
      setFailed(true);
    }
  };
  return { failed, write };
}
