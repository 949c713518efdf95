import type { FormId, Paper } from '../paper-model.ts';
import type { FormNumbers } from './form-numbers.ts';

/** Who fills a form in. */
export type FormMaker = 'household' | 'village' | 'commune' | 'deciding-authority';

/** One paper of a form; some forms have several. */
export interface FormPaper {
  /** As officials call it. */
  readonly title: string;
  readonly orientation: Paper['orientation'];
  /** The blank one, with dots and empty rows. */
  readonly blank: () => Promise<Paper>;
}

export interface FormInfo {
  readonly id: FormId;
  readonly title: string;
  readonly madeBy: FormMaker;
  readonly numbers: FormNumbers;
  readonly papers: readonly FormPaper[];
}

/** A paper on upright sheets. */
export const upright = (title: string, blank: FormPaper['blank']): FormPaper => ({
  title,
  orientation: 'portrait',
  blank,
});
/** A paper on sheets that lie. */
export const across = (title: string, blank: FormPaper['blank']): FormPaper => ({
  title,
  orientation: 'landscape',
  blank,
});
