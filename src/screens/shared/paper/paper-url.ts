import type { PaperSubject } from '#documents/from-book/paper-sources.ts';
import type { FormId } from '#documents/paper-model.ts';

/** The household of an address that means each of the village's. */
export const EVERY_HOUSEHOLD = 'all';

/** Which paper of which form, about what. */
export interface PaperAddress extends PaperSubject {
  readonly form: FormId;
  /** Its place among the form's papers, from 0. */
  readonly paper?: number | undefined;
  /** The blank form, although it could be filled from the book. */
  readonly blank?: true | undefined;
}

/** Where a paper is shown, printed and downloaded: `/papers/F8?meeting=…` on the phone, `/desk/papers/F15?decision=…` at the desk. */
export function paperUrl(at: 'phone' | 'desk', { form, ...rest }: PaperAddress): string {
  const query = new URLSearchParams(
    Object.entries(rest).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  ).toString();
  return `${at === 'desk' ? '/desk' : ''}/papers/${form}${query ? `?${query}` : ''}`;
}

/** What the part of an address behind the path says of a paper. */
export function paperOfQuery(query: Readonly<Record<string, string>>): Omit<PaperAddress, 'form'> {
  const paper = Number.parseInt(query['paper'] ?? '', 10);
  return {
    paper: paper > 0 ? paper : undefined,
    blank: query['blank'] === 'true' ? true : undefined,
    village: query['village'] || undefined,
    meeting: query['meeting'] || undefined,
    household: query['household'] || undefined,
    decision: query['decision'] || undefined,
  };
}
