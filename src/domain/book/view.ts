import type { SubjectState } from './fold.ts';

/** Read access to the subjects of one scope (a village, or the commune). Selectors take this and nothing else. */
export interface BookView {
  get(subject: string): SubjectState | undefined;
  ofKind(kind: string): Iterable<SubjectState>;
}

/** A view over folded subjects, indexed by kind. */
export function viewOf(subjects: Iterable<SubjectState>): BookView {
  const bySubject = new Map<string, SubjectState>();
  const byKind = new Map<string, SubjectState[]>();
  for (const state of subjects) {
    bySubject.set(state.subject, state);
    const sameKind = byKind.get(state.kind);
    if (sameKind) sameKind.push(state);
    else byKind.set(state.kind, [state]);
  }
  return { get: (subject) => bySubject.get(subject), ofKind: (kind) => byKind.get(kind) ?? [] };
}
