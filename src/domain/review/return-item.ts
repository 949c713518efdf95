import type { ReturnFields } from '../book/kinds.ts';
import { resolveFields } from '../book/resolve.ts';
import { subjectPart, yearOfSubject } from '../book/subjects.ts';
import type { BookView } from '../book/view.ts';

/** One thing the commune sent back, pinned to what it is about. Open until the village answers. */
export interface ReturnItem extends ReturnFields {
  readonly id: string;
  readonly open: boolean;
  readonly returnedAt: number;
}

/** What the commune returned to the village in a year, the open ones first. */
export function returnItemsOf(view: BookView, year: number): readonly ReturnItem[] {
  const items = [...view.ofKind('return-item')]
    .filter((state) => yearOfSubject(state.subject) === year)
    .map((state): ReturnItem => {
      const { value } = resolveFields(state, 'return-item');
      const answer = value.answer ?? '';
      const times = state.heads
        .filter((head) => 'reason' in (head.body as object))
        .map((head) => head.recordedAt);
      return {
        id: subjectPart(state.subject, 0).slice(5),
        year,
        target: value.target ?? { type: 'village', field: '' },
        reason: value.reason ?? '',
        answer,
        open: answer === '',
        returnedAt: times[0] ?? 0,
      };
    });
  return items.sort(
    (a, b) => Number(b.open) - Number(a.open) || a.returnedAt - b.returnedAt || (a.id < b.id ? -1 : 1),
  );
}
