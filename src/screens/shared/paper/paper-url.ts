import type { PaperSubject } from '#documents/from-book/paper-sources.ts';
import type { FormId } from '#documents/paper-model.ts';

/** Which paper of which form, about what. */
export interface PaperAddress extends PaperSubject {
  readonly form: FormId;
  /** Its place among the form's papers, from 0. */
  readonly paper?: number | undefined;
}

/** Where a paper is shown, printed and downloaded: `/papers/F8?meeting=…` on the phone, `/desk/papers/F15?decision=…` at the desk. */
export function paperUrl(at: 'phone' | 'desk', { form, ...rest }: PaperAddress): string {
  const query = new URLSearchParams(
    Object.entries(rest).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  ).toString();
  return `${at === 'desk' ? '/desk' : ''}/papers/${form}${query ? `?${query}` : ''}`;
}
