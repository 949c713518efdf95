import type { BookView } from '../book/view.ts';
import type { Decision } from './decision.ts';

/** The commune's book as it would be without these decisions. */
export function withoutDecisions(communeView: BookView, decisions: readonly Decision[]): BookView {
  const hidden = new Set(decisions.map(({ id }) => `decision:${id}`));
  return {
    get: (subject) => (hidden.has(subject) ? undefined : communeView.get(subject)),
    ofKind: (kind) => [...communeView.ofKind(kind)].filter(({ subject }) => !hidden.has(subject)),
  };
}
